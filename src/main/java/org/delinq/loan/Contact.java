package org.delinq.loan;

import java.time.LocalDateTime;
import org.delinq.calendar.Day;
import org.jspecify.annotations.Nullable;

/** What a collector did (contacts.csv). */
public record Contact(
    String contactId,
    LocalDateTime at,
    Channel channel,
    ContactOutcome outcome,
    ContactParty party,
    @Nullable OverdueCause cause,
    @Nullable String officerId) {
  /** The day it took place. */
  public int day() {
    return Day.of(at.toLocalDate());
  }
}
