package org.delinq.subsidy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.delinq.loan.Loan;
import org.jspecify.annotations.Nullable;

/**
 * A loan of tonight's extract, in a programme or not: only these have their filed periods adjusted.
 * Written by {@code age} in loan order on nights that adjust.
 *
 * @param regionCode absent where the extract has none
 */
public record PresentLoan(
    String loanId, String borrowerId, String householdId, @Nullable String regionCode) {
  /** Of an accepted row of the extract. */
  public static PresentLoan of(Loan loan) {
    return new PresentLoan(loan.loanId(), loan.borrowerId(), loan.householdId(), loan.regionCode());
  }

  /** Appends it to a work file. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeUTF(loanId);
    out.writeUTF(borrowerId);
    out.writeUTF(householdId);
    out.writeUTF(regionCode == null ? "" : regionCode);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static PresentLoan readFrom(DataInput in) throws IOException {
    String loanId = in.readUTF();
    String borrowerId = in.readUTF();
    String householdId = in.readUTF();
    String regionCode = in.readUTF();
    return new PresentLoan(
        loanId, borrowerId, householdId, regionCode.isEmpty() ? null : regionCode);
  }
}
