package org.delinq.snapshot;

import org.delinq.ageing.Arrears;
import org.delinq.worklist.LoanBefore;
import org.delinq.worklist.LoanToday;

/** Tonight's and the former row of a loan as the worklists look at them. */
public final class WorklistViews {
  private WorklistViews() {}

  /** Tonight's row. */
  public static LoanToday today(SnapshotLoan row) {
    LoanIdentity identity = row.identity();
    Arrears arrears = row.arrears();
    return new LoanToday(
        identity.loanId(),
        identity.borrowerId(),
        identity.officerId(),
        identity.productCode(),
        identity.guaranteeType(),
        identity.status(),
        arrears.delinquentDays(),
        arrears.overduePrincipal() + arrears.overdueInterest() + arrears.overdueFee(),
        arrears.penaltyDue() + arrears.compoundDue(),
        arrears.paymentHistory(),
        row.tier(),
        row.previousTier(),
        row.tierRules(),
        row.daysToDowngrade() == SnapshotLoan.NO_DOWNGRADE
            ? LoanToday.NO_DOWNGRADE
            : row.daysToDowngrade(),
        row.stage(),
        LoanFlag.MISUSE.isIn(row.flags()));
  }

  /** The row of the previous snapshot. */
  public static LoanBefore before(String loanId, PreviousLoan row) {
    return new LoanBefore(
        loanId,
        row.borrowerId(),
        row.officerId(),
        row.delinquentDays(),
        row.overdueTotal(),
        row.stage());
  }
}
