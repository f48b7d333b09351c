package org.delinq.compensation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.ageing.Arrears;
import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.loan.Contact;
import org.delinq.loan.EventKind;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanStatus;
import org.delinq.policy.CompensationProgramme;
import org.delinq.subsidy.PlaceInHousehold;
import org.delinq.worklist.WorklistRecord;
import org.jspecify.annotations.Nullable;

/**
 * A loan that a compensation fund can be asked to pay for: made in {@code age}, sorted, and met
 * again by {@link HouseholdClaims} with the household's other claims (rules.md 5.2).
 *
 * <p>An ACTIVE loan with an anchor and {@code delinquent_days} ≥ {@code trigger-days}, without a
 * MISUSE or COMPENSATED event that has begun. Dunnings are contacts of channel LETTER or VISIT,
 * whoever was met and whatever came of them, and DUNNING_RECEIPT events, from the anchor's E
 * through the business date.
 *
 * @param delinquentSince effective due date of the anchor
 * @param outstanding fen
 * @param overdueInterest fen
 * @param claimed whether a CLAIMED event has begun
 * @param dunned whether there have been {@code min-dunnings}
 */
public record ClaimCandidate(
    PlaceInHousehold place,
    String borrowerId,
    int delinquentSince,
    int delinquentDays,
    long outstanding,
    long overdueInterest,
    boolean claimed,
    boolean dunned)
    implements WorklistRecord, Comparable<ClaimCandidate> {
  private static final int CLAIMED = 1;
  private static final int DUNNED = 2;

  /**
   * Of a loan of the programme, absent if there is nothing to claim.
   *
   * @param programme the loan's compensation programme
   */
  public static @Nullable ClaimCandidate of(AgedLoan aged, CompensationProgramme programme) {
    Loan loan = aged.file().loan();
    Arrears arrears = aged.arrears();
    int since = arrears.delinquentSince();
    if (loan.status() != LoanStatus.ACTIVE
        || since == Day.NONE
        || arrears.delinquentDays() < programme.triggerDays()) {
      return null;
    }
    int dunnings = 0;
    boolean claimed = false;
    List<LoanEvent> events = aged.file().events();
    for (int i = 0; i < events.size() && events.get(i).hasBegunBy(aged.businessDate()); i++) {
      LoanEvent event = events.get(i);
      EventKind kind = event.kind();
      if (kind == EventKind.MISUSE || kind == EventKind.COMPENSATED) {
        return null;
      }
      claimed |= kind == EventKind.CLAIMED;
      dunnings += kind == EventKind.DUNNING_RECEIPT && event.effectiveOn() >= since ? 1 : 0;
    }
    dunnings += lettersAndVisits(aged.file().contacts(), since, aged.businessDate());
    return new ClaimCandidate(
        new PlaceInHousehold(
            programme.key(), loan.householdId(), loan.disbursedOn(), loan.loanId()),
        loan.borrowerId(),
        since,
        arrears.delinquentDays(),
        loan.outstandingPrincipal(),
        arrears.overdueInterest(),
        claimed,
        dunnings >= programme.minDunnings());
  }

  private static int lettersAndVisits(List<Contact> contacts, int from, int to) {
    int count = 0;
    for (int i = 0; i < contacts.size(); i++) {
      Contact contact = contacts.get(i);
      if (contact.channel() == Channel.LETTER || contact.channel() == Channel.VISIT) {
        int day = contact.day();
        count += from <= day && day <= to ? 1 : 0;
      }
    }
    return count;
  }

  /** In the order in which the household's cap is given. */
  @Override
  public int compareTo(ClaimCandidate other) {
    return place.compareTo(other.place);
  }

  @Override
  public void writeKey(DataOutput out) throws IOException {
    place.writeKey(out);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    place.writeTo(out);
    out.writeUTF(borrowerId);
    out.writeInt(delinquentSince);
    out.writeInt(delinquentDays);
    out.writeLong(outstanding);
    out.writeLong(overdueInterest);
    out.writeByte((claimed ? CLAIMED : 0) | (dunned ? DUNNED : 0));
  }

  /** Reads what {@link #writeTo} wrote. */
  public static ClaimCandidate readFrom(DataInput in) throws IOException {
    PlaceInHousehold place = PlaceInHousehold.readFrom(in);
    String borrowerId = in.readUTF();
    int delinquentSince = in.readInt();
    int delinquentDays = in.readInt();
    long outstanding = in.readLong();
    long overdueInterest = in.readLong();
    int is = in.readByte();
    return new ClaimCandidate(
        place,
        borrowerId,
        delinquentSince,
        delinquentDays,
        outstanding,
        overdueInterest,
        (is & CLAIMED) != 0,
        (is & DUNNED) != 0);
  }
}
