package org.delinq.report;

/** Which earlier snapshot a migration starts from, in the order of the report. */
public enum Basis {
  /** The previous snapshot. */
  DAY,
  /** The newest snapshot of the previous month. */
  MONTH,
  /** The newest snapshot of the previous year. */
  YEAR
}
