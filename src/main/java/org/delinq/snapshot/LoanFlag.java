package org.delinq.snapshot;

/**
 * What a reader of the snapshot should know about a loan, in the order of the {@code flags} column
 * (outputs.md section 1).
 */
public enum LoanFlag {
  /** An instalment, repayment or event of the loan was quarantined tonight. */
  INCOMPLETE_DATA,
  /** Unpaid principal of the plan rows in force is not the ledger's outstanding principal. */
  BALANCE_MISMATCH,
  /** The plan was derived from the loan's terms. */
  DERIVED_PLAN,
  /** A fund has paid for it, ever. */
  COMPENSATED,
  /** A MISUSE event is in force. */
  MISUSE,
  /** In observation after a restructure. */
  RESTRUCTURED,
  /** Not in the previous snapshot. */
  NEW,
  /** Its row was quarantined tonight; this is the row of the previous snapshot. */
  CARRIED_OVER;

  /** The bit of this flag in a set of flags. */
  public int bit() {
    return 1 << ordinal();
  }

  /** Whether the set holds this flag. */
  public boolean isIn(int flags) {
    return (flags & bit()) != 0;
  }
}
