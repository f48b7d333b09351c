package org.delinq.extract;

/** What receive notes of rows that follow each other. */
final class RowFacts {
  private final AmountTotal amounts = new AmountTotal();
  private final OrderCheck loanOrder = new OrderCheck(false);
  private final OrderCheck keyOrder = new OrderCheck(true);
  private long rows;

  void clear() {
    rows = 0;
    amounts.clear();
    loanOrder.clear();
    keyOrder.clear();
  }

  void countRow() {
    rows++;
  }

  /** Takes the facts of the rows that follow. */
  void append(RowFacts following) {
    rows += following.rows;
    amounts.add(following.amounts);
    loanOrder.append(following.loanOrder);
    keyOrder.append(following.keyOrder);
  }

  long rows() {
    return rows;
  }

  /** The sum that the manifest states. */
  AmountTotal amounts() {
    return amounts;
  }

  /** Whether loan ids ascend. */
  OrderCheck loanOrder() {
    return loanOrder;
  }

  /** Whether keys that must be unique in the whole extract ascend strictly. */
  OrderCheck keyOrder() {
    return keyOrder;
  }
}
