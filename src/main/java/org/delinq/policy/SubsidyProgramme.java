package org.delinq.policy;

import java.util.List;
import org.delinq.money.Percent;
import org.jspecify.annotations.Nullable;

/**
 * An interest subsidy programme (财政贴息, rules.md 5.1).
 *
 * @param cap fen per household and day
 * @param rate the most that is subsidised, percent per year; absent: the contract rate
 * @param shares dated percentages, oldest first
 * @param settlementMonths months of the year, ascending, 1 to 12
 * @param settlementDay day of the month a period ends, 1 to 28
 * @param adjustPeriods how many filed periods back are recomputed
 */
public record SubsidyProgramme(
    String key,
    long cap,
    @Nullable Percent rate,
    List<Share> shares,
    List<Integer> settlementMonths,
    int settlementDay,
    int adjustPeriods,
    Eligible eligible,
    boolean subsidiseExtension) {
  /** Copies the lists. */
  public SubsidyProgramme {
    shares = List.copyOf(shares);
    settlementMonths = List.copyOf(settlementMonths);
  }

  /** The share of the interest that is paid from a day on. */
  public record Share(int from, Percent percent) {}

  /**
   * Which loans are eligible.
   *
   * @param disbursedFrom first day, {@link org.delinq.calendar.Day#ALWAYS} if blank
   * @param disbursedTo last day, {@link org.delinq.calendar.Day#NEVER} if blank
   * @param maxMonths longest contract, in months
   * @param maxContract largest contract, in fen
   */
  public record Eligible(int disbursedFrom, int disbursedTo, int maxMonths, long maxContract) {}
}
