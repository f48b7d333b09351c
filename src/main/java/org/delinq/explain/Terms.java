package org.delinq.explain;

import org.delinq.calendar.Day;
import org.delinq.loan.Loan;
import org.delinq.money.Fen;
import org.delinq.policy.ProductPolicy;
import org.jspecify.annotations.Nullable;

/** What was agreed, and who is responsible. */
public record Terms(
    String borrowerId,
    String debtorKind,
    String status,
    String branchCode,
    String officerId,
    String productCode,
    String productName,
    String guaranteeType,
    String creditRating,
    String contractAmount,
    String outstandingPrincipal,
    String annualRate,
    String disbursedOn,
    String maturesOn,
    String repaymentMethod,
    int monthsBetween,
    @Nullable String writtenOffOn,
    @Nullable String subsidyProgram,
    @Nullable String compensationProgram) {
  static Terms of(Loan loan, ProductPolicy product) {
    return new Terms(
        loan.borrowerId(),
        loan.debtorKind().name(),
        loan.status().name(),
        loan.branchCode(),
        loan.officerId(),
        loan.productCode(),
        product.name(),
        loan.guaranteeType().name(),
        loan.creditRating().name(),
        Fen.toYuan(loan.contractAmount()),
        Fen.toYuan(loan.outstandingPrincipal()),
        loan.annualRate().toString(),
        Day.format(loan.disbursedOn()),
        Day.format(loan.maturesOn()),
        loan.repaymentMethod().name(),
        loan.monthsBetween(),
        Dates.orNull(loan.writtenOffOn()),
        loan.subsidyProgram(),
        loan.compensationProgram());
  }
}
