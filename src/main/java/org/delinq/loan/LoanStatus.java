package org.delinq.loan;

/** Where a loan stands in the bank's books. */
public enum LoanStatus {
  /** On the books. */
  ACTIVE,
  /** Repaid or otherwise ended. */
  CLOSED,
  /** 核销: off the balance sheet, still claimed. */
  WRITTEN_OFF
}
