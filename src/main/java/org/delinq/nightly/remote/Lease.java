package org.delinq.nightly.remote;

/**
 * The right to work on a partition in one round.
 *
 * @param jobInstance id in the job repository
 * @param partition the name of its step execution, such as {@code age:3}
 * @param round from 1; a higher one ends the lower
 */
public record Lease(long jobInstance, String partition, int round) {
  @Override
  public String toString() {
    return "round " + round + " of " + partition;
  }
}
