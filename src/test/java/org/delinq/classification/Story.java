package org.delinq.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.ageing.Ageing;
import org.delinq.calendar.Day;
import org.delinq.loan.CreditRating;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.EventKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.Instalment;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanFile;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Payer;
import org.delinq.loan.Person;
import org.delinq.loan.Receipt;
import org.delinq.loan.RepaymentMethod;
import org.delinq.loan.Tier;
import org.delinq.money.Fen;
import org.delinq.money.Percent;
import org.jspecify.annotations.Nullable;

/**
 * A loan told in a few facts: 100.00 of principal due on each date, at no interest, so that nothing
 * but days matters unless a test says otherwise. Facts may be told in any order.
 */
final class Story {
  static final long INSTALMENT = Fen.ofYuan("100.00");

  final TestRules rules = TestRules.defaults();
  private final List<Instalment> rows = new ArrayList<>();
  private final List<Receipt> receipts = new ArrayList<>();
  private final List<LoanEvent> events = new ArrayList<>();
  private Percent rate = Percent.ZERO;
  private CreditRating rating = CreditRating.UNRATED;
  private GuaranteeType guarantee = GuaranteeType.CREDIT;
  private int disbursed = Day.parse("2020-01-01");
  private @Nullable Tier previousTier;
  private LoanStatus status = LoanStatus.ACTIVE;
  private long outstanding = INSTALMENT;

  Story due(String... dates) {
    for (String date : dates) {
      due(Day.parse(date));
    }
    return this;
  }

  Story due(int day) {
    return row(Instalment.of(rows.size() + 1, day, INSTALMENT, 0));
  }

  Story row(Instalment row) {
    rows.add(row);
    return this;
  }

  /** So many instalments, a month apart. */
  Story monthly(String first, int count) {
    int start = Day.parse(first);
    for (int i = 0; i < count; i++) {
      due(Day.plusMonths(start, i));
    }
    return this;
  }

  /** Takes the rows from a due date on out of the plan on a day. */
  Story replacedFrom(String firstDue, String replacedOn) {
    int from = Day.parse(firstDue);
    rows.replaceAll(
        row ->
            row.dueOn() < from || row.replacedOn() != Day.NEVER
                ? row
                : new Instalment(
                    row.number(),
                    row.dueOn(),
                    row.principal(),
                    row.interest(),
                    row.fee(),
                    row.agreedOn(),
                    Day.parse(replacedOn)));
    return this;
  }

  /** Adds so many rows, a month apart, agreed on a day. */
  Story agreed(String agreedOn, String firstDue, int count) {
    int start = Day.parse(firstDue);
    for (int i = 0; i < count; i++) {
      row(
          new Instalment(
              rows.size() + 1,
              Day.plusMonths(start, i),
              INSTALMENT,
              0,
              0,
              Day.parse(agreedOn),
              Day.NEVER));
    }
    return this;
  }

  Story rate(String percent) {
    rate = Percent.of(percent);
    return this;
  }

  /** One instalment's money. */
  Story paid(String valueOn) {
    return paid(Day.parse(valueOn), INSTALMENT);
  }

  Story paid(String valueOn, String yuan) {
    return paid(Day.parse(valueOn), Fen.ofYuan(yuan));
  }

  Story paid(int valueOn, long fen) {
    receipts.add(
        new Receipt(
            "R-%05d".formatted(receipts.size()), valueOn, fen, null, Payer.BORROWER, Day.NEVER));
    return this;
  }

  /** One instalment's money, booked to principal by the core system. */
  Story paidPrincipal(String valueOn) {
    receipts.add(
        new Receipt(
            "R-%05d".formatted(receipts.size()),
            Day.parse(valueOn),
            INSTALMENT,
            new Receipt.Components(INSTALMENT, 0, 0, 0),
            Payer.BORROWER,
            Day.NEVER));
    return this;
  }

  /** Pays an instalment a month on the due date, from one to another, both included. */
  Story paidOnTime(String first, String last) {
    int start = Day.parse(first);
    for (int i = 0; Day.plusMonths(start, i) <= Day.parse(last); i++) {
      paid(Day.plusMonths(start, i), INSTALMENT);
    }
    return this;
  }

  /** An event; a blank last day means open. */
  Story event(EventKind kind, String from, String until) {
    return event(kind, from, until, null, null, null);
  }

  Story signed(EventKind kind, String from, String until) {
    return event(kind, from, until, null, null, "信贷部");
  }

  Story override(Tier tier, String from, String until, @Nullable String approvedBy) {
    return event(EventKind.OVERRIDE, from, until, tier, null, approvedBy);
  }

  Story impaired(@Nullable String percent, String from, String until) {
    return event(
        EventKind.IMPAIRED, from, until, null, percent == null ? null : Percent.of(percent), null);
  }

  private Story event(
      EventKind kind,
      String from,
      String until,
      @Nullable Tier tier,
      @Nullable Percent expectedLoss,
      @Nullable String approvedBy) {
    events.add(
        new LoanEvent(
            "E-%05d".formatted(events.size()),
            kind,
            Day.parse(from),
            until.isEmpty() ? Day.NEVER : Day.parse(until),
            tier,
            0,
            expectedLoss,
            approvedBy));
    return this;
  }

  Story event(LoanEvent event) {
    events.add(event);
    return this;
  }

  Story rating(CreditRating creditRating) {
    rating = creditRating;
    return this;
  }

  Story guarantee(GuaranteeType type) {
    guarantee = type;
    return this;
  }

  Story previousTier(Tier tier) {
    previousTier = tier;
    return this;
  }

  Story status(LoanStatus loanStatus) {
    status = loanStatus;
    return this;
  }

  Story outstanding(long fen) {
    outstanding = fen;
    return this;
  }

  AgedLoan at(String date) {
    return at(Day.parse(date));
  }

  AgedLoan at(int businessDate) {
    return Ageing.age(file(), businessDate, rules.product());
  }

  LoanFile file() {
    List<Instalment> plan = new ArrayList<>(rows);
    plan.sort(
        Comparator.comparingInt(Instalment::dueOn)
            .thenComparingInt(Instalment::number)
            .thenComparingInt(Instalment::agreedOn));
    List<Receipt> money = new ArrayList<>(receipts);
    money.sort(Comparator.comparingInt(Receipt::valueOn).thenComparing(Receipt::repaymentId));
    List<LoanEvent> facts = new ArrayList<>(events);
    facts.sort(Comparator.comparingInt(LoanEvent::effectiveOn).thenComparing(LoanEvent::eventId));
    return new LoanFile(loan(plan), plan, money, facts, List.of(), false);
  }

  private Loan loan(List<Instalment> plan) {
    int lastDue = plan.isEmpty() ? disbursed + 1 : plan.get(plan.size() - 1).dueOn();
    return new Loan(
        "L-1",
        "B-1",
        "B-1",
        Person.UNKNOWN,
        DebtorKind.RETAIL,
        "BR",
        "OF",
        null,
        "MICRO-ENTERPRISE",
        guarantee,
        Day.NONE,
        rating,
        Math.max(1, INSTALMENT * rows.size()),
        outstanding,
        rate,
        null,
        Math.min(disbursed, lastDue - 1),
        lastDue,
        RepaymentMethod.EQUAL_PRINCIPAL,
        1,
        0,
        Day.NONE,
        Loan.POLICY_GRACE,
        status,
        Day.NONE,
        null,
        null,
        null,
        previousTier);
  }
}
