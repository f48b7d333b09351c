package org.delinq.worklist;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.ageing.Ageing;
import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.loan.Contact;
import org.delinq.loan.ContactOutcome;
import org.delinq.loan.ContactParty;
import org.delinq.loan.CreditRating;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.EventKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.Instalment;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanFile;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.OverdueCause;
import org.delinq.loan.Payer;
import org.delinq.loan.Person;
import org.delinq.loan.Receipt;
import org.delinq.loan.RepaymentMethod;
import org.delinq.money.Fen;
import org.delinq.money.Percent;
import org.jspecify.annotations.Nullable;

/**
 * A loan with its plan, receipts, events and contacts, for tests of the worklists: yuan as {@code
 * "1000.00"}, dates as {@code "2026-01-31"}, a blank as {@code ""}. No interest, so that no penalty
 * disturbs a sum done by hand.
 */
final class WorkFacts {
  private final String loanId;
  private String borrowerId = "B-1";
  private String officerId = "OF-1";
  private String product = "MICRO-ENTERPRISE";
  private GuaranteeType guarantee = GuaranteeType.CREDIT;
  private int guaranteeUntil = Day.NONE;
  private int disbursedOn = Day.of(2020, 1, 1);
  private int maturesOn = Day.of(2030, 1, 1);
  private int grace = Loan.POLICY_GRACE;
  private LoanStatus status = LoanStatus.ACTIVE;
  private @Nullable String compensation;
  private final List<Instalment> rows = new ArrayList<>();
  private final List<Receipt> receipts = new ArrayList<>();
  private final List<LoanEvent> events = new ArrayList<>();
  private final List<Contact> contacts = new ArrayList<>();

  WorkFacts(String loanId) {
    this.loanId = loanId;
  }

  WorkFacts borrower(String id) {
    borrowerId = id;
    return this;
  }

  WorkFacts officer(String id) {
    officerId = id;
    return this;
  }

  WorkFacts product(String code) {
    product = code;
    return this;
  }

  WorkFacts guarantee(GuaranteeType type, String until) {
    guarantee = type;
    guaranteeUntil = until.isEmpty() ? Day.NONE : Day.parse(until);
    return this;
  }

  WorkFacts disbursed(String date) {
    disbursedOn = Day.parse(date);
    return this;
  }

  WorkFacts matures(String date) {
    maturesOn = Day.parse(date);
    return this;
  }

  WorkFacts grace(int days) {
    grace = days;
    return this;
  }

  WorkFacts status(LoanStatus loanStatus) {
    status = loanStatus;
    return this;
  }

  WorkFacts compensation(String programme) {
    compensation = programme;
    return this;
  }

  WorkFacts due(String date, String principal) {
    return row(date, principal, "", "");
  }

  WorkFacts row(String dueOn, String principal, String agreedOn, String replacedOn) {
    rows.add(
        new Instalment(
            rows.size() + 1,
            Day.parse(dueOn),
            Fen.ofYuan(principal),
            0,
            0,
            agreedOn.isEmpty() ? Day.ALWAYS : Day.parse(agreedOn),
            replacedOn.isEmpty() ? Day.NEVER : Day.parse(replacedOn)));
    return this;
  }

  WorkFacts paid(String date, String yuan) {
    return paid(date, yuan, Payer.BORROWER, "");
  }

  WorkFacts paid(String date, String yuan, Payer payer, String reversedOn) {
    receipts.add(
        new Receipt(
            "R" + receipts.size(),
            Day.parse(date),
            Fen.ofYuan(yuan),
            null,
            payer,
            reversedOn.isEmpty() ? Day.NEVER : Day.parse(reversedOn)));
    return this;
  }

  WorkFacts event(EventKind kind, String effectiveOn, String expiresOn) {
    return event(kind, effectiveOn, expiresOn, "0");
  }

  WorkFacts promise(String effectiveOn, String promisedOn, String yuan) {
    return event(EventKind.PROMISE, effectiveOn, promisedOn, yuan);
  }

  private WorkFacts event(EventKind kind, String effectiveOn, String expiresOn, String yuan) {
    events.add(
        new LoanEvent(
            "E" + events.size(),
            kind,
            Day.parse(effectiveOn),
            expiresOn.isEmpty() ? Day.NEVER : Day.parse(expiresOn),
            null,
            Fen.ofYuan(yuan),
            null,
            null));
    return this;
  }

  WorkFacts contact(String at, Channel channel, ContactOutcome outcome) {
    return contact(at, channel, outcome, ContactParty.DEBTOR, null);
  }

  WorkFacts contact(
      String at,
      Channel channel,
      ContactOutcome outcome,
      ContactParty party,
      @Nullable OverdueCause cause) {
    contacts.add(
        new Contact(
            loanId + "-C" + contacts.size(),
            LocalDateTime.parse(at),
            channel,
            outcome,
            party,
            cause,
            null));
    return this;
  }

  /** The loan aged to the end of a day. */
  AgedLoan at(String businessDate) {
    return Ageing.age(file(), Day.parse(businessDate), TestWorklists.POLICY.product(product));
  }

  LoanFile file() {
    Loan loan =
        new Loan(
            loanId,
            borrowerId,
            borrowerId,
            new Person("name of " + loanId, "phone of " + loanId, "address of " + loanId),
            DebtorKind.RETAIL,
            "BR",
            officerId,
            null,
            product,
            guarantee,
            guaranteeUntil,
            CreditRating.UNRATED,
            Fen.ofYuan("100000"),
            Fen.ofYuan("70000"),
            Percent.ZERO,
            null,
            disbursedOn,
            maturesOn,
            RepaymentMethod.EQUAL_PRINCIPAL,
            1,
            0,
            Day.NONE,
            grace,
            status,
            Day.NONE,
            null,
            compensation,
            null,
            null);
    List<Instalment> plan = new ArrayList<>(rows);
    plan.sort(
        Comparator.comparingInt(Instalment::dueOn)
            .thenComparingInt(Instalment::number)
            .thenComparingInt(Instalment::agreedOn));
    receipts.sort(Comparator.comparingInt(Receipt::valueOn).thenComparing(Receipt::repaymentId));
    events.sort(Comparator.comparingInt(LoanEvent::effectiveOn).thenComparing(LoanEvent::eventId));
    contacts.sort(Comparator.comparing(Contact::at).thenComparing(Contact::contactId));
    return new LoanFile(
        loan, plan, List.copyOf(receipts), List.copyOf(events), List.copyOf(contacts), false);
  }
}
