package org.delinq.compensation;

/** Where a claim stands. */
public enum ClaimState {
  /** Can be filed: the fund has the money. */
  READY,
  /** Waits for money in the fund. */
  QUEUED,
  /** Something is missing before it can be filed. */
  NOT_READY,
  /** Has been filed. */
  CLAIMED
}
