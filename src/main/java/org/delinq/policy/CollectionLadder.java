package org.delinq.policy;

import java.util.List;
import org.delinq.loan.Channel;

/**
 * Which stage a delinquent loan has reached (rules.md 6.2).
 *
 * @param basis what the bounds of its steps count
 * @param steps lowest first
 */
public record CollectionLadder(String name, Basis basis, List<Step> steps) {
  /** Copies the steps. */
  public CollectionLadder {
    steps = List.copyOf(steps);
  }

  /** What the lower bound of a step counts. */
  public enum Basis {
    /** Delinquent days. */
    DAYS,
    /** Overdue instalments (住房公积金). */
    INSTALMENTS
  }

  /**
   * One stage.
   *
   * @param from delinquent days or overdue instalments from which the stage is reached, 1 or more
   * @param every days between two contacts of its channel
   */
  public record Step(CollectionStage stage, int from, Channel channel, int every) {}
}
