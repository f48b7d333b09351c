package org.delinq.policy;

/** What a compensation claim covers. */
public enum CompensationBase {
  /** Principal alone. */
  PRINCIPAL,
  /** Principal and the overdue interest on it. */
  PRINCIPAL_AND_INTEREST
}
