package org.delinq.policy;

/** Whether a receipt pays penalty and compound interest before or after interest and principal. */
public enum PenaltyPosition {
  /** Before. */
  FIRST,
  /** After. */
  LAST
}
