package org.delinq.worklist;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.delinq.loan.Contact;
import org.delinq.loan.ContactOutcome;
import org.jspecify.annotations.Nullable;

/**
 * The newest contact about a borrower: any channel, any party, any of the borrower's loans.
 *
 * @param at to the second, the bank's local time
 * @param contactId decides between contacts of one second: the greater is the newer
 */
public record LastContact(LocalDateTime at, String contactId, ContactOutcome outcome) {
  private static final ContactOutcome[] OUTCOMES = ContactOutcome.values();
  private static final long NONE = Long.MIN_VALUE;

  static LastContact of(Contact contact) {
    return new LastContact(contact.at(), contact.contactId(), contact.outcome());
  }

  /** The newer of two, either of which may be absent. */
  static @Nullable LastContact newest(@Nullable LastContact one, @Nullable LastContact other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    int order = one.at.compareTo(other.at);
    return (order == 0 ? one.contactId.compareTo(other.contactId) : order) >= 0 ? one : other;
  }

  static void write(DataOutput out, @Nullable LastContact contact) throws IOException {
    if (contact == null) {
      out.writeLong(NONE);
      return;
    }
    out.writeLong(contact.at.toEpochSecond(ZoneOffset.UTC));
    Wire.writeText(out, contact.contactId);
    Wire.writeCode(out, contact.outcome);
  }

  static @Nullable LastContact read(DataInput in) throws IOException {
    long second = in.readLong();
    if (second == NONE) {
      return null;
    }
    return new LastContact(
        LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC),
        Wire.readPresentText(in),
        Wire.readPresentCode(in, OUTCOMES));
  }
}
