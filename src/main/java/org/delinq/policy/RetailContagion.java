package org.delinq.policy;

/** Whether a retail borrower's better loans follow its worst one. */
public enum RetailContagion {
  /** They do not. */
  NONE,
  /** They take the worst tier. */
  WORST
}
