package org.delinq.policy;

/** Which day count the OVERDUE and MATRIX rules look at. */
public enum FloorBasis {
  /** Days after grace. */
  DELINQUENT_DAYS,
  /** Days past due, grace or not. */
  DAYS_PAST_DUE
}
