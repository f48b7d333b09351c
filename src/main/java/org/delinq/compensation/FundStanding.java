package org.delinq.compensation;

import org.delinq.policy.CompensationProgramme;
import org.delinq.provision.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * How the fund of a programme stands on the business date.
 *
 * @param balance fen that it can pay
 * @param tripped whether the programme's NPL ratio is over {@code breaker-npl-percent}; a programme
 *     without principal never is
 */
public record FundStanding(long balance, boolean tripped) {
  /**
   * Of a programme.
   *
   * @param booked {@code FUND:<programme>} of {@code balances.csv} in fen, absent where that does
   *     not say: the policy's {@code fund-balance} then
   * @param nplPrincipal fen of the programme's ACTIVE NPL loans
   * @param principal fen of its ACTIVE loans
   */
  public static FundStanding of(
      CompensationProgramme programme, @Nullable Long booked, long nplPrincipal, long principal) {
    return new FundStanding(
        booked == null ? programme.fundBalance() : booked,
        new Ratio(nplPrincipal, principal).exceeds(programme.breakerNplPercent()));
  }
}
