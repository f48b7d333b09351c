package org.delinq.operations.publish;

import java.time.DateTimeException;
import java.util.Optional;
import org.delinq.calendar.Day;

/**
 * The names in an output folder: {@code 2026-03-20} for the link of a date, {@code 2026-03-20.1}
 * for the folder of an attempt. Anything else is a leftover or a stranger and is passed over.
 *
 * @param businessDate as a {@link Day}
 * @param attempt from 1
 */
record SetName(int businessDate, int attempt) {
  private static final int DATE_LENGTH = 10;

  /** The day of a name of the form {@code 2026-03-20}, or {@link Day#NONE}. */
  static int date(String name) {
    if (name.length() != DATE_LENGTH) {
      return Day.NONE;
    }
    try {
      return Day.parse(name);
    } catch (DateTimeException e) {
      return Day.NONE;
    }
  }

  /** What a name of the form {@code 2026-03-20.1} says. */
  static Optional<SetName> parse(String name) {
    if (name.length() <= DATE_LENGTH + 1 || name.charAt(DATE_LENGTH) != '.') {
      return Optional.empty();
    }
    int day = date(name.substring(0, DATE_LENGTH));
    String digits = name.substring(DATE_LENGTH + 1);
    if (day == Day.NONE
        || digits.length() > 9
        || digits.charAt(0) == '0'
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    return Optional.of(new SetName(day, Integer.parseInt(digits)));
  }

  @Override
  public String toString() {
    return Day.format(businessDate) + "." + attempt;
  }
}
