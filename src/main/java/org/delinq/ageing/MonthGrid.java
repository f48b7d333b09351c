package org.delinq.ageing;

import org.delinq.calendar.Day;

/**
 * The 24 calendar months that end with the business date's, and the year before it: computed once
 * for all loans of a night.
 */
final class MonthGrid {
  /** Characters of payment_history. */
  static final int MONTHS = 24;

  private static volatile MonthGrid latest = new MonthGrid(Day.FIRST);

  /** D. */
  final int businessDate;

  /** D − 12 months. */
  final int aYearBefore;

  private final int[] firstDay = new int[MONTHS + 1];

  private MonthGrid(int businessDate) {
    this.businessDate = businessDate;
    int month = Day.monthOf(businessDate);
    for (int k = 0; k <= MONTHS; k++) {
      firstDay[k] = Day.firstOfMonth(month - MONTHS + 1 + k);
    }
    aYearBefore = Day.inMonth(month - 12, Day.dayOfMonth(businessDate));
  }

  static MonthGrid of(int businessDate) {
    MonthGrid grid = latest;
    if (grid.businessDate != businessDate) {
      grid = new MonthGrid(businessDate);
      latest = grid;
    }
    return grid;
  }

  /** First day of a month, 0 the oldest; of month 24, the day after the last month. */
  int firstDay(int month) {
    return firstDay[month];
  }

  /** The day a month is looked at: its last day, D in D's own month. */
  int cut(int month) {
    return month == MONTHS - 1 ? businessDate : firstDay[month + 1] - 1;
  }
}
