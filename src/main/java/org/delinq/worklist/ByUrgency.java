package org.delinq.worklist;

import org.delinq.policy.CollectionStage;

/** Which of a borrower's loans leads the row (rules.md 6.2). */
interface ByUrgency {
  CollectionStage stage();

  int delinquentDays();

  /** Overdue principal, interest and fee, in fen. */
  long overdueTotal();

  /**
   * Whether this loan leads another: the higher stage (RECOVERY is the highest), then more
   * delinquent days, then more overdue, then the smaller loan_id, which is {@code loanId} here.
   */
  default boolean leads(String loanId, ByUrgency other, String otherLoanId) {
    int order = stage().compareTo(other.stage());
    if (order == 0) {
      order = Integer.compare(delinquentDays(), other.delinquentDays());
    }
    if (order == 0) {
      order = Long.compare(overdueTotal(), other.overdueTotal());
    }
    if (order == 0) {
      order = otherLoanId.compareTo(loanId);
    }
    return order > 0;
  }
}
