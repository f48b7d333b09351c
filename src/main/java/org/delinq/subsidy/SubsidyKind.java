package org.delinq.subsidy;

/** What a line of {@code subsidy-detail.csv} stands for; in the order of its sums. */
public enum SubsidyKind {
  /** What a filed period must be corrected by. */
  ADJUSTMENT,
  /** A period that ended with its settlement date. */
  FINAL,
  /** A period that still runs. */
  TO_DATE
}
