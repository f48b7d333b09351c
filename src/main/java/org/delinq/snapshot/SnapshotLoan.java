package org.delinq.snapshot;

import org.delinq.ageing.Arrears;
import org.delinq.calendar.Day;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.delinq.policy.CollectionStage;
import org.delinq.provision.AccrualStatus;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code loan-status.csv}: a loan's state at the end of a business date. Amounts in fen,
 * days as {@link Day}.
 *
 * @param previousTier absent where no snapshot and no extract knows one
 * @param tier absent for WRITTEN_OFF loans, as are the other columns of classification
 * @param tierRules codes joined by {@code |}, {@code PERFORMING} for NORMAL, empty without a tier
 * @param tierSince {@link Day#NONE} without a tier
 * @param nplSince {@link Day#NONE} when not NPL
 * @param daysToDowngrade 0 or more, {@link #NO_DOWNGRADE} if blank
 * @param restructuredUntil {@link Day#NONE} outside observation
 * @param stage absent when not delinquent
 * @param flags bits of {@link LoanFlag}
 */
public record SnapshotLoan(
    int businessDate,
    LoanIdentity identity,
    long outstandingPrincipal,
    Arrears arrears,
    @Nullable Tier previousTier,
    @Nullable Tier tier,
    String tierRules,
    int tierSince,
    int nplSince,
    int daysToDowngrade,
    int restructuredUntil,
    @Nullable AccrualStatus accrualStatus,
    long provisionGeneral,
    long provisionSpecial,
    long reportedOverdue,
    @Nullable CollectionStage stage,
    int flags) {
  /** The value of {@link #daysToDowngrade} that prints blank. */
  public static final int NO_DOWNGRADE = -1;

  /** Whether it stands in tiers, balances, provisions and ratios. */
  public boolean isActive() {
    return identity.status() == LoanStatus.ACTIVE;
  }

  /** Whether it is non-performing. */
  public boolean isNpl() {
    return tier != null && tier.isNpl();
  }

  /**
   * The same row for a night on which the loan's own row was quarantined (extracts.md section 3).
   */
  public SnapshotLoan carriedOver(int date) {
    return new SnapshotLoan(
        date,
        identity,
        outstandingPrincipal,
        arrears,
        previousTier,
        tier,
        tierRules,
        tierSince,
        nplSince,
        daysToDowngrade,
        restructuredUntil,
        accrualStatus,
        provisionGeneral,
        provisionSpecial,
        reportedOverdue,
        stage,
        flags | LoanFlag.CARRIED_OVER.bit());
  }
}
