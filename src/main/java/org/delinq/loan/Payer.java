package org.delinq.loan;

/** Who paid a receipt. */
public enum Payer {
  /** The debtor. */
  BORROWER,
  /** The guarantor. */
  GUARANTOR,
  /** A risk compensation fund; the borrower still owes (rules.md 5.2). */
  COMPENSATION_FUND,
  /** Proceeds of collateral. */
  COLLATERAL,
  /** An insurer. */
  INSURER
}
