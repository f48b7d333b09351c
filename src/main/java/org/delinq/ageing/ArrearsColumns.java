package org.delinq.ageing;

import org.delinq.calendar.Day;

/** Reads the columns of {@link Arrears} off a loan swept to D (rules.md 2.2 to 2.4). */
final class ArrearsColumns {
  private ArrearsColumns() {}

  static Arrears of(Sweep sweep) {
    PlanColumns plan = sweep.plan;
    Ledger ledger = sweep.ledger;
    AnchorHistory anchors = sweep.anchors;
    int businessDate = sweep.businessDate;
    int anchor = anchors.current();
    int daysPastDue = anchor == OverdueWalk.NONE ? 0 : anchors.ownDaysPastDue(anchor, businessDate);
    int principalDpd = 0;
    int interestDpd = 0;
    int overdueInstalments = 0;
    long overduePrincipal = 0;
    long overdueInterest = 0;
    long overdueFee = 0;
    long unpaidPrincipal = 0;
    long unpaidTotal = 0;
    int nextDueOn = Day.NONE;
    long nextDueAmount = 0;
    for (int j = ledger.firstOpen(); j < plan.count; j++) {
      if (ledger.isPaidOff(j) || !plan.isInForce(j, businessDate)) {
        continue;
      }
      long fee = ledger.unpaid(Component.FEE, j);
      long interest = ledger.unpaid(Component.INTEREST, j);
      long principal = ledger.unpaid(Component.PRINCIPAL, j);
      unpaidPrincipal += principal;
      unpaidTotal += fee + interest + principal;
      if (plan.effectiveDueOn[j] < businessDate) {
        overdueFee += fee;
        overdueInterest += interest;
        overduePrincipal += principal;
        if (anchor != OverdueWalk.NONE && j >= anchor) {
          overdueInstalments++;
          if (principal > 0 && principalDpd == 0) {
            principalDpd = anchors.ownDaysPastDue(j, businessDate);
          }
          if (interest > 0 && interestDpd == 0) {
            interestDpd = anchors.ownDaysPastDue(j, businessDate);
          }
        }
      } else if (nextDueOn == Day.NONE) {
        nextDueOn = plan.effectiveDueOn[j];
        nextDueAmount = fee + interest + principal;
      }
    }
    MonthGrid grid = MonthGrid.of(businessDate);
    History history = new History(plan, anchors, grid);
    PaymentHistory months =
        new PaymentHistory(plan, ledger, anchors, sweep.file.loan().disbursedOn(), grid);
    return new Arrears(
        daysPastDue,
        0 < daysPastDue && daysPastDue <= anchors.grace(),
        anchors.delinquentDays(daysPastDue),
        daysPastDue == 0 ? Day.NONE : plan.effectiveDueOn[anchor],
        principalDpd,
        interestDpd,
        overdueInstalments,
        overduePrincipal,
        overdueInterest,
        overdueFee,
        sweep.penalty.penaltyDue(),
        sweep.penalty.compoundDue(),
        sweep.allocation.unapplied(),
        nextDueOn,
        nextDueAmount,
        months.text(),
        history.worstDpd,
        history.curedOn,
        history.cleanPeriods,
        unpaidPrincipal,
        unpaidTotal);
  }
}
