package org.delinq.classification;

import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A loan's classification at the end of D, as the snapshot and {@code reports/overrides.csv} show
 * it.
 *
 * @param tier absent for a loan that is not ACTIVE
 * @param tierRules codes joined by {@code |}, {@code PERFORMING} for NORMAL, empty without a tier
 * @param tierSince {@link Day#NONE} without a tier
 * @param nplSince {@link Day#NONE} unless NPL
 * @param daysToDowngrade 0 or more, {@link #NO_DOWNGRADE} where the column is blank
 * @param overrides every override in force, oldest first; none without a tier
 */
public record Classification(
    @Nullable Tier tier,
    String tierRules,
    int tierSince,
    int nplSince,
    int daysToDowngrade,
    List<OverrideOutcome> overrides) {
  /** The value of {@link #daysToDowngrade} that prints blank. */
  public static final int NO_DOWNGRADE = DowngradeOutlook.BLANK;

  /** {@code tier_rules} of a NORMAL loan. */
  public static final String PERFORMING = "PERFORMING";

  /** Of a loan that is not ACTIVE: no tier and nothing that goes with one (rules.md section 4). */
  static final Classification WITHOUT_TIER =
      new Classification(null, "", Day.NONE, Day.NONE, NO_DOWNGRADE, List.of());
}
