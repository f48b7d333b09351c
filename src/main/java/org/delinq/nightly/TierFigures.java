package org.delinq.nightly;

import org.delinq.loan.Tier;

/**
 * One tier of the snapshot, beside the same tier of the previous one.
 *
 * @param loans ACTIVE loans in the tier
 * @param principal their outstanding principal, in fen
 * @param previousLoans the same in the previous snapshot; 0 where there is none
 * @param previousPrincipal the same in the previous snapshot, in fen; 0 where there is none
 */
public record TierFigures(
    Tier tier, long loans, long principal, long previousLoans, long previousPrincipal) {}
