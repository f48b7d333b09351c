package org.delinq.policy;

/** How the job spreads a receipt over due instalments (rules.md 2.1, step 3). */
public enum AllocationOrder {
  /** Interest, then principal of the oldest; then of the next. */
  INSTALMENT,
  /** All interest, then all principal. */
  COMPONENT
}
