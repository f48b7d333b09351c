package org.delinq.classification;

import org.delinq.calendar.Day;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.jspecify.annotations.Nullable;

/**
 * What classification must know of the past: the loan's row in the newest snapshot before D, or the
 * extract's column {@code previous_tier} where that snapshot does not know the loan.
 *
 * @param tier absent where there was none; always absent for a loan that was WRITTEN_OFF
 * @param tierSince {@code tier_since} of the snapshot, {@link Day#NONE} where only the extract
 *     knows
 * @param nplSince {@code npl_since} of the snapshot, {@link Day#NONE} where it was not NPL or only
 *     the extract knows
 */
public record PreviousStatus(@Nullable Tier tier, int tierSince, int nplSince) {
  private static final PreviousStatus NOTHING = new PreviousStatus(null, Day.NONE, Day.NONE);

  /**
   * A row of the snapshot. One of a WRITTEN_OFF loan is known to have no tier, so that the extract
   * is not asked.
   */
  public static PreviousStatus ofSnapshot(
      LoanStatus status, @Nullable Tier tier, int tierSince, int nplSince) {
    return status == LoanStatus.ACTIVE && tier != null
        ? new PreviousStatus(tier, tierSince, nplSince)
        : NOTHING;
  }

  /** What the extract's column says, if anything. */
  static PreviousStatus ofExtract(@Nullable Tier previousTier) {
    return previousTier == null ? NOTHING : new PreviousStatus(previousTier, Day.NONE, Day.NONE);
  }

  /** Whether the loan was non-performing. */
  public boolean wasNpl() {
    return tier != null && tier.isNpl();
  }
}
