package org.delinq.nightly;

import java.util.List;

/**
 * How a night ended that neither was refused nor failed. The night of an attempt that was published
 * already gives the same outcome again.
 *
 * @param status whether the set is published
 * @param steps every step of the attempt in order, also those done before a restart
 * @param tiers the five tiers in order; empty when the night was stopped before it knew them
 * @param previousDay the day of the snapshot compared with, or {@link org.delinq.calendar.Day#NONE}
 */
public record NightOutcome(
    Status status, List<StepFacts> steps, List<TierFigures> tiers, int previousDay) {

  /** Keeps copies. */
  public NightOutcome {
    steps = List.copyOf(steps);
    tiers = List.copyOf(tiers);
  }

  /** How the night ended. */
  public enum Status {
    /** Reconciled and published. */
    COMPLETED,
    /** Ended at a chunk on request; the next start goes on from there. */
    STOPPED
  }
}
