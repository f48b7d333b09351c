package org.delinq.calendar;

import java.time.LocalDate;

/**
 * A day is an {@code int}: the number of days since 1970-01-01, so that a day count is a
 * subtraction. The extracts know days from {@link #FIRST} to {@link #LAST}.
 */
public final class Day {
  /**
   * No day: an optional date that is blank. Earlier than every day, so never compare it unasked.
   */
  public static final int NONE = Integer.MIN_VALUE;

  /** Before every day: the start of what has always been in force. */
  public static final int ALWAYS = Integer.MIN_VALUE;

  /** After every day: the end of what never ends. */
  public static final int NEVER = Integer.MAX_VALUE;

  /** 1900-01-01. */
  public static final int FIRST = of(1900, 1, 1);

  /** 2199-12-31. */
  public static final int LAST = of(2199, 12, 31);

  private static final int DAYS_OF_400_YEARS = 146_097;
  private static final int DAYS_TO_MARCH_OF_YEAR_0 = 719_468;

  private Day() {}

  /**
   * The day of a calendar date; refuses dates that do not exist with {@link
   * java.time.DateTimeException}.
   */
  public static int of(int year, int month, int dayOfMonth) {
    return of(LocalDate.of(year, month, dayOfMonth));
  }

  /** The day of a calendar date. */
  public static int of(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  /** The day of {@code "2026-01-31"}. */
  public static int parse(String isoDate) {
    return of(LocalDate.parse(isoDate));
  }

  /** The calendar date of a day. */
  public static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }

  /** {@code "2026-01-31"}, or the empty string for {@link #NONE}. */
  public static String format(int day) {
    return day == NONE ? "" : date(day).toString();
  }

  /**
   * The same day of the month {@code months} later (or earlier), or that month's last day:
   * 2026-01-31 plus 1 is 2026-02-28.
   */
  public static int plusMonths(int day, int months) {
    return of(date(day).plusMonths(months));
  }

  /** The last day of the day's month. */
  public static int endOfMonth(int day) {
    LocalDate date = date(day);
    return of(date.withDayOfMonth(date.lengthOfMonth()));
  }

  /** The first day of the day's month. */
  public static int startOfMonth(int day) {
    return of(date(day).withDayOfMonth(1));
  }

  /** The calendar month of a day, as months since January of year 0: 2026-01-31 is 24,312. */
  public static int monthOf(int day) {
    int shifted = day + DAYS_TO_MARCH_OF_YEAR_0;
    int era = Math.floorDiv(shifted, DAYS_OF_400_YEARS);
    int dayOfEra = shifted - era * DAYS_OF_400_YEARS;
    int yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / (DAYS_OF_400_YEARS - 1)) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int monthsSinceMarch = (5 * dayOfYear + 2) / 153;
    return 12 * (yearOfEra + 400 * era) + monthsSinceMarch + 2;
  }

  /** The first day of a month counted as {@link #monthOf} counts. */
  public static int firstOfMonth(int month) {
    int monthsSinceMarch = Math.floorMod(month - 2, 12);
    int year = Math.floorDiv(month - 2, 12);
    int era = Math.floorDiv(year, 400);
    int yearOfEra = year - era * 400;
    return era * DAYS_OF_400_YEARS
        + yearOfEra * 365
        + yearOfEra / 4
        - yearOfEra / 100
        + (153 * monthsSinceMarch + 2) / 5
        - DAYS_TO_MARCH_OF_YEAR_0;
  }

  /**
   * The day of a month counted as {@link #monthOf} counts, or its last day if it is shorter: day 31
   * of February 2026 is 2026-02-28.
   *
   * @param dayOfMonth 1 to 31
   */
  public static int inMonth(int month, int dayOfMonth) {
    int first = firstOfMonth(month);
    return dayOfMonth <= 28
        ? first + dayOfMonth - 1
        : Math.min(first + dayOfMonth, firstOfMonth(month + 1)) - 1;
  }

  /** The day of the month, 1 to 31. */
  public static int dayOfMonth(int day) {
    return day - firstOfMonth(monthOf(day)) + 1;
  }
}
