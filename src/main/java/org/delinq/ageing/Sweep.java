package org.delinq.ageing;

import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.Instalment;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanFile;
import org.delinq.loan.Payer;
import org.delinq.loan.Receipt;
import org.delinq.plan.DerivedPlan;
import org.delinq.policy.ProductPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One way through the life of a loan, from its first receipt to the end of the business date:
 * receipts pay rows, days are closed, the anchor is remembered.
 */
final class Sweep {
  final LoanFile file;
  final ProductPolicy policy;
  final int businessDate;
  final boolean planDerived;
  final PlanColumns plan;
  final Ledger ledger;
  final AnchorHistory anchors;
  final PenaltyAccount penalty;
  final Allocation allocation;

  /** By receipt: principal paid when it was spent. */
  final long[] principalPaid;

  private Sweep(
      LoanFile file, int businessDate, ProductPolicy policy, @Nullable ReceiptTrace trace) {
    this.file = file;
    this.policy = policy;
    this.businessDate = businessDate;
    Loan loan = file.loan();
    List<Instalment> rows = file.instalments();
    planDerived = rows.isEmpty();
    if (planDerived) {
      rows = DerivedPlan.of(loan, policy.basis());
    }
    plan = PlanColumns.of(rows, loan.disbursedOn(), policy);
    DayWindows pauses = DayWindows.of(file.events(), EventKind.PAUSE, businessDate);
    DayWindows misuses = DayWindows.of(file.events(), EventKind.MISUSE, businessDate);
    Postings postings = new Postings(plan, !misuses.isEmpty());
    ledger = new Ledger(plan, postings, trace);
    anchors = new AnchorHistory(plan, ledger, pauses, loan, policy);
    NightCount nights =
        new NightCount(
            plan, ledger, postings, pauses, misuses, anchors.grace(), policy.graceMode());
    penalty = new PenaltyAccount(plan, ledger, nights, loan, policy, trace);
    allocation = new Allocation(plan, ledger, penalty, anchors, policy.allocation(), trace);
    principalPaid = new long[file.receipts().size()];
  }

  static Sweep of(
      LoanFile file, int businessDate, ProductPolicy policy, @Nullable ReceiptTrace trace) {
    Sweep sweep = new Sweep(file, businessDate, policy, trace);
    sweep.run();
    return sweep;
  }

  private void run() {
    List<Receipt> receipts = file.receipts();
    int today = Day.NONE;
    for (int k = 0; k < principalPaid.length; k++) {
      Receipt receipt = receipts.get(k);
      if (receipt.countsAt(businessDate) && receipt.payer() != Payer.COMPENSATION_FUND) {
        if (receipt.valueOn() != today) {
          if (today != Day.NONE) {
            anchors.closeDay(today);
          }
          today = receipt.valueOn();
          anchors.closeDaysBefore(today);
        }
        allocation.spread(receipt, k);
      }
      principalPaid[k] = ledger.principalPaid();
    }
    if (today != Day.NONE) {
      anchors.closeDay(today);
    }
    anchors.closeDaysBefore(businessDate + 1);
    penalty.accrueTo(businessDate);
  }
}
