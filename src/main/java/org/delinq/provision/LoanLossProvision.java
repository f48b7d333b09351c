package org.delinq.provision;

import org.delinq.loan.Tier;
import org.delinq.money.Fen;
import org.delinq.money.Percent;
import org.delinq.policy.ProductPolicy;

/**
 * What an ACTIVE loan's tier costs, in fen, each part rounded once (rules.md section 4). Reports
 * add loans up.
 *
 * @param general on every loan
 * @param special on the loan's tier
 */
public record LoanLossProvision(long general, long special) {
  /** That of a loan that stands in no tier. */
  public static final LoanLossProvision NONE = new LoanLossProvision(0, 0);

  /** The provision for an outstanding principal in fen. */
  public static LoanLossProvision of(
      long outstandingPrincipal, Tier tier, ProductPolicy.Provision rates) {
    Percent special = rates.special().get(tier);
    if (special == null) {
      throw new IllegalArgumentException("provision has no rate for " + tier);
    }
    return new LoanLossProvision(
        Fen.percentOf(outstandingPrincipal, rates.general()),
        Fen.percentOf(outstandingPrincipal, special));
  }

  /** Both parts. */
  public long total() {
    return general + special;
  }
}
