package org.delinq.generate;

import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.CreditRating;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.Instalment;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Person;
import org.delinq.loan.RepaymentMethod;
import org.delinq.money.Percent;
import org.delinq.plan.DerivedPlan;
import org.jspecify.annotations.Nullable;

/**
 * What the contract says, as {@link Loan} has it: amounts in fen, days as {@link Day}, {@link
 * Day#NONE}, 0 and {@link Loan#POLICY_GRACE} where the extract stays blank.
 */
record Terms(
    String productCode,
    GuaranteeType guaranteeType,
    CreditRating creditRating,
    long contractAmount,
    Percent annualRate,
    @Nullable Percent penaltyUplift,
    int disbursedOn,
    int maturesOn,
    RepaymentMethod repaymentMethod,
    int monthsBetween,
    int dueDay,
    int firstDueOn,
    int graceDays,
    @Nullable String subsidyProgram,
    @Nullable String compensationProgram,
    @Nullable String industryCode) {

  /** Days after a due date in which the made-up borrower knows a payment to be harmless. */
  int grace() {
    if (graceDays != Loan.POLICY_GRACE) {
      return graceDays;
    }
    return productCode.equals(Product.MORTGAGE.code()) ? Product.MORTGAGE_GRACE_DAYS : 0;
  }

  /** The plan that follows from these terms, under the policy's interest year. */
  List<Instalment> derivePlan() {
    return DerivedPlan.of(toLoan(), Product.BASIS);
  }

  /** The contract on other terms from a day on: what is left, over what is left of the time. */
  Terms renewed(long principal, int from, int maturity) {
    return new Terms(
        productCode,
        guaranteeType,
        creditRating,
        principal,
        annualRate,
        penaltyUplift,
        from,
        maturity,
        repaymentMethod,
        monthsBetween,
        dueDay,
        Day.NONE,
        graceDays,
        subsidyProgram,
        compensationProgram,
        industryCode);
  }

  /** The same contract, ending on another day. */
  Terms maturing(int maturity) {
    return new Terms(
        productCode,
        guaranteeType,
        creditRating,
        contractAmount,
        annualRate,
        penaltyUplift,
        disbursedOn,
        maturity,
        repaymentMethod,
        monthsBetween,
        dueDay,
        firstDueOn,
        graceDays,
        subsidyProgram,
        compensationProgram,
        industryCode);
  }

  /** The contract in the words of the domain; whose it is, is left open. */
  Loan toLoan() {
    return new Loan(
        "-",
        "-",
        "-",
        Person.UNKNOWN,
        DebtorKind.RETAIL,
        "-",
        "-",
        null,
        productCode,
        guaranteeType,
        Day.NONE,
        creditRating,
        contractAmount,
        contractAmount,
        annualRate,
        penaltyUplift,
        disbursedOn,
        maturesOn,
        repaymentMethod,
        monthsBetween,
        dueDay,
        firstDueOn,
        graceDays,
        LoanStatus.ACTIVE,
        Day.NONE,
        subsidyProgram,
        compensationProgram,
        industryCode,
        null);
  }
}
