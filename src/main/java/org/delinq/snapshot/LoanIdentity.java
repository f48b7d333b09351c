package org.delinq.snapshot;

import org.delinq.loan.DebtorKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanStatus;
import org.jspecify.annotations.Nullable;

/** What places a loan in the bank: the first columns of its snapshot row. */
public record LoanIdentity(
    String loanId,
    String borrowerId,
    String branchCode,
    String officerId,
    @Nullable String regionCode,
    String productCode,
    DebtorKind debtorKind,
    GuaranteeType guaranteeType,
    @Nullable String industryCode,
    LoanStatus status) {

  /** As the extract says. */
  public static LoanIdentity of(Loan loan) {
    return new LoanIdentity(
        loan.loanId(),
        loan.borrowerId(),
        loan.branchCode(),
        loan.officerId(),
        loan.regionCode(),
        loan.productCode(),
        loan.debtorKind(),
        loan.guaranteeType(),
        loan.industryCode(),
        loan.status());
  }
}
