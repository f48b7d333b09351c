package org.delinq.ageing;

import org.delinq.loan.Receipt;
import org.delinq.policy.AllocationOrder;
import org.delinq.policy.PenaltyPosition;
import org.delinq.policy.ProductPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Spreads receipts over instalments, penalty and compound interest (rules.md 2.1). Rows in force on
 * the receipt's day can be paid, no others.
 *
 * <p>With components: fee, interest and principal each pay that component, oldest first, due or
 * not; penalty pays penalty due, then compound due. Without: fees due; penalty, then compound due
 * (or after the next step); interest and principal due; then rows not yet due. Above {@code
 * principal-first-after} days past due: fees, principal, interest, penalty, compound (先本后息). "Due"
 * is {@code due_on} ≤ t.
 *
 * <table>
 *   <caption>1,000.00; due: fee 50, penalty 12.34, compound 1.86, interest 431.25, principal
 *       2,000</caption>
 *   <tr><th>days past due</th><th>pays</th></tr>
 *   <tr><td>40</td><td>50, 12.34, 1.86, 431.25, principal 504.55</td></tr>
 *   <tr><td>95</td><td>fee 50, principal 950.00, nothing else</td></tr>
 * </table>
 */
final class Allocation {
  private final PlanColumns plan;
  private final Ledger ledger;
  private final PenaltyAccount penalty;
  private final AnchorHistory anchors;
  private final ProductPolicy.Allocation rules;
  private final @Nullable ReceiptTrace trace;
  private int due;
  private long unapplied;

  Allocation(
      PlanColumns plan,
      Ledger ledger,
      PenaltyAccount penalty,
      AnchorHistory anchors,
      ProductPolicy.Allocation rules,
      @Nullable ReceiptTrace trace) {
    this.plan = plan;
    this.ledger = ledger;
    this.penalty = penalty;
    this.anchors = anchors;
    this.rules = rules;
    this.trace = trace;
  }

  /** What found nothing to pay so far, in fen. */
  long unapplied() {
    return unapplied;
  }

  /**
   * Spreads one receipt; receipts come by value date, then id.
   *
   * @param index its place among the loan's receipts
   */
  void spread(Receipt receipt, int index) {
    Receipt.Components components = receipt.components();
    long rest =
        components == null
            ? spreadWhole(receipt, index)
            : spreadComponents(components, receipt.valueOn(), index);
    unapplied += rest;
    if (trace != null) {
      trace.end(rest);
    }
  }

  private long spreadComponents(Receipt.Components components, int day, int index) {
    if (trace != null) {
      trace.begin(index, anchors.daysPastDueNow(day), false);
    }
    int open = ledger.openOn(day);
    return ledger.pay(Component.FEE, open, plan.count, components.fee(), day)
        + ledger.pay(Component.INTEREST, open, plan.count, components.interest(), day)
        + ledger.pay(Component.PRINCIPAL, open, plan.count, components.principal(), day)
        + penalty.pay(components.penalty(), day);
  }

  private long spreadWhole(Receipt receipt, int index) {
    int day = receipt.valueOn();
    int open = ledger.openOn(day);
    while (due < plan.count && plan.dueOn[due] <= day) {
      due++;
    }
    boolean principalFirst = false;
    if (trace != null || rules.principalFirstAfter() != ProductPolicy.NEVER_PRINCIPAL_FIRST) {
      int daysPastDue = anchors.daysPastDueNow(day);
      principalFirst = daysPastDue > rules.principalFirstAfter();
      if (trace != null) {
        trace.begin(index, daysPastDue, principalFirst);
      }
    }
    long rest = ledger.pay(Component.FEE, open, due, receipt.amount(), day);
    if (principalFirst) {
      rest = ledger.pay(Component.PRINCIPAL, open, due, rest, day);
      rest = ledger.pay(Component.INTEREST, open, due, rest, day);
      rest = penalty.pay(rest, day);
    } else {
      boolean penaltyFirst = rules.penaltyPosition() == PenaltyPosition.FIRST;
      rest = penaltyFirst ? penalty.pay(rest, day) : rest;
      rest = payInterestAndPrincipalDue(open, rest, day);
      rest = penaltyFirst ? rest : penalty.pay(rest, day);
    }
    for (int row = Math.max(open, due); row < plan.count && rest > 0; row++) {
      rest = ledger.pay(Component.FEE, row, row + 1, rest, day);
      rest = ledger.pay(Component.INTEREST, row, row + 1, rest, day);
      rest = ledger.pay(Component.PRINCIPAL, row, row + 1, rest, day);
    }
    return rest;
  }

  private long payInterestAndPrincipalDue(int open, long amount, int day) {
    if (rules.by() == AllocationOrder.COMPONENT) {
      long rest = ledger.pay(Component.INTEREST, open, due, amount, day);
      return ledger.pay(Component.PRINCIPAL, open, due, rest, day);
    }
    long rest = amount;
    for (int row = open; row < due && rest > 0; row++) {
      rest = ledger.pay(Component.INTEREST, row, row + 1, rest, day);
      rest = ledger.pay(Component.PRINCIPAL, row, row + 1, rest, day);
    }
    return rest;
  }
}
