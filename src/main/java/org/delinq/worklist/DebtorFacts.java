package org.delinq.worklist;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.loan.Contact;
import org.delinq.loan.ContactParty;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanFile;
import org.delinq.loan.Payer;
import org.delinq.loan.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What events and contacts say about approaching a debtor at the end of the business date: of one
 * loan, whatever its status, or of all loans of a borrower together (rules.md 6.2: "events and
 * contacts of any of the borrower's loans count").
 *
 * <p>Only a loan's newest PROMISE counts (by effective_on, then event_id). It is open while its
 * promised date lies after D. From that date on it is kept or broken: broken if the receipts that
 * count at D with a value date from effective_on through expires_on, whoever paid them
 * (COMPENSATION_FUND aside, which pays nothing), are less than the promised amount.
 */
public final class DebtorFacts {
  /** "In the 7 days to D": D and the six days before it. */
  private static final int WEEK = 7;

  private static final int CHANNELS = Channel.values().length;

  /** Nothing is known that counts. */
  static final DebtorFacts NOTHING =
      new DebtorFacts(noDays(Suppression.BY_EVENT), noDays(CHANNELS), Day.NONE, false, 0, null);

  /** Last day the event of a {@link Suppression} holds: NONE without one, NEVER if open. */
  private final int[] heldUntil;

  /** Day of the last contact with the debtor by {@link Channel}, NONE without one. */
  private final int[] lastContactOn;

  private final int promiseOpenUntil;
  private final boolean promiseBroken;
  private final int contactsInWeek;
  private final @Nullable LastContact lastContact;

  private DebtorFacts(
      int[] heldUntil,
      int[] lastContactOn,
      int promiseOpenUntil,
      boolean promiseBroken,
      int contactsInWeek,
      @Nullable LastContact lastContact) {
    this.heldUntil = heldUntil;
    this.lastContactOn = lastContactOn;
    this.promiseOpenUntil = promiseOpenUntil;
    this.promiseBroken = promiseBroken;
    this.contactsInWeek = contactsInWeek;
    this.lastContact = lastContact;
  }

  /** The facts of one loan, absent where nothing was seen that counts. */
  public static @Nullable DebtorFacts of(LoanFile file, int businessDate) {
    if (file.events().isEmpty() && file.contacts().isEmpty()) {
      return null;
    }
    int[] heldUntil = noDays(Suppression.BY_EVENT);
    boolean seen = false;
    LoanEvent promise = null;
    for (LoanEvent event : file.events()) {
      if (!event.hasBegunBy(businessDate)) {
        break;
      }
      if (event.kind() == EventKind.PROMISE) {
        promise = event;
      }
      Suppression suppression = Suppression.ofEvent(event.kind());
      if (suppression != null && event.holdsOn(businessDate)) {
        int at = suppression.ordinal();
        heldUntil[at] = Math.max(heldUntil[at], event.expiresOn());
        seen = true;
      }
    }
    boolean open = promise != null && promise.expiresOn() > businessDate;
    boolean broken = promise != null && !open && isShort(promise, file.receipts(), businessDate);
    int[] lastContactOn = noDays(CHANNELS);
    int contactsInWeek = 0;
    LastContact lastContact = null;
    for (Contact contact : file.contacts()) {
      int day = contact.day();
      if (day > businessDate) {
        break;
      }
      lastContact = LastContact.of(contact);
      if (contact.party() == ContactParty.DEBTOR) {
        lastContactOn[contact.channel().ordinal()] = day;
        contactsInWeek += day > businessDate - WEEK ? 1 : 0;
      }
    }
    if (!seen && !open && !broken && lastContact == null) {
      return null;
    }
    int openUntil = promise != null && open ? promise.expiresOn() : Day.NONE;
    return new DebtorFacts(
        heldUntil, lastContactOn, openUntil, broken, contactsInWeek, lastContact);
  }

  private static boolean isShort(LoanEvent promise, List<Receipt> receipts, int businessDate) {
    long received = 0;
    for (Receipt receipt : receipts) {
      if (receipt.payer() != Payer.COMPENSATION_FUND
          && receipt.countsAt(businessDate)
          && promise.holdsOn(receipt.valueOn())) {
        received = Math.addExact(received, receipt.amount());
      }
    }
    return received < promise.amount();
  }

  /** The facts of both together. */
  DebtorFacts and(DebtorFacts other) {
    return new DebtorFacts(
        latest(heldUntil, other.heldUntil),
        latest(lastContactOn, other.lastContactOn),
        Math.max(promiseOpenUntil, other.promiseOpenUntil),
        promiseBroken || other.promiseBroken,
        contactsInWeek + other.contactsInWeek,
        LastContact.newest(lastContact, other.lastContact));
  }

  private static int[] latest(int[] one, int[] other) {
    int[] latest = new int[one.length];
    for (int i = 0; i < latest.length; i++) {
      latest[i] = Math.max(one[i], other[i]);
    }
    return latest;
  }

  private static int[] noDays(int length) {
    int[] days = new int[length];
    Arrays.fill(days, Day.NONE);
    return days;
  }

  /**
   * The last day on which an event of that suppression holds; with several in force the latest, as
   * the row stays suppressed until then. NONE without one in force, NEVER if open.
   */
  int heldUntil(Suppression suppression) {
    return heldUntil[suppression.ordinal()];
  }

  /** Day of the last contact of the channel with the debtor, NONE without one. */
  int lastContactOn(Channel channel) {
    return lastContactOn[channel.ordinal()];
  }

  /** The latest promised date still to come, NONE without one. */
  int promiseOpenUntil() {
    return promiseOpenUntil;
  }

  boolean promiseBroken() {
    return promiseBroken;
  }

  /** Contacts of any channel with the debtor on D and the six days before. */
  int contactsInWeek() {
    return contactsInWeek;
  }

  @Nullable LastContact lastContact() {
    return lastContact;
  }

  /** Appends the facts to a work file. */
  public void writeTo(DataOutput out) throws IOException {
    for (int day : heldUntil) {
      out.writeInt(day);
    }
    for (int day : lastContactOn) {
      out.writeInt(day);
    }
    out.writeInt(promiseOpenUntil);
    out.writeBoolean(promiseBroken);
    out.writeInt(contactsInWeek);
    LastContact.write(out, lastContact);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static DebtorFacts readFrom(DataInput in) throws IOException {
    return new DebtorFacts(
        readDays(in, Suppression.BY_EVENT),
        readDays(in, CHANNELS),
        in.readInt(),
        in.readBoolean(),
        in.readInt(),
        LastContact.read(in));
  }

  private static int[] readDays(DataInput in, int count) throws IOException {
    int[] days = new int[count];
    for (int i = 0; i < count; i++) {
      days[i] = in.readInt();
    }
    return days;
  }
}
