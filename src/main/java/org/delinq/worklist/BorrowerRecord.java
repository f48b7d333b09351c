package org.delinq.worklist;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What one loan contributes to its borrower's row: made in {@code classify} by {@link
 * BorrowerRecords}, sorted, and met again by {@link CollectionCase} with the borrower's other
 * loans.
 *
 * @param listed present if the loan is delinquent or written off tonight
 * @param former present if it was on the list in the previous snapshot, as this borrower's
 * @param debtor present if its events or contacts say something
 */
public record BorrowerRecord(
    String borrowerId,
    String loanId,
    @Nullable ListedLoan listed,
    @Nullable FormerLoan former,
    @Nullable DebtorFacts debtor)
    implements WorklistRecord, Comparable<BorrowerRecord> {
  private static final int LISTED = 1;
  private static final int FORMER = 2;
  private static final int DEBTOR = 4;
  private static final Comparator<BorrowerRecord> ORDER =
      Comparator.comparing(BorrowerRecord::borrowerId).thenComparing(BorrowerRecord::loanId);

  /** By borrower, then loan, which no two records share. */
  @Override
  public int compareTo(BorrowerRecord other) {
    return ORDER.compare(this, other);
  }

  @Override
  public void writeKey(DataOutput out) throws IOException {
    Wire.writeKeyText(out, borrowerId);
    Wire.writeKeyText(out, loanId);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    Wire.writeText(out, borrowerId);
    Wire.writeText(out, loanId);
    out.writeByte(
        (listed != null ? LISTED : 0)
            | (former != null ? FORMER : 0)
            | (debtor != null ? DEBTOR : 0));
    if (listed != null) {
      listed.writeTo(out);
    }
    if (former != null) {
      former.writeTo(out);
    }
    if (debtor != null) {
      debtor.writeTo(out);
    }
  }

  /** Reads what {@link #writeTo} wrote. */
  public static BorrowerRecord readFrom(DataInput in) throws IOException {
    String borrowerId = Wire.readPresentText(in);
    String loanId = Wire.readPresentText(in);
    int has = in.readByte();
    return new BorrowerRecord(
        borrowerId,
        loanId,
        (has & LISTED) != 0 ? ListedLoan.readFrom(in) : null,
        (has & FORMER) != 0 ? FormerLoan.readFrom(in) : null,
        (has & DEBTOR) != 0 ? DebtorFacts.readFrom(in) : null);
  }
}
