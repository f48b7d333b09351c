package org.delinq.explain;

import org.delinq.calendar.Day;
import org.jspecify.annotations.Nullable;

/** Days as the explanation writes them. */
final class Dates {
  private Dates() {}

  /** {@code YYYY-MM-DD}, absent for no day, for ever and since ever. */
  static @Nullable String orNull(int day) {
    return day == Day.NONE || day == Day.NEVER ? null : Day.format(day);
  }
}
