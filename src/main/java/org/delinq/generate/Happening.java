package org.delinq.generate;

import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code events.csv} without its id.
 *
 * @param seenOn first business date whose extract has it
 * @param expiresOn {@link Day#NONE} when open
 * @param value as printed
 */
record Happening(
    EventKind kind,
    int effectiveOn,
    int seenOn,
    int expiresOn,
    @Nullable String value,
    @Nullable String approvedBy,
    @Nullable String note) {

  /** An open event without a value. */
  static Happening of(EventKind kind, int effectiveOn) {
    return new Happening(kind, effectiveOn, effectiveOn, Day.NONE, null, null, null);
  }

  Happening until(int day) {
    return new Happening(kind, effectiveOn, seenOn, day, value, approvedBy, note);
  }

  Happening worth(String printed) {
    return new Happening(kind, effectiveOn, seenOn, expiresOn, printed, approvedBy, note);
  }

  Happening signedBy(String who) {
    return new Happening(kind, effectiveOn, seenOn, expiresOn, value, who, note);
  }

  Happening noted(String text) {
    return new Happening(kind, effectiveOn, seenOn, expiresOn, value, approvedBy, text);
  }
}
