package org.delinq.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.delinq.ageing.Arrears;
import org.delinq.loan.Tier;
import org.delinq.provision.CreditBureau;
import org.delinq.snapshot.Codes;
import org.delinq.snapshot.SnapshotLoan;
import org.jspecify.annotations.Nullable;

/**
 * What the credit bureau is told of a loan: written by {@code classify} in loan order, a few bytes
 * for a loan with nothing overdue.
 *
 * @param statusCode the newest character of payment_history
 * @param tier absent for WRITTEN_OFF loans
 * @param tierSince {@link org.delinq.calendar.Day#NONE} without a tier
 * @param overdueTotal overdue principal, interest and fee in fen
 * @param overduePrincipal fen
 * @param bands overdue principal by days past due; absent where the row is carried over with
 *     overdue principal
 */
public record CreditBureauEntry(
    String loanId,
    String borrowerId,
    char statusCode,
    @Nullable Tier tier,
    int tierSince,
    int overdueInstalments,
    long overdueTotal,
    long overduePrincipal,
    @Nullable CreditBureau bands) {
  private static final Tier[] TIERS = Tier.values();
  private static final int NOTHING_OVERDUE = 0;
  private static final int NO_BANDS = 1;
  private static final int BANDS = 2;

  /** Of a loan of tonight's snapshot. */
  static CreditBureauEntry of(ClassifiedLoan loan) {
    SnapshotLoan row = loan.row();
    Arrears arrears = row.arrears();
    return new CreditBureauEntry(
        row.identity().loanId(),
        row.identity().borrowerId(),
        CreditBureau.statusCode(arrears),
        row.tier(),
        row.tierSince(),
        arrears.overdueInstalments(),
        arrears.overduePrincipal() + arrears.overdueInterest() + arrears.overdueFee(),
        arrears.overduePrincipal(),
        bands(loan));
  }

  private static @Nullable CreditBureau bands(ClassifiedLoan loan) {
    if (loan.extras() != null) {
      return loan.extras().overdueBands();
    }
    return loan.row().arrears().overduePrincipal() == 0 ? CreditBureau.NOTHING : null;
  }

  /** Writes what the credit bureau is told of a loan. */
  public static void write(ClassifiedLoan loan, DataOutput out) throws IOException {
    of(loan).writeTo(out);
  }

  private void writeTo(DataOutput out) throws IOException {
    out.writeUTF(loanId);
    out.writeUTF(borrowerId);
    out.writeChar(statusCode);
    Codes.write(out, tier);
    out.writeInt(tierSince);
    boolean nothing = overdueTotal == 0 && overdueInstalments == 0;
    out.writeByte(nothing ? NOTHING_OVERDUE : bands == null ? NO_BANDS : BANDS);
    if (!nothing) {
      out.writeInt(overdueInstalments);
      out.writeLong(overdueTotal);
      out.writeLong(overduePrincipal);
      if (bands != null) {
        bands.writeTo(out);
      }
    }
  }

  /** Reads what {@link #write} wrote. */
  static CreditBureauEntry readFrom(DataInput in) throws IOException {
    String loanId = in.readUTF();
    String borrowerId = in.readUTF();
    char statusCode = in.readChar();
    Tier tier = Codes.read(in, TIERS);
    int tierSince = in.readInt();
    int overdue = in.readByte();
    return overdue == NOTHING_OVERDUE
        ? new CreditBureauEntry(
            loanId, borrowerId, statusCode, tier, tierSince, 0, 0, 0, CreditBureau.NOTHING)
        : new CreditBureauEntry(
            loanId,
            borrowerId,
            statusCode,
            tier,
            tierSince,
            in.readInt(),
            in.readLong(),
            in.readLong(),
            overdue == BANDS ? CreditBureau.readFrom(in) : null);
  }
}
