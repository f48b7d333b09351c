package org.delinq.plan;

import java.util.Arrays;
import org.delinq.calendar.Day;
import org.delinq.loan.Loan;

/**
 * The due dates that follow from a loan's terms (rules.md 1): month by month on the due day, while
 * before maturity; then maturity itself.
 *
 * <table>
 *   <caption>Due dates</caption>
 *   <tr><th>terms</th><th>due dates</th></tr>
 *   <tr><td>2026-01-31 to 2026-05-31, due day 31</td>
 *       <td>02-28, 03-31, 04-30, 05-31: the day comes back</td></tr>
 *   <tr><td>2026-01-10 to 2026-04-20, first due 2026-02-25</td>
 *       <td>02-25, 03-25, 04-20</td></tr>
 *   <tr><td>2026-01-10 to 2026-12-31, every 3 months, due day 20</td>
 *       <td>04-20, 07-20, 10-20, 12-31</td></tr>
 * </table>
 */
final class DueDates {
  private DueDates() {}

  /** Ascending, at least one; the last is the maturity. */
  static int[] of(Loan loan) {
    int maturity = loan.maturesOn();
    boolean hasFirst = loan.firstDueOn() != Day.NONE;
    int start = hasFirst ? loan.firstDueOn() : loan.disbursedOn();
    int dueDay = loan.dueDay() == 0 ? Day.dayOfMonth(start) : loan.dueDay();
    int step = loan.monthsBetween();
    int startMonth = Day.monthOf(start);
    int[] dates = new int[(Day.monthOf(maturity) - startMonth) / step + 2];
    int count = 0;
    if (hasFirst && start < maturity) {
      dates[count++] = start;
    }
    int month = startMonth + step;
    int next = Day.inMonth(month, dueDay);
    while (next < maturity) {
      dates[count++] = next;
      month += step;
      next = Day.inMonth(month, dueDay);
    }
    dates[count++] = maturity;
    return count == dates.length ? dates : Arrays.copyOf(dates, count);
  }
}
