package org.delinq.worklist;

/** Which post-loan inspection (贷后检查) is due (rules.md 6.4). */
public enum InspectionKind {
  /** The first visit after disbursement. */
  FIRST,
  /** The next visit after the last one. */
  REGULAR
}
