package org.delinq.worklist;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.loan.Person;
import org.delinq.loan.Tier;
import org.delinq.policy.CollectionStage;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code worklists/collections.csv}, or of {@code suppressed.csv} if something
 * suppresses it. "Its loans" are the borrower's delinquent and written-off loans; one of them leads
 * (rules.md 6.2). Both lists stand in the order of officer, priority, total overdue descending and
 * borrower.
 *
 * @param officerId of the leading loan
 * @param stage of the leading loan, the highest of its loans
 * @param channel of that stage; absent where the policy no longer knows the product of a loan that
 *     is carried over
 * @param action of the leading loan, codes joined by {@code |}
 * @param person of the leading loan; nothing known if that is carried over
 * @param loans how many loans it has, 1 or more
 * @param loanIds its loans, ascending, joined by {@code |}
 * @param maxDelinquentDays of its loans
 * @param tier the worst of its loans, absent where all are written off
 * @param totalOverdue overdue principal, interest and fee of its loans, in fen
 * @param penaltyAndCompound penalty and compound interest due of its loans, in fen
 * @param nextDowngradeOn the earliest day on which one of its loans is downgraded if nothing is
 *     paid (the business date plus days_to_downgrade), {@link Day#NONE} where none is
 * @param lastContact absent where nobody was ever contacted about any of the borrower's loans
 * @param reason what made it A or B, codes joined by {@code |}; empty for C
 * @param suppressedBy absent for a row to be worked on
 * @param until last day of the event, promised date, or first day a CADENCE allows again; {@link
 *     Day#NONE} otherwise
 */
public record CollectionRow(
    String officerId,
    Priority priority,
    CollectionStage stage,
    Movement movement,
    @Nullable Channel channel,
    String action,
    String borrowerId,
    Person person,
    int loans,
    String loanIds,
    int maxDelinquentDays,
    @Nullable Tier tier,
    long totalOverdue,
    long penaltyAndCompound,
    int nextDowngradeOn,
    @Nullable LastContact lastContact,
    String reason,
    @Nullable Suppression suppressedBy,
    int until)
    implements WorklistRecord, Comparable<CollectionRow> {
  private static final Priority[] PRIORITIES = Priority.values();
  private static final CollectionStage[] STAGES = CollectionStage.values();
  private static final Movement[] MOVEMENTS = Movement.values();
  private static final Channel[] CHANNELS = Channel.values();
  private static final Tier[] TIERS = Tier.values();
  private static final Suppression[] SUPPRESSIONS = Suppression.values();
  private static final Comparator<CollectionRow> ORDER =
      Comparator.comparing(CollectionRow::officerId)
          .thenComparing(CollectionRow::priority)
          .thenComparing(Comparator.comparingLong(CollectionRow::totalOverdue).reversed())
          .thenComparing(CollectionRow::borrowerId);

  @Override
  public int compareTo(CollectionRow other) {
    return ORDER.compare(this, other);
  }

  /** The same row, not worked on because the officer has no room for it. */
  CollectionRow beyondCapacity() {
    return new CollectionRow(
        officerId,
        priority,
        stage,
        movement,
        channel,
        action,
        borrowerId,
        person,
        loans,
        loanIds,
        maxDelinquentDays,
        tier,
        totalOverdue,
        penaltyAndCompound,
        nextDowngradeOn,
        lastContact,
        reason,
        Suppression.CAPACITY,
        Day.NONE);
  }

  @Override
  public void writeKey(DataOutput out) throws IOException {
    Wire.writeKeyText(out, officerId);
    out.writeByte(priority.ordinal());
    out.writeLong(~totalOverdue);
    Wire.writeKeyText(out, borrowerId);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    Wire.writeText(out, officerId);
    Wire.writeCode(out, priority);
    Wire.writeCode(out, stage);
    Wire.writeCode(out, movement);
    Wire.writeCode(out, channel);
    Wire.writeText(out, action);
    Wire.writeText(out, borrowerId);
    People.write(out, person);
    out.writeInt(loans);
    Wire.writeText(out, loanIds);
    out.writeInt(maxDelinquentDays);
    Wire.writeCode(out, tier);
    out.writeLong(totalOverdue);
    out.writeLong(penaltyAndCompound);
    out.writeInt(nextDowngradeOn);
    LastContact.write(out, lastContact);
    Wire.writeText(out, reason);
    Wire.writeCode(out, suppressedBy);
    out.writeInt(until);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static CollectionRow readFrom(DataInput in) throws IOException {
    return new CollectionRow(
        Wire.readPresentText(in),
        Wire.readPresentCode(in, PRIORITIES),
        Wire.readPresentCode(in, STAGES),
        Wire.readPresentCode(in, MOVEMENTS),
        Wire.readCode(in, CHANNELS),
        Wire.readPresentText(in),
        Wire.readPresentText(in),
        People.read(in),
        in.readInt(),
        Wire.readPresentText(in),
        in.readInt(),
        Wire.readCode(in, TIERS),
        in.readLong(),
        in.readLong(),
        in.readInt(),
        LastContact.read(in),
        Wire.readPresentText(in),
        Wire.readCode(in, SUPPRESSIONS),
        in.readInt());
  }
}
