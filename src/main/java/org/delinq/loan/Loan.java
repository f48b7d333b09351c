package org.delinq.loan;

import org.delinq.calendar.Day;
import org.delinq.money.Percent;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code loans.csv}, defaults filled in.
 *
 * @param loanId unique, ordered byte by byte
 * @param householdId unit of subsidy and compensation caps; the borrower where the extract has none
 * @param guaranteeUntil agreed end of the guarantee period, {@link Day#NONE} if blank
 * @param contractAmount fen, above 0
 * @param outstandingPrincipal fen, the ledger's figure
 * @param annualRate percent per year
 * @param penaltyUplift percent, absent where the policy's holds
 * @param monthsBetween months between due dates: 1, 3, 6 or 12
 * @param dueDay day of month due, 1 to 31; 0 where the extract has none
 * @param firstDueOn first due date, {@link Day#NONE} where the extract has none
 * @param graceDays 0 to 60; {@link #POLICY_GRACE} where the policy's hold
 * @param writtenOffOn {@link Day#NONE} if blank
 * @param previousTier used only where the newest snapshot does not know the loan
 */
public record Loan(
    String loanId,
    String borrowerId,
    String householdId,
    Person person,
    DebtorKind debtorKind,
    String branchCode,
    String officerId,
    @Nullable String regionCode,
    String productCode,
    GuaranteeType guaranteeType,
    int guaranteeUntil,
    CreditRating creditRating,
    long contractAmount,
    long outstandingPrincipal,
    Percent annualRate,
    @Nullable Percent penaltyUplift,
    int disbursedOn,
    int maturesOn,
    RepaymentMethod repaymentMethod,
    int monthsBetween,
    int dueDay,
    int firstDueOn,
    int graceDays,
    LoanStatus status,
    int writtenOffOn,
    @Nullable String subsidyProgram,
    @Nullable String compensationProgram,
    @Nullable String industryCode,
    @Nullable Tier previousTier) {
  /** The value of {@link #graceDays} that means: as the policy says. */
  public static final int POLICY_GRACE = -1;

  /** Refuses what the extracts refuse with {@link IllegalArgumentException}. */
  public Loan {
    if (contractAmount <= 0 || outstandingPrincipal < 0) {
      throw new IllegalArgumentException("loan " + loanId + ": contract or outstanding amount");
    }
    if (maturesOn <= disbursedOn) {
      throw new IllegalArgumentException("loan " + loanId + " matures on or before disbursement");
    }
  }
}
