package org.delinq.snapshot;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.delinq.policy.CollectionStage;
import org.delinq.provision.AccrualStatus;
import org.jspecify.annotations.Nullable;

/**
 * What tonight needs to know of a loan's row in the previous snapshot. Amounts in fen, days as
 * {@link org.delinq.calendar.Day}.
 *
 * @param overdueTotal overdue principal, interest and fee
 */
public record PreviousLoan(
    String borrowerId,
    String branchCode,
    String officerId,
    String productCode,
    LoanStatus status,
    @Nullable Tier tier,
    int tierSince,
    int nplSince,
    long outstandingPrincipal,
    long provisions,
    int delinquentDays,
    long overdueTotal,
    @Nullable CollectionStage stage,
    @Nullable AccrualStatus accrualStatus) {

  /** Takes it from the row. */
  public static PreviousLoan of(SnapshotRow row) {
    return new PreviousLoan(
        row.text(SnapshotColumn.BORROWER_ID),
        row.text(SnapshotColumn.BRANCH_CODE),
        row.text(SnapshotColumn.OFFICER_ID),
        row.text(SnapshotColumn.PRODUCT_CODE),
        row.status(),
        row.tier(),
        row.day(SnapshotColumn.TIER_SINCE),
        row.day(SnapshotColumn.NPL_SINCE),
        row.fen(SnapshotColumn.OUTSTANDING_PRINCIPAL),
        row.fen(SnapshotColumn.PROVISION_GENERAL) + row.fen(SnapshotColumn.PROVISION_SPECIAL),
        row.number(SnapshotColumn.DELINQUENT_DAYS),
        row.fen(SnapshotColumn.OVERDUE_PRINCIPAL)
            + row.fen(SnapshotColumn.OVERDUE_INTEREST)
            + row.fen(SnapshotColumn.OVERDUE_FEE),
        row.stage(),
        row.accrualStatus());
  }

  /** Writes it for {@link #readFrom}. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeUTF(borrowerId);
    out.writeUTF(branchCode);
    out.writeUTF(officerId);
    out.writeUTF(productCode);
    Codes.write(out, status);
    Codes.write(out, tier);
    out.writeInt(tierSince);
    out.writeInt(nplSince);
    out.writeLong(outstandingPrincipal);
    out.writeLong(provisions);
    out.writeInt(delinquentDays);
    out.writeLong(overdueTotal);
    Codes.write(out, stage);
    Codes.write(out, accrualStatus);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static PreviousLoan readFrom(DataInput in) throws IOException {
    return new PreviousLoan(
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        Codes.require(Codes.read(in, LoanStatus.values())),
        Codes.read(in, Tier.values()),
        in.readInt(),
        in.readInt(),
        in.readLong(),
        in.readLong(),
        in.readInt(),
        in.readLong(),
        Codes.read(in, CollectionStage.values()),
        Codes.read(in, AccrualStatus.values()));
  }
}
