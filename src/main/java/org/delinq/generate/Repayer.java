package org.delinq.generate;

import java.util.ArrayList;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.Instalment;
import org.delinq.loan.Payer;
import org.delinq.loan.Receipt.Components;
import org.delinq.loan.RepaymentMethod;

/** Lives the life of a loan: its plan, what was paid of it and when, until the horizon. */
final class Repayer {
  private static final int COMPONENTS_PER_MILLE = 700;
  private static final int FEE_PER_MILLE = 25;
  private static final int ROUNDED_UP_PER_MILLE = 15;
  private static final int EARLY_SETTLEMENT_PER_MILLE = 250;
  private static final int EXTENDED_PER_MILLE = 160;
  private static final int RESTRUCTURED_PER_MILLE = 140;
  private static final int CALLED_EXTENSION_PER_MILLE = 300;
  private static final int PREPAID_PER_MILLE = 8;
  private static final int REVERSED_PER_MILLE = 4;
  private static final int OTHER_PAYER_PER_MILLE = 60;
  private static final long ROUND_TO = 10_000;
  private static final int DAYS_EARLY_AT_MOST = 3;
  private static final int DAYS_FORGOTTEN_AT_MOST = 6;

  /** On the due date, before it, forgotten for some days. */
  private static final int[] PUNCTUALITY_WEIGHTS = {838, 150, 12};

  private static final int LATE_DAYS_AT_MOST = 50;

  private final LoanRandom random;
  private final MadeUpLoan loan;
  private final Course course;
  private final int horizon;
  private final boolean componentsPrinted;
  private final Ledger ledger;
  private int lastPaidOn;

  Repayer(LoanRandom random, MadeUpLoan loan, Course course, int horizon) {
    this.random = random;
    this.loan = loan;
    this.course = course;
    this.horizon = horizon;
    this.componentsPrinted = random.perMille(COMPONENTS_PER_MILLE);
    this.lastPaidOn = loan.terms().disbursedOn();
    loan.plan().addAll(withFees(loan.terms().derivePlan()));
    this.ledger = new Ledger(loan.terms(), loan.plan());
  }

  private List<Instalment> withFees(List<Instalment> plan) {
    if (!random.perMille(FEE_PER_MILLE)) {
      return plan;
    }
    long fee = random.yuan(5, 60, 5);
    List<Instalment> charged = new ArrayList<>(plan.size());
    for (Instalment row : plan) {
      charged.add(
          new Instalment(
              row.number(),
              row.dueOn(),
              row.principal(),
              row.interest(),
              fee,
              row.agreedOn(),
              row.replacedOn()));
    }
    return charged;
  }

  /** Fills in plan and payments; returns the ledger as it stands at the horizon. */
  Ledger live() {
    int trouble = horizon - course.days();
    switch (course.kind()) {
      case PERFORMING -> {
        if (random.perMille(PREPAID_PER_MILLE)) {
          prepay();
        } else {
          payPunctually(Day.NEVER);
        }
      }
      case CHRONIC -> payLate();
      case CURED -> recover(trouble, random.between(1, Math.min(85, course.days())));
      case RECOVERED -> recover(trouble, random.between(92, 160));
      case DELINQUENT -> {
        payPunctually(trouble);
        payInPart(trouble, horizon);
      }
      case WRITTEN_OFF -> {
        payPunctually(trouble);
        int writtenOffOn = horizon - random.below(course.days() - 400);
        payInPart(trouble, writtenOffOn - 1);
        loan.writeOff(writtenOffOn);
        payInPart(writtenOffOn, horizon);
      }
      case CLOSED -> repay();
    }
    if (ledger.unpaidPrincipal() == 0 && ledger.due(horizon) == 0) {
      loan.close(lastPaidOn);
    }
    if (random.perMille(REVERSED_PER_MILLE)) {
      reverse();
    }
    return ledger;
  }

  /** Pays what falls due before the day, and by the horizon, on its due date or just before. */
  private void payPunctually(int until) {
    for (Instalment row : List.copyOf(loan.plan())) {
      if (row.dueOn() < until && row.dueOn() <= horizon + DAYS_EARLY_AT_MOST) {
        pay(row, row.dueOn() + daysFromDue());
      }
    }
  }

  private int daysFromDue() {
    return switch (random.weighted(PUNCTUALITY_WEIGHTS)) {
      case 0 -> 0;
      case 1 -> -random.between(1, DAYS_EARLY_AT_MOST);
      default -> random.between(1, DAYS_FORGOTTEN_AT_MOST);
    };
  }

  private void payLate() {
    for (Instalment row : List.copyOf(loan.plan())) {
      if (row.dueOn() <= horizon) {
        pay(row, row.dueOn() + random.below(LATE_DAYS_AT_MOST));
      }
    }
  }

  /** Pays what is due on the day; nothing after the horizon. */
  private void pay(Instalment row, int day) {
    int on = Math.max(day, lastPaidOn);
    if (on > horizon || ledger.unpaid(row) == 0) {
      return;
    }
    long amount = on < row.dueOn() ? ledger.unpaid(row) : ledger.due(on);
    if (!componentsPrinted && random.perMille(ROUNDED_UP_PER_MILLE)) {
      amount = (amount + ROUND_TO - 1) / ROUND_TO * ROUND_TO;
    }
    book(on, amount, Payer.BORROWER);
  }

  private void book(int day, long amount, Payer payer) {
    add(day, ledger.pay(day, amount), payer);
  }

  private void add(int day, Components booked, Payer payer) {
    long amount = booked.principal() + booked.interest() + booked.penalty() + booked.fee();
    if (amount > 0) {
      Components printed = componentsPrinted ? booked : null;
      loan.payments().add(new Payment(day, day, amount, printed, payer, null, booked.principal()));
      lastPaidOn = day;
    }
  }

  /** Small sums against the oldest instalment, never all of it. */
  private void payInPart(int from, int until) {
    int day = Math.max(from, lastPaidOn);
    int times = random.weighted(62, 20, 12, 6);
    for (int i = 0; i < times && until > day; i++) {
      day = random.between(day + 1, until);
      long amount = ledger.oldestUnpaid() * random.between(5, 45) / 10_000 * 100;
      book(day, amount, random.perMille(OTHER_PAYER_PER_MILLE) ? otherPayer() : Payer.BORROWER);
    }
  }

  private Payer otherPayer() {
    return switch (loan.terms().guaranteeType()) {
      case GUARANTEE -> Payer.GUARANTOR;
      case MORTGAGE, PLEDGE -> Payer.COLLATERAL;
      case CREDIT -> Payer.INSURER;
    };
  }

  /** Late from the day on, then paid up or restructured, then punctual. */
  private void recover(int trouble, int lateDays) {
    payPunctually(trouble);
    int on = Math.max(trouble + lateDays, lastPaidOn + 1);
    if (ledger.due(on) > 0 && random.perMille(RESTRUCTURED_PER_MILLE)) {
      new PlanChanger(loan, ledger)
          .restructure(
              on,
              random.perMille(CALLED_EXTENSION_PER_MILLE)
                  ? EventKind.EXTENDED
                  : EventKind.RESTRUCTURED);
    } else {
      book(on, ledger.due(on), Payer.BORROWER);
    }
    payPunctually(Day.NEVER);
  }

  /** A larger sum on the way, after which the rest is spread anew. */
  private void prepay() {
    List<Instalment> plan = loan.plan();
    int on = plan.get(random.below(plan.size())).dueOn() + 1;
    payPunctually(on);
    long left = ledger.unpaidPrincipal();
    if (componentsPrinted && repaysAllAlong() && lastPaidOn < on && on < horizon && left > 0) {
      long amount = left * random.between(10, 60) / 1_000_000 * 10_000;
      add(on, ledger.payPrincipal(on, amount), Payer.BORROWER);
      if (ledger.unpaidPrincipal() > 0) {
        new PlanChanger(loan, ledger).spreadAnew(on + 1);
      }
    }
    payPunctually(Day.NEVER);
  }

  /** Repaid in full: to the end, ahead of time, or not yet because it was extended. */
  private void repay() {
    Terms terms = loan.terms();
    if (!repaysAllAlong() && random.perMille(EXTENDED_PER_MILLE)) {
      int on = terms.maturesOn() - random.between(4, 12);
      payPunctually(on);
      new PlanChanger(loan, ledger).extend(Math.max(on, lastPaidOn + 1));
      payPunctually(Day.NEVER);
      return;
    }
    if (terms.repaymentMethod() != RepaymentMethod.BULLET
        && random.perMille(EARLY_SETTLEMENT_PER_MILLE)) {
      int on = terms.maturesOn() - random.between(20, 200);
      payPunctually(on);
      int settledOn = Math.max(on, lastPaidOn);
      book(settledOn, ledger.due(settledOn), Payer.BORROWER);
      add(settledOn, ledger.payPrincipal(settledOn, ledger.unpaidPrincipal()), Payer.BORROWER);
      loan.close(settledOn);
      return;
    }
    payPunctually(Day.NEVER);
  }

  private boolean repaysAllAlong() {
    return switch (loan.terms().repaymentMethod()) {
      case EQUAL_INSTALMENT, EQUAL_PRINCIPAL -> true;
      case INTEREST_ONLY, BULLET -> false;
    };
  }

  /** A payment booked twice by mistake, and the mistake undone. */
  private void reverse() {
    List<Payment> payments = loan.payments();
    if (payments.isEmpty()) {
      return;
    }
    Payment twice = payments.get(random.below(payments.size()));
    int noticedOn = twice.valueOn() + random.below(6);
    if (noticedOn <= horizon) {
      payments.add(twice);
      payments.add(twice.reversedOn(noticedOn));
    }
  }
}
