package org.delinq.ageing;

import java.util.Arrays;
import java.util.List;
import org.delinq.loan.Instalment;
import org.delinq.loan.LoanFile;
import org.delinq.loan.Receipt;
import org.delinq.policy.ProductPolicy;

/** The answers of a loan swept to D; nothing here changes once it is made. */
final class SweptLoan implements AgedLoan {
  private final Sweep sweep;
  private final PlanColumns plan;
  private final Ledger ledger;
  private final AnchorHistory anchors;
  private final Arrears arrears;

  SweptLoan(Sweep sweep) {
    this.sweep = sweep;
    plan = sweep.plan;
    ledger = sweep.ledger;
    anchors = sweep.anchors;
    arrears = ArrearsColumns.of(sweep);
  }

  @Override
  public LoanFile file() {
    return sweep.file;
  }

  @Override
  public ProductPolicy policy() {
    return sweep.policy;
  }

  @Override
  public int businessDate() {
    return sweep.businessDate;
  }

  @Override
  public boolean isPlanDerived() {
    return sweep.planDerived;
  }

  @Override
  public int graceDays() {
    return anchors.grace();
  }

  @Override
  public Arrears arrears() {
    return arrears;
  }

  @Override
  public List<Instalment> instalments() {
    return plan.rows;
  }

  @Override
  public int effectiveDueOn(int index) {
    return plan.effectiveDueOn[index];
  }

  @Override
  public long unpaidPrincipal(int index) {
    return ledger.unpaid(Component.PRINCIPAL, index);
  }

  @Override
  public long unpaidInterest(int index) {
    return ledger.unpaid(Component.INTEREST, index);
  }

  @Override
  public long unpaidFee(int index) {
    return ledger.unpaid(Component.FEE, index);
  }

  @Override
  public int instalmentDaysPastDue(int index, int day) {
    return anchors.ownDaysPastDue(index, day);
  }

  @Override
  public int paidOffOn(int index) {
    return ledger.paidOffOn(index);
  }

  @Override
  public int anchor() {
    return anchors.current();
  }

  @Override
  public int daysPastDueOn(int day) {
    return day <= sweep.businessDate
        ? anchors.daysPastDueOn(day)
        : anchors.daysPastDueAfterwards(day);
  }

  @Override
  public int delinquentDaysOn(int day) {
    return anchors.delinquentDays(daysPastDueOn(day));
  }

  @Override
  public long principalPaidBy(int day) {
    List<Receipt> receipts = sweep.file.receipts();
    int low = 0;
    int high = receipts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (receipts.get(middle).valueOn() <= day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? 0 : sweep.principalPaid[low - 1];
  }

  @Override
  public boolean becameDelinquent(int index) {
    int unpaidFrom = Math.max(plan.effectiveDueOn[index] + 1, plan.inForceFrom[index]);
    int unpaidBefore = Math.min(ledger.paidOffOn(index), plan.inForceTo[index]);
    for (int k = 0; k < anchors.segments(); k++) {
      int anchor = anchors.anchor(k);
      int end = Math.min(anchors.last(k, sweep.businessDate) + 1, unpaidBefore);
      if (anchor != OverdueWalk.NONE
          && anchor <= index
          && Math.max(anchors.from(k), unpaidFrom) < end
          && anchors.ownDaysPastDue(index, end - 1) > anchors.grace()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int[] effectiveDueDates() {
    int[] dates = new int[plan.count];
    int size = 0;
    for (int j = 0; j < plan.count; j++) {
      if (plan.countsByDate(j)) {
        dates[size++] = plan.effectiveDueOn[j];
      }
    }
    return Arrays.copyOf(dates, size);
  }
}
