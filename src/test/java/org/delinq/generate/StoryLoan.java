package org.delinq.generate;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.loan.ContactOutcome;
import org.delinq.loan.ContactParty;
import org.delinq.loan.EventKind;
import org.delinq.loan.Instalment;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.OverdueCause;
import org.delinq.loan.Payer;
import org.delinq.loan.Receipt.Components;
import org.delinq.loan.Tier;
import org.delinq.money.Fen;
import org.jspecify.annotations.Nullable;

/** A loan of the sample whose life is told by hand, in the order in which it happened. */
final class StoryLoan {
  private static final int BOOKS_TAKEN_OVER = Day.of(2026, 3, 18);

  private final MadeUpLoan loan;
  private final Ledger ledger;
  private boolean componentsPrinted = true;

  StoryLoan(long number, Borrower borrower, StoryTerms terms) {
    loan = new MadeUpLoan(number, borrower, terms.terms());
    loan.plan().addAll(loan.terms().derivePlan());
    ledger = new Ledger(loan.terms(), loan.plan());
  }

  /** Its receipts are left to the job to allocate. */
  StoryLoan withoutComponents() {
    componentsPrinted = false;
    return this;
  }

  /** Pays every instalment that falls due before the day, on its due date. */
  StoryLoan paysUntil(String day) {
    for (Instalment row : List.copyOf(loan.plan())) {
      if (row.dueOn() < Day.parse(day) && ledger.unpaid(row) > 0) {
        pay(row.dueOn(), row.dueOn(), ledger.due(row.dueOn()));
      }
    }
    return this;
  }

  /** Pays everything due by the day, penalty included. */
  StoryLoan paysAllDue(String day) {
    return paysAllDue(day, day);
  }

  /** As above; the extracts know of it from a later or earlier day on. */
  StoryLoan paysAllDue(String day, String seen) {
    int on = Day.parse(day);
    pay(on, Day.parse(seen), ledger.due(on));
    return this;
  }

  StoryLoan pays(String day, String yuan) {
    return pays(day, day, yuan);
  }

  /** As above; the extracts know of it from a later day on. */
  StoryLoan pays(String day, String seen, String yuan) {
    pay(Day.parse(day), Day.parse(seen), Fen.ofYuan(yuan));
    return this;
  }

  /** Repays the loan in full, ahead of its plan. */
  StoryLoan repays(String day) {
    int on = Day.parse(day);
    paysAllDue(day);
    Components rest = ledger.payPrincipal(on, ledger.unpaidPrincipal());
    add(on, on, rest, rest.principal());
    loan.close(on);
    return this;
  }

  private void pay(int day, int seenOn, long amount) {
    add(day, seenOn, ledger.pay(day, amount), amount);
  }

  private void add(int day, int seenOn, Components booked, long amount) {
    Components printed = componentsPrinted ? booked : null;
    loan.payments()
        .add(new Payment(day, seenOn, amount, printed, Payer.BORROWER, null, booked.principal()));
  }

  /** The last payment comes back. */
  StoryLoan bounces(String day) {
    Payment last = loan.payments().get(loan.payments().size() - 1);
    loan.payments().add(last.reversedOn(Day.parse(day)));
    return this;
  }

  /** The fund pays the bank; the borrower still owes. */
  StoryLoan fundPays(String day, String yuan) {
    int on = Day.parse(day);
    loan.payments()
        .add(new Payment(on, on, Fen.ofYuan(yuan), null, Payer.COMPENSATION_FUND, null, 0));
    return this;
  }

  StoryLoan happens(Happening happening) {
    loan.happenings().add(happening);
    return this;
  }

  StoryLoan restructured(String day) {
    new PlanChanger(loan, ledger).restructure(Day.parse(day), EventKind.RESTRUCTURED);
    return this;
  }

  StoryLoan extended(String day) {
    new PlanChanger(loan, ledger).extend(Day.parse(day));
    return this;
  }

  StoryLoan contacted(String at, Channel channel, ContactOutcome outcome) {
    return contacted(at, channel, outcome, null);
  }

  StoryLoan contacted(
      String at, Channel channel, ContactOutcome outcome, @Nullable OverdueCause cause) {
    LocalDateTime when = LocalDateTime.parse(at);
    loan.calls()
        .add(
            new Call(
                Day.of(when.toLocalDate()),
                when.toLocalTime().toSecondOfDay(),
                channel,
                outcome,
                ContactParty.DEBTOR,
                cause,
                loan.borrower().officerId()));
    return this;
  }

  StoryLoan planNotUnloaded() {
    loan.hidePlan();
    return this;
  }

  StoryLoan misbookedBy(String yuan) {
    loan.misbook(Fen.ofYuan(yuan));
    return this;
  }

  StoryLoan writtenOff(String day) {
    loan.writeOff(Day.parse(day));
    return this;
  }

  StoryLoan formerly(Tier tier) {
    loan.previousTier(tier);
    return this;
  }

  /** The whole story; a former tier that is not told follows from its delinquent days. */
  MadeUpLoan told() {
    if (loan.previousTier() == null
        && loan.terms().disbursedOn() < BOOKS_TAKEN_OVER
        && loan.status(BOOKS_TAKEN_OVER) == LoanStatus.ACTIVE) {
      loan.previousTier(
          LoanMaker.tierOf(MadeUpFacts.age(loan, BOOKS_TAKEN_OVER).arrears().delinquentDays()));
    }
    loan.payments().sort(Comparator.comparingInt(Payment::valueOn));
    loan.happenings().sort(Comparator.comparingInt(Happening::effectiveOn));
    loan.calls().sort(Comparator.comparingInt(Call::day).thenComparingInt(Call::secondOfDay));
    return loan;
  }
}
