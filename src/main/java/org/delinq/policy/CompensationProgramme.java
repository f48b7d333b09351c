package org.delinq.policy;

import org.delinq.money.Percent;

/**
 * A risk compensation programme (风险补偿金, rules.md 5.2).
 *
 * @param triggerDays delinquent days from which a claim is made
 * @param fundPercent the fund's part of a claim
 * @param cap fen per household
 * @param fundBalance fen, used where {@code balances.csv} does not know better
 * @param breakerNplPercent NPL ratio of the programme above which the fund stops paying
 * @param minDunnings letters, visits and dunning receipts a claim needs
 * @param claimWithinDays days after delinquent_since, {@link #NO_DEADLINE} if blank
 */
public record CompensationProgramme(
    String key,
    int triggerDays,
    CompensationBase base,
    Percent fundPercent,
    long cap,
    long fundBalance,
    Percent breakerNplPercent,
    int minDunnings,
    int claimWithinDays) {
  /** The value of {@link #claimWithinDays} without a deadline. */
  public static final int NO_DEADLINE = -1;
}
