package org.delinq.extract.row;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.delinq.calendar.Day;
import org.delinq.settings.ExtractSettings;

/**
 * Reads dates and instants from bytes. A format is {@code yyyy}, {@code MM} and {@code dd} once
 * each, with any other characters around them; everything else must stand in the text as in the
 * format.
 */
final class DateFormat {
  /** Not written in the format, or a date that does not exist. */
  static final int BAD_FORM = Integer.MIN_VALUE + 1;

  /** A date before {@link Day#FIRST} or after {@link Day#LAST}. */
  static final int OUT_OF_RANGE = Integer.MIN_VALUE + 2;

  /** {@link #timestamp}: no instant. */
  static final long BAD_TIMESTAMP = Long.MIN_VALUE;

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final int[] DAYS_BEFORE_MONTH = {
    0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334
  };
  private static final int[] DAYS_OF_MONTH = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  private static final int[] FIRST_DAY_OF_YEAR = new int[LAST_YEAR - FIRST_YEAR + 1];
  private static final int SECONDS_OF_DAY = 86_400;
  private static final int TIME_LENGTH = "THH:MM:SS".length();
  private static final int COMPACT_LENGTH = "yyyyMMdd".length();

  static {
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      FIRST_DAY_OF_YEAR[year - FIRST_YEAR] = Day.of(year, 1, 1);
    }
  }

  private final byte[] format;
  private final int yearAt;
  private final int monthAt;
  private final int dayAt;
  private final int[] literalsAt;
  private final boolean compactToo;

  /**
   * @throws IllegalArgumentException if {@code yyyy}, {@code MM} and {@code dd} are not there once
   *     each
   */
  DateFormat(String format) {
    this.format = format.getBytes(StandardCharsets.UTF_8);
    String bytes = new String(this.format, StandardCharsets.ISO_8859_1);
    this.yearAt = onlyPlaceOf("yyyy", bytes);
    this.monthAt = onlyPlaceOf("MM", bytes);
    this.dayAt = onlyPlaceOf("dd", bytes);
    this.literalsAt = IntStream.range(0, this.format.length).filter(this::isLiteral).toArray();
    this.compactToo = format.equals(ExtractSettings.DATE_FORMAT);
  }

  private static int onlyPlaceOf(String part, String format) {
    int at = format.indexOf(part);
    if (at < 0 || at != format.lastIndexOf(part)) {
      throw new IllegalArgumentException("date format without one " + part);
    }
    return at;
  }

  /** The {@link Day}, {@link #BAD_FORM} or {@link #OUT_OF_RANGE}. */
  int day(byte[] bytes, int from, int to) {
    if (compactToo && to - from == COMPACT_LENGTH) {
      return dayOf(bytes, from, from + 4, from + 6);
    }
    return inFormat(bytes, from, to);
  }

  /**
   * Seconds since 1970-01-01T00:00:00 of a date in the format, {@code T} and {@code HH:MM:SS}; or
   * {@link #BAD_TIMESTAMP}, also for a date outside the range.
   */
  long timestamp(byte[] bytes, int from, int to) {
    int timeAt = to - TIME_LENGTH;
    if (timeAt < from) {
      return BAD_TIMESTAMP;
    }
    int day = inFormat(bytes, from, timeAt);
    int hour = twoDigits(bytes, timeAt + 1);
    int minute = twoDigits(bytes, timeAt + 4);
    int second = twoDigits(bytes, timeAt + 7);
    if (day == BAD_FORM
        || day == OUT_OF_RANGE
        || bytes[timeAt] != 'T'
        || bytes[timeAt + 3] != ':'
        || bytes[timeAt + 6] != ':'
        || (hour | minute | second) < 0
        || hour > 23
        || minute > 59
        || second > 59) {
      return BAD_TIMESTAMP;
    }
    return (long) day * SECONDS_OF_DAY + hour * 3600L + minute * 60L + second;
  }

  private int inFormat(byte[] bytes, int from, int to) {
    if (to - from != format.length) {
      return BAD_FORM;
    }
    for (int at : literalsAt) {
      if (bytes[from + at] != format[at]) {
        return BAD_FORM;
      }
    }
    return dayOf(bytes, from + yearAt, from + monthAt, from + dayAt);
  }

  private boolean isLiteral(int at) {
    return (at < yearAt || at >= yearAt + 4)
        && (at < monthAt || at >= monthAt + 2)
        && (at < dayAt || at >= dayAt + 2);
  }

  private static int dayOf(byte[] bytes, int yearAt, int monthAt, int dayAt) {
    int century = twoDigits(bytes, yearAt);
    int yearOfCentury = twoDigits(bytes, yearAt + 2);
    int month = twoDigits(bytes, monthAt);
    int day = twoDigits(bytes, dayAt);
    if ((century | yearOfCentury | month | day) < 0) {
      return BAD_FORM;
    }
    int year = century * 100 + yearOfCentury;
    if (month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) {
      return BAD_FORM;
    }
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return OUT_OF_RANGE;
    }
    int leapDay = month > 2 && isLeap(year) ? 1 : 0;
    return FIRST_DAY_OF_YEAR[year - FIRST_YEAR] + DAYS_BEFORE_MONTH[month - 1] + leapDay + day - 1;
  }

  private static int lengthOfMonth(int year, int month) {
    return month == 2 && isLeap(year) ? 29 : DAYS_OF_MONTH[month - 1];
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  private static int twoDigits(byte[] bytes, int at) {
    byte tens = bytes[at];
    byte units = bytes[at + 1];
    return Numbers.isDigit(tens) && Numbers.isDigit(units) ? tens * 10 + units - '0' * 11 : -1;
  }
}
