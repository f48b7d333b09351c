package org.delinq.operations.publish;

import java.util.List;

/**
 * What {@code status --verify} found of one set.
 *
 * @param businessDate as a {@link org.delinq.calendar.Day}
 * @param attempt from 1
 * @param state the verdict
 * @param findings why, one sentence each; empty for a set that is as it was published
 */
public record SetVerdict(int businessDate, int attempt, State state, List<String> findings) {
  /** Keeps a copy. */
  public SetVerdict {
    findings = List.copyOf(findings);
  }

  /** The verdict, the worst last. */
  public enum State {
    /** Every byte is as it was published, and so is what it was computed from. */
    INTACT,
    /** Every byte is as it was published; it, or what it was computed from, was since rerun. */
    STALE,
    /** A file or manifest was changed, added or removed since it was published. */
    TAMPERED
  }
}
