package org.delinq.worklist;

/** What a period was last counted from; of equal ends the first counts (rules.md 6.5). */
public enum LimitationBasis {
  /** The last effective due date of the plan. */
  LAST_DUE,
  /** The borrower paid something. */
  RECEIPT,
  /** A demand was signed for or delivered. */
  DUNNING_RECEIPT,
  /** A letter or visit ended with a signature. */
  CONTACT
}
