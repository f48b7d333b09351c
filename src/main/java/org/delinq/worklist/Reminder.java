package org.delinq.worklist;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import org.delinq.loan.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code worklists/reminders.csv}. Rows stand in the order of officer, loan and kind,
 * all three byte by byte.
 *
 * @param borrowerName absent where the extract has none and for loans carried over
 * @param phone absent as the name is
 * @param dueOn UPCOMING: effective due date; MATURITY: the loan's maturity; GRACE: effective due
 *     date of the anchor, the business date where nothing is past due yet
 * @param amountDue fen, above 0; UPCOMING: what is unpaid of that instalment; MATURITY: of the
 *     whole plan in force; GRACE: of all instalments in force that are due
 * @param daysLeft days from the business date to {@code dueOn}; GRACE: grace days not yet used
 */
public record Reminder(
    String officerId,
    String branchCode,
    ReminderKind kind,
    Channel channel,
    String loanId,
    String borrowerId,
    @Nullable String borrowerName,
    @Nullable String phone,
    int dueOn,
    long amountDue,
    int daysLeft)
    implements WorklistRecord, Comparable<Reminder> {
  private static final ReminderKind[] KINDS = ReminderKind.values();
  private static final Channel[] CHANNELS = Channel.values();
  private static final Comparator<Reminder> ORDER =
      Comparator.comparing(Reminder::officerId)
          .thenComparing(Reminder::loanId)
          .thenComparing(row -> row.kind().name());

  @Override
  public int compareTo(Reminder other) {
    return ORDER.compare(this, other);
  }

  @Override
  public void writeKey(DataOutput out) throws IOException {
    Wire.writeKeyText(out, officerId);
    Wire.writeKeyText(out, loanId);
    Wire.writeKeyText(out, kind.name());
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    Wire.writeText(out, officerId);
    Wire.writeText(out, branchCode);
    Wire.writeCode(out, kind);
    Wire.writeCode(out, channel);
    Wire.writeText(out, loanId);
    Wire.writeText(out, borrowerId);
    Wire.writeText(out, borrowerName);
    Wire.writeText(out, phone);
    out.writeInt(dueOn);
    out.writeLong(amountDue);
    out.writeInt(daysLeft);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static Reminder readFrom(DataInput in) throws IOException {
    return new Reminder(
        Wire.readPresentText(in),
        Wire.readPresentText(in),
        Wire.readPresentCode(in, KINDS),
        Wire.readPresentCode(in, CHANNELS),
        Wire.readPresentText(in),
        Wire.readPresentText(in),
        Wire.readText(in),
        Wire.readText(in),
        in.readInt(),
        in.readLong(),
        in.readInt());
  }
}
