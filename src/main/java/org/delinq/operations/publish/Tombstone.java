package org.delinq.operations.publish;

import java.util.List;
import java.util.Objects;

/**
 * {@code worklists-purged.json} of a set: its worklists held personal data and were removed. The
 * digests prove later what a copy elsewhere was.
 *
 * @param purgedAt when, with offset
 * @param purgedBy the account
 * @param files what was removed, as the manifest states it
 */
public record Tombstone(String purgedAt, String purgedBy, List<Manifest.OutputFile> files) {
  /** The name of the file, beside {@code manifest.json}. */
  public static final String FILE_NAME = "worklists-purged.json";

  /** The folder whose files may be removed. */
  public static final String FOLDER = "worklists/";

  /** Keeps a copy; refuses what lacks a part. */
  public Tombstone {
    Objects.requireNonNull(purgedAt, "purged_at");
    Objects.requireNonNull(purgedBy, "purged_by");
    files = List.copyOf(files);
  }
}
