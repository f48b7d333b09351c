package org.delinq.generate;

import java.util.ArrayList;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.Instalment;

/** Changes the plan of a loan in mid-life: rows still to come are ended and new ones agreed. */
final class PlanChanger {
  private static final int MONTHS_GRANTED = 12;
  private static final String COMMITTEE = "credit-committee";

  private final MadeUpLoan loan;
  private final Ledger ledger;

  PlanChanger(MadeUpLoan loan, Ledger ledger) {
    this.loan = loan;
    this.ledger = ledger;
  }

  /**
   * 重组: everything unpaid is spread over a longer time; overdue interest joins the first row.
   *
   * @param kind what the event is called: RESTRUCTURED, or EXTENDED although the loan was late
   */
  void restructure(int on, EventKind kind) {
    int maturity = Day.plusMonths(Math.max(on, loan.terms().maturesOn()), MONTHS_GRANTED);
    long overdueInterest = ledger.overdueInterest(on);
    List<Instalment> fresh = new ArrayList<>();
    for (Instalment row : renewed(on, maturity)) {
      fresh.add(agreed(on, row, row.number() == 1 ? overdueInterest : 0));
    }
    change(on, Day.ALWAYS, fresh, maturity);
    loan.happenings().add(Happening.of(kind, on).signedBy(COMMITTEE));
  }

  /** 展期 of a loan that is not late: interest stays due at maturity, principal a year later. */
  void extend(int on) {
    int formerMaturity = loan.terms().maturesOn();
    int maturity = Day.plusMonths(formerMaturity, MONTHS_GRANTED);
    Instalment last = loan.plan().get(loan.plan().size() - 1);
    List<Instalment> fresh = new ArrayList<>();
    fresh.add(agreed(on, Instalment.of(1, formerMaturity, 0, last.interest()), 0));
    for (Instalment row : renewed(formerMaturity, maturity)) {
      Instalment later =
          Instalment.of(1 + row.number(), row.dueOn(), row.principal(), row.interest());
      fresh.add(agreed(on, later, 0));
    }
    change(on, on, fresh, maturity);
    loan.happenings().add(Happening.of(EventKind.EXTENDED, on).signedBy(COMMITTEE));
  }

  /** After a partial prepayment: the rest over the time that was agreed. */
  void spreadAnew(int on) {
    int maturity = loan.terms().maturesOn();
    List<Instalment> fresh = new ArrayList<>();
    for (Instalment row : renewed(on, maturity)) {
      fresh.add(agreed(on, row, 0));
    }
    change(on, on, fresh, maturity);
  }

  private List<Instalment> renewed(int from, int maturity) {
    return loan.terms().renewed(ledger.unpaidPrincipal(), from, maturity).derivePlan();
  }

  /** A row of the new plan: numbered after those of the old. */
  private Instalment agreed(int on, Instalment row, long moreInterest) {
    return new Instalment(
        loan.plan().size() + row.number(),
        row.dueOn(),
        row.principal(),
        row.interest() + moreInterest,
        0,
        on,
        Day.NEVER);
  }

  private void change(int on, int dueFrom, List<Instalment> fresh, int maturity) {
    List<Instalment> plan = loan.plan();
    for (int i = 0; i < plan.size(); i++) {
      Instalment row = plan.get(i);
      if (row.dueOn() >= dueFrom && ledger.unpaid(row) > 0) {
        plan.set(i, replacedOn(row, on));
      }
    }
    ledger.replace(on, dueFrom, fresh);
    plan.addAll(fresh);
    loan.changeTerms(on, loan.terms().maturing(maturity));
  }

  private static Instalment replacedOn(Instalment row, int day) {
    return new Instalment(
        row.number(), row.dueOn(), row.principal(), row.interest(), row.fee(), row.agreedOn(), day);
  }
}
