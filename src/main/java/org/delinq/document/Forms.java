package org.delinq.document;

import java.time.DateTimeException;
import java.util.regex.Pattern;
import org.delinq.calendar.Day;
import org.delinq.money.Percent;
import org.jspecify.annotations.Nullable;

/** The forms a scalar may have; each method answers null for a text of another form. */
final class Forms {
  static final String DATES = "a date YYYY-MM-DD from 1900-01-01 to 2199-12-31";
  static final String IDENTIFIERS =
      "1 to 40 ASCII letters, digits, '-', '_', '.', the first a letter or digit";

  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,8})");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final int AMOUNT_DIGITS = 13;
  private static final int PERCENT_DIGITS = 9;

  private Forms() {}

  static @Nullable String oneLine(String text) {
    return text.chars().anyMatch(Character::isISOControl) ? null : text;
  }

  static @Nullable String identifier(String text) {
    return IDENTIFIER.matcher(text).matches() ? text : null;
  }

  static @Nullable Integer integer(String text, int least, int most) {
    if (!WHOLE_NUMBER.matcher(text).matches()) {
      return null;
    }
    int number = Integer.parseInt(text);
    return number >= least && number <= most ? number : null;
  }

  static @Nullable Boolean flag(String text) {
    return switch (text) {
      case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON" -> Boolean.TRUE;
      case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF" -> Boolean.FALSE;
      default -> null;
    };
  }

  static <E extends Enum<E>> @Nullable E choice(String text, Iterable<E> constants) {
    for (E constant : constants) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    return null;
  }

  static @Nullable Integer date(String text) {
    if (!DATE.matcher(text).matches()) {
      return null;
    }
    try {
      int day = Day.parse(text);
      return day >= Day.FIRST && day <= Day.LAST ? day : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Yuan as fen. */
  static @Nullable Long amount(String text) {
    return decimal(text, AMOUNT_DIGITS, 2);
  }

  static @Nullable Percent percent(String text, int most) {
    Long millionths = decimal(text, PERCENT_DIGITS, 6);
    return millionths == null || millionths > most * 1_000_000L ? null : new Percent(millionths);
  }

  /**
   * Digits with an optional point and digits after it; no sign, exponent or grouping.
   *
   * @param mostWhole digits before the point at most
   * @param places digits after the point at most; the result counts units of the last of them
   */
  private static @Nullable Long decimal(String text, int mostWhole, int places) {
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String fraction = point < 0 ? "" : text.substring(point + 1);
    if (whole.isEmpty()
        || whole.length() > mostWhole
        || (point >= 0 && fraction.isEmpty())
        || fraction.length() > places) {
      return null;
    }
    long value = 0;
    String digits = whole + fraction + "0".repeat(places - fraction.length());
    for (int at = 0; at < digits.length(); at++) {
      char digit = digits.charAt(at);
      if (digit < '0' || digit > '9') {
        return null;
      }
      value = value * 10 + (digit - '0');
    }
    return value;
  }
}
