package org.delinq.compensation;

import java.util.Map;
import java.util.SortedMap;
import org.delinq.calendar.Day;
import org.delinq.policy.CompensationProgramme;
import org.jspecify.annotations.Nullable;

/**
 * Settles the claims of tonight against the money of each fund, in the order of {@link Claim}
 * (rules.md 5.2). Memory holds one number. For one thread.
 *
 * <p>A filed claim is CLAIMED, a claim that misses dunnings NOT_READY; neither takes money. The
 * others are READY until one's fund share does not fit into what is left; that one and all after it
 * are QUEUED, also where they would fit. A tripped breaker changes no state: it is the reason of
 * every claim that has no other.
 *
 * <table>
 *   <caption>Fund 30,000.00, breaker not tripped</caption>
 *   <tr><th>fund share</th><th></th><th>state</th><th>reason</th></tr>
 *   <tr><td>24,000.00</td><td></td><td>READY</td><td></td></tr>
 *   <tr><td>9,000.00</td><td>one dunning</td><td>NOT_READY</td><td>DUNNINGS</td></tr>
 *   <tr><td>8,000.00</td><td></td><td>QUEUED</td><td>FUND_BALANCE</td></tr>
 *   <tr><td>1,000.00</td><td></td><td>QUEUED</td><td>FUND_BALANCE</td></tr>
 *   <tr><td>2,000.00</td><td>filed</td><td>CLAIMED</td><td></td></tr>
 * </table>
 */
public final class FundQueue {
  private final SortedMap<String, CompensationProgramme> programmes;
  private final Map<String, FundStanding> funds;
  private @Nullable Claim last;
  private long left;
  private boolean queueing;

  /**
   * @param programmes those of tonight's policy
   * @param funds how the fund of each stands
   */
  public FundQueue(
      SortedMap<String, CompensationProgramme> programmes, Map<String, FundStanding> funds) {
    this.programmes = programmes;
    this.funds = funds;
  }

  /**
   * The row of the next claim.
   *
   * @throws IllegalArgumentException if it does not follow the one before, or for a programme
   *     without a fund
   */
  public ClaimRow next(Claim claim) {
    CompensationProgramme programme = programmes.get(claim.programme());
    FundStanding fund = funds.get(claim.programme());
    if (programme == null || fund == null || (last != null && last.compareTo(claim) >= 0)) {
      throw new IllegalArgumentException(
          "out of order: loan " + claim.loanId() + " of " + claim.programme());
    }
    if (last == null || !last.programme().equals(claim.programme())) {
      left = fund.balance();
      queueing = false;
    }
    last = claim;
    ClaimState state = state(claim);
    return new ClaimRow(
        claim,
        state,
        reason(state, fund.tripped()),
        programme.claimWithinDays() == CompensationProgramme.NO_DEADLINE
            ? Day.NONE
            : claim.delinquentSince() + programme.claimWithinDays());
  }

  private ClaimState state(Claim claim) {
    if (claim.claimed()) {
      return ClaimState.CLAIMED;
    }
    if (!claim.dunned()) {
      return ClaimState.NOT_READY;
    }
    queueing |= claim.fundShare() > left;
    if (queueing) {
      return ClaimState.QUEUED;
    }
    left -= claim.fundShare();
    return ClaimState.READY;
  }

  private static @Nullable ClaimReason reason(ClaimState state, boolean tripped) {
    return switch (state) {
      case NOT_READY -> ClaimReason.DUNNINGS;
      case QUEUED -> ClaimReason.FUND_BALANCE;
      case READY, CLAIMED -> tripped ? ClaimReason.BREAKER : null;
    };
  }
}
