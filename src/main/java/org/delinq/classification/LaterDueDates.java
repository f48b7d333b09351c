package org.delinq.classification;

import org.delinq.calendar.Day;

/** Counting due dates: two instalments due on one day are one due date. */
final class LaterDueDates {
  private LaterDueDates() {}

  /**
   * The so-manieth different due date after a day.
   *
   * @param count 1 or more
   * @param ascending due dates, with repetitions
   * @return {@link Day#NEVER} if there are fewer
   */
  static int after(int day, int count, int[] ascending) {
    int found = 0;
    int last = day;
    for (int due : ascending) {
      if (due > last) {
        last = due;
        found++;
        if (found == count) {
          return due;
        }
      }
    }
    return Day.NEVER;
  }
}
