package org.delinq.ageing;

/**
 * Finds the anchor: the first overdue row, walking in order of E, at which the sum of what is
 * unpaid exceeds the arrears tolerance (rules.md 2.2). A row is overdue at the end of a day when it
 * is in force, its E lies before the day and something of it is unpaid.
 *
 * <table>
 *   <caption>1,000.00 due 01-20, 02-20 and 03-20 of 2026; 1,999.99 paid; at the end of 03-26</caption>
 *   <tr><th>tolerance</th><th>anchor</th><th>days past due</th></tr>
 *   <tr><td>0.00</td><td>02-20 (0.01 unpaid)</td><td>34</td></tr>
 *   <tr><td>1.00</td><td>03-20 (1,000.01 in all)</td><td>6</td></tr>
 * </table>
 */
final class OverdueWalk {
  /** No anchor. */
  static final int NONE = -1;

  private final PlanColumns plan;
  private final Ledger ledger;
  private final long tolerance;

  OverdueWalk(PlanColumns plan, Ledger ledger, long tolerance) {
    this.plan = plan;
    this.ledger = ledger;
    this.tolerance = tolerance;
  }

  /**
   * The anchor at the end of a day as the ledger stands.
   *
   * @param firstOpen a row before which nothing can be overdue
   */
  int anchor(int firstOpen, int day) {
    long sum = 0;
    for (int j = firstOpen; j < plan.count && plan.effectiveDueOn[j] < day; j++) {
      if (!ledger.isPaidOff(j) && plan.isInForce(j, day)) {
        sum += ledger.unpaidTotal(j);
        if (sum > tolerance) {
          return j;
        }
      }
    }
    return NONE;
  }
}
