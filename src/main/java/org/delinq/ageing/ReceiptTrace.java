package org.delinq.ageing;

/** Told what every receipt pays, while it pays; only where somebody wants it explained. */
interface ReceiptTrace {
  /** A receipt that counts begins to pay. */
  void begin(int receipt, int daysPastDue, boolean principalFirst);

  /** It pays this much of a component of an instalment. */
  void paid(Component component, int row, long amount);

  /** It pays this much penalty and compound interest. */
  void paidPenalty(long penalty, long compound);

  /** It is spent; this much found nothing to pay. */
  void end(long unapplied);
}
