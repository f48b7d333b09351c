package org.delinq.classification;

import org.delinq.loan.Tier;

/**
 * What became of one override in force: its row in {@code reports/overrides.csv}.
 *
 * @param tierWithout what rules 1 to 7 ask for
 * @param finalTier the loan's tier
 */
public record OverrideOutcome(
    OverrideInForce override, Tier tierWithout, Tier finalTier, Verdict verdict) {

  /** Why an override did or did not count. */
  public enum Verdict {
    /** The loan has the asked tier, and would not have it without. */
    APPLIED,
    /** It asks for a better tier, and nobody signed. */
    NOT_APPROVED,
    /** It asks for a better tier than the rules that stand, or the upgrade lock, let pass. */
    BELOW_FLOOR,
    /** A newer one is in force. */
    SUPERSEDED,
    /** It asks for the tier that the loan has without it. */
    NO_EFFECT
  }
}
