package org.delinq.naive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import org.delinq.money.Fen;
import org.delinq.money.Percent;
import org.jspecify.annotations.Nullable;

/**
 * Writes a loan and its facts down in the words of the contract, for tests: yuan as {@code
 * "1000.00"}, dates as {@code "2026-01-31"}, a blank as {@code ""}. Facts may be added in any
 * order.
 */
public final class Facts {
  private long contract = Fen.ofYuan("50000");
  private Percent rate = Percent.of("3.45");
  private @Nullable Percent uplift;
  private int disbursed = Day.parse("2025-01-10");
  private int matures = Day.parse("2027-01-10");
  private RepaymentMethod method = RepaymentMethod.EQUAL_INSTALMENT;
  private int monthsBetween = 1;
  private int dueDay;
  private int firstDue = Day.NONE;
  private int grace = Loan.POLICY_GRACE;
  private final List<Instalment> rows = new ArrayList<>();
  private final List<Receipt> receipts = new ArrayList<>();
  private final List<LoanEvent> events = new ArrayList<>();

  /** A loan of 50,000.00 at 3.45 % from 2025-01-10 to 2027-01-10, without rows and receipts. */
  public Facts() {}

  /** Disbursed, maturity. */
  public Facts term(String disbursedOn, String maturesOn) {
    return term(Day.parse(disbursedOn), Day.parse(maturesOn));
  }

  /** Disbursed, maturity, as days. */
  public Facts term(int disbursedOn, int maturesOn) {
    disbursed = disbursedOn;
    matures = maturesOn;
    return this;
  }

  /** Amount and yearly rate. */
  public Facts contract(String yuan, String percent) {
    return contract(Fen.ofYuan(yuan), Percent.of(percent));
  }

  /** Amount in fen and yearly rate. */
  public Facts contract(long fen, Percent percent) {
    contract = fen;
    rate = percent;
    return this;
  }

  /** The loan's own penalty uplift. */
  public Facts uplift(String percent) {
    uplift = Percent.of(percent);
    return this;
  }

  /** Method and months between due dates. */
  public Facts repaid(RepaymentMethod repaymentMethod, int months) {
    method = repaymentMethod;
    monthsBetween = months;
    return this;
  }

  /** Due day of the month, 0 for none. */
  public Facts dueDay(int day) {
    dueDay = day;
    return this;
  }

  /** First due date, as a day. */
  public Facts firstDue(int day) {
    firstDue = day;
    return this;
  }

  /** First due date. */
  public Facts firstDue(String date) {
    return firstDue(Day.parse(date));
  }

  /** The loan's own grace days. */
  public Facts grace(int days) {
    grace = days;
    return this;
  }

  /** A row in force for ever. */
  public Facts row(int number, String dueOn, String principal, String interest) {
    return row(number, dueOn, principal, interest, "0", "", "");
  }

  /** A row with fee and window; blank where the extract is blank. */
  public Facts row(
      int number,
      String dueOn,
      String principal,
      String interest,
      String fee,
      String agreedOn,
      String replacedOn) {
    return row(
        new Instalment(
            number,
            Day.parse(dueOn),
            Fen.ofYuan(principal),
            Fen.ofYuan(interest),
            Fen.ofYuan(fee),
            agreedOn.isEmpty() ? disbursed : Day.parse(agreedOn),
            replacedOn.isEmpty() ? Day.NEVER : Day.parse(replacedOn)));
  }

  /** A row as it is. */
  public Facts row(Instalment instalment) {
    rows.add(instalment);
    return this;
  }

  /** A receipt of the borrower that the job allocates. */
  public Facts paid(String id, String valueOn, String yuan) {
    return receipt(
        new Receipt(id, Day.parse(valueOn), Fen.ofYuan(yuan), null, Payer.BORROWER, Day.NEVER));
  }

  /** A receipt of the borrower that the core system has allocated. */
  public Facts paid(
      String id, String valueOn, String principal, String interest, String penalty, String fee) {
    Receipt.Components components =
        new Receipt.Components(
            Fen.ofYuan(principal), Fen.ofYuan(interest), Fen.ofYuan(penalty), Fen.ofYuan(fee));
    return receipt(
        new Receipt(
            id,
            Day.parse(valueOn),
            components.principal()
                + components.interest()
                + components.penalty()
                + components.fee(),
            components,
            Payer.BORROWER,
            Day.NEVER));
  }

  /** A receipt as it is. */
  public Facts receipt(Receipt receipt) {
    receipts.add(receipt);
    return this;
  }

  /** An event; a blank last day means open. */
  public Facts event(EventKind kind, String effectiveOn, String expiresOn) {
    return event(
        new LoanEvent(
            "E" + events.size(),
            kind,
            Day.parse(effectiveOn),
            expiresOn.isEmpty() ? Day.NEVER : Day.parse(expiresOn),
            null,
            0,
            null,
            null));
  }

  /** An event as it is. */
  public Facts event(LoanEvent event) {
    events.add(event);
    return this;
  }

  /** The loan. */
  public Loan loan() {
    return new Loan(
        "L-1",
        "B-1",
        "B-1",
        Person.UNKNOWN,
        DebtorKind.RETAIL,
        "BR",
        "OF",
        null,
        "P",
        GuaranteeType.CREDIT,
        Day.NONE,
        CreditRating.UNRATED,
        contract,
        contract,
        rate,
        uplift,
        disbursed,
        matures,
        method,
        monthsBetween,
        dueDay,
        firstDue,
        grace,
        LoanStatus.ACTIVE,
        Day.NONE,
        null,
        null,
        null,
        null);
  }

  /** The loan with its facts in the order of the contract. */
  public LoanFile file() {
    List<Instalment> plan = new ArrayList<>(rows);
    plan.sort(
        Comparator.comparingInt(Instalment::dueOn)
            .thenComparingInt(Instalment::number)
            .thenComparingInt(Instalment::agreedOn));
    List<Receipt> money = new ArrayList<>(receipts);
    money.sort(Comparator.comparingInt(Receipt::valueOn).thenComparing(Receipt::repaymentId));
    List<LoanEvent> facts = new ArrayList<>(events);
    facts.sort(Comparator.comparingInt(LoanEvent::effectiveOn).thenComparing(LoanEvent::eventId));
    return new LoanFile(
        loan(), List.copyOf(plan), List.copyOf(money), List.copyOf(facts), List.of(), false);
  }
}
