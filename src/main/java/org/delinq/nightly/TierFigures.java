package org.delinq.nightly;

import org.delinq.loan.Tier;
import org.delinq.money.Fen;
import org.delinq.report.summary.Summary;

/**
 * One tier of the snapshot, beside the same tier of the previous one.
 *
 * @param loans ACTIVE loans in the tier
 * @param principal their outstanding principal, in fen
 * @param previousLoans the same in the previous snapshot; 0 where there is none
 * @param previousPrincipal the same in the previous snapshot, in fen; 0 where there is none
 */
public record TierFigures(
    Tier tier, long loans, long principal, long previousLoans, long previousPrincipal) {
  /** What the summary says of a tier. */
  static TierFigures of(Summary.TierLine line) {
    return new TierFigures(
        Tier.valueOf(line.tier()),
        line.loans(),
        Fen.ofYuan(line.principal()),
        line.previousLoans() == null ? 0 : line.previousLoans(),
        line.previousPrincipal() == null ? 0 : Fen.ofYuan(line.previousPrincipal()));
  }
}
