package org.delinq.subsidy;

import org.delinq.calendar.Day;
import org.delinq.policy.SubsidyProgramme;

/**
 * The days a subsidy is settled for: from the day after the last settlement date (结息日) before the
 * business date, through the business date (rules.md 5.1).
 *
 * <table>
 *   <caption>Settlement months 3, 6, 9, 12, day 20</caption>
 *   <tr><th>business date</th><th>from</th><th>settled</th></tr>
 *   <tr><td>2026-03-19</td><td>2025-12-21</td><td>no: to date</td></tr>
 *   <tr><td>2026-03-20</td><td>2025-12-21</td><td>yes: final</td></tr>
 *   <tr><td>2026-03-21</td><td>2026-03-21</td><td>no: to date</td></tr>
 * </table>
 *
 * @param from first day
 * @param to last day, the business date
 * @param settled whether the last day is a settlement date
 */
public record SettlementPeriod(int from, int to, boolean settled) {
  private static final int MONTHS_OF_A_YEAR = 12;

  /**
   * The period of a business date.
   *
   * @throws IllegalArgumentException if the programme has no settlement month
   */
  public static SettlementPeriod of(SubsidyProgramme programme, int businessDate) {
    return new SettlementPeriod(
        settlementBefore(programme, businessDate) + 1,
        businessDate,
        settlementBefore(programme, businessDate + 1) == businessDate);
  }

  private static int settlementBefore(SubsidyProgramme programme, int day) {
    int month = Day.monthOf(day);
    for (int back = 0; back <= MONTHS_OF_A_YEAR; back++) {
      int monthOfYear = Math.floorMod(month - back, MONTHS_OF_A_YEAR) + 1;
      if (programme.settlementMonths().contains(monthOfYear)) {
        int settlement = Day.inMonth(month - back, programme.settlementDay());
        if (settlement < day) {
          return settlement;
        }
      }
    }
    throw new IllegalArgumentException(
        "subsidy programme " + programme.key() + " has no settlement month");
  }

  /** How many days it has, 1 or more. */
  int days() {
    return to - from + 1;
  }
}
