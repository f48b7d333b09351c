package org.delinq.compensation;

/** What stands in the way of a claim. */
public enum ClaimReason {
  /** The debtor has not been dunned often enough. */
  DUNNINGS,
  /** This claim, or one before it, does not fit into what is left of the fund. */
  FUND_BALANCE,
  /** The programme's NPL ratio is over the limit above which the fund stops paying. */
  BREAKER
}
