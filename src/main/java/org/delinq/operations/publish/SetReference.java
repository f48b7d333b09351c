package org.delinq.operations.publish;

import java.util.Objects;

/**
 * What a manifest says of another set, and so a link of the chain.
 *
 * @param businessDate {@code YYYY-MM-DD}
 * @param attempt the attempt that made it, from 1
 * @param sha256 the digest of its manifest, in lower-case hexadecimal
 */
public record SetReference(String businessDate, int attempt, String sha256) {
  /** Refuses what lacks a part. */
  public SetReference {
    Objects.requireNonNull(businessDate, "business_date");
    Objects.requireNonNull(sha256, "sha256");
  }
}
