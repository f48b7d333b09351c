package org.delinq.worklist;

import org.delinq.loan.GuaranteeType;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.delinq.policy.CollectionStage;
import org.jspecify.annotations.Nullable;

/**
 * What the worklists read in a loan's row of tonight's snapshot. A loan that is carried over is
 * nothing but this row: its own {@code previousTier} and {@code daysToDowngrade} as they stand.
 *
 * @param status ACTIVE or WRITTEN_OFF; CLOSED loans have no row
 * @param delinquentDays 0 or more
 * @param overdueTotal overdue principal, interest and fee, in fen
 * @param penaltyAndCompound penalty and compound interest due, in fen
 * @param paymentHistory 24 characters, oldest month first
 * @param tier absent for WRITTEN_OFF loans
 * @param previousTier absent where unknown
 * @param tierRules codes joined by {@code |}
 * @param daysToDowngrade 0 or more, {@link #NO_DOWNGRADE} if blank
 * @param stage absent when not delinquent; RECOVERY for WRITTEN_OFF
 * @param misuse whether a MISUSE event is in force (the flag of the row)
 */
public record LoanToday(
    String loanId,
    String borrowerId,
    String officerId,
    String productCode,
    GuaranteeType guaranteeType,
    LoanStatus status,
    int delinquentDays,
    long overdueTotal,
    long penaltyAndCompound,
    String paymentHistory,
    @Nullable Tier tier,
    @Nullable Tier previousTier,
    String tierRules,
    int daysToDowngrade,
    @Nullable CollectionStage stage,
    boolean misuse) {
  /** The value of {@link #daysToDowngrade} that is blank in the snapshot. */
  public static final int NO_DOWNGRADE = -1;

  /** Whether it is one of the loans its borrower is collected for. */
  public boolean isListed() {
    return status == LoanStatus.WRITTEN_OFF || isDelinquent();
  }

  /** Whether it is an ACTIVE loan with delinquent days. */
  public boolean isDelinquent() {
    return status == LoanStatus.ACTIVE && delinquentDays > 0;
  }

  /** Whether its tier is worse than the one before. */
  public boolean isDowngraded() {
    return tier != null && previousTier != null && tier.isWorseThan(previousTier);
  }
}
