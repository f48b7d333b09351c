package org.delinq.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which days are worked. Saturday and Sunday are free unless listed as worked (调休); a listed
 * holiday is free. Every question is answered from one bit per day between the first and the last
 * listed day, because it is asked for every instalment.
 */
public final class WorkCalendar {
  private final String name;
  private final int first;
  private final int days;

  /** Bit n: whether the day n days after {@code first} is worked. */
  private final long[] worked;

  /**
   * A calendar of listed days; refuses with {@link IllegalArgumentException} a day that is in both
   * sets, and days outside {@link Day#FIRST} to {@link Day#LAST}.
   *
   * @param name the policy's name for it
   * @param holidays free days, as {@link Day} numbers
   * @param workdays Saturdays and Sundays that are worked
   */
  public WorkCalendar(String name, Set<Integer> holidays, Set<Integer> workdays) {
    int earliest = Day.LAST;
    int latest = Day.FIRST;
    for (Set<Integer> listed : List.of(holidays, workdays)) {
      for (int day : listed) {
        if (day < Day.FIRST || day > Day.LAST) {
          throw new IllegalArgumentException("calendar " + name + ": " + day + " is out of range");
        }
        earliest = Math.min(earliest, day);
        latest = Math.max(latest, day);
      }
    }
    this.name = name;
    this.first = earliest;
    this.days = Math.max(0, latest - earliest + 1);
    this.worked = new long[(days + Long.SIZE - 1) / Long.SIZE];
    for (int day = earliest; day <= latest; day++) {
      mark(day, isWeekday(day));
    }
    for (int day : workdays) {
      if (holidays.contains(day)) {
        throw new IllegalArgumentException(
            "calendar " + name + ": " + Day.format(day) + " is both HOLIDAY and WORKDAY");
      }
      mark(day, true);
    }
    for (int day : holidays) {
      mark(day, false);
    }
  }

  /** The policy's name for it. */
  public String name() {
    return name;
  }

  /** Whether business is done on the day. */
  public boolean isWorkday(int day) {
    int bit = day - first;
    if (bit >= 0 && bit < days) {
      return ((worked[bit >>> 6] >>> bit) & 1) != 0;
    }
    return isWeekday(day);
  }

  /** The first working day on or after the day. */
  public int nextWorkday(int day) {
    int next = day;
    while (!isWorkday(next)) {
      next++;
    }
    return next;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorkCalendar that
        && name.equals(that.name)
        && first == that.first
        && days == that.days
        && Arrays.equals(worked, that.worked);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, first, Arrays.hashCode(worked));
  }

  /** The calendar's name; its days are too many to show. */
  @Override
  public String toString() {
    return "calendar " + name;
  }

  private static boolean isWeekday(int day) {
    return Math.floorMod(day + 3, 7) < 5;
  }

  private void mark(int day, boolean isWorked) {
    int bit = day - first;
    if (isWorked) {
      worked[bit >>> 6] |= 1L << bit;
    } else {
      worked[bit >>> 6] &= ~(1L << bit);
    }
  }
}
