package org.delinq.naive;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.loan.Contact;
import org.delinq.loan.ContactOutcome;
import org.delinq.loan.ContactParty;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanFile;
import org.delinq.loan.LoanStatus;
import org.delinq.money.Fen;
import org.jspecify.annotations.Nullable;

/** Facts of a loan with its place in programmes and households, for tests. */
public final class Enrolled {
  private final String loanId;
  private String borrowerId = "B-1";
  private String householdId = "H-1";
  private @Nullable String region;
  private @Nullable String subsidy;
  private @Nullable String compensation;
  private LoanStatus status = LoanStatus.ACTIVE;
  private long outstanding = -1;
  private final List<Contact> contacts = new ArrayList<>();

  /** A loan of borrower B-1, household H-1, in no programme. */
  public Enrolled(String loanId) {
    this.loanId = loanId;
  }

  /** Its borrower. */
  public Enrolled borrower(String id) {
    borrowerId = id;
    return this;
  }

  /** Its household. */
  public Enrolled household(String id) {
    householdId = id;
    return this;
  }

  /** Its region. */
  public Enrolled region(String code) {
    region = code;
    return this;
  }

  /** Its subsidy programme. */
  public Enrolled subsidy(@Nullable String programme) {
    subsidy = programme;
    return this;
  }

  /** Its compensation programme. */
  public Enrolled compensation(String programme) {
    compensation = programme;
    return this;
  }

  /** Its status. */
  public Enrolled status(LoanStatus loanStatus) {
    status = loanStatus;
    return this;
  }

  /** The ledger's outstanding principal; without, the contract amount. */
  public Enrolled outstanding(String yuan) {
    outstanding = Fen.ofYuan(yuan);
    return this;
  }

  /** A contact with the debtor at noon of a day. */
  public Enrolled contact(String date, Channel channel) {
    contacts.add(
        new Contact(
            loanId + "-C" + contacts.size(),
            LocalDateTime.parse(date + "T12:00:00"),
            channel,
            ContactOutcome.NO_ANSWER,
            ContactParty.DEBTOR,
            null,
            null));
    return this;
  }

  /** The facts under this name. */
  public LoanFile file(Facts facts) {
    return file(facts.file());
  }

  /** The facts under this name. */
  public LoanFile file(LoanFile file) {
    Loan loan = file.loan();
    List<Contact> sorted = new ArrayList<>(contacts);
    sorted.sort(Comparator.comparing(Contact::at).thenComparing(Contact::contactId));
    return new LoanFile(
        new Loan(
            loanId,
            borrowerId,
            householdId,
            loan.person(),
            loan.debtorKind(),
            loan.branchCode(),
            loan.officerId(),
            region,
            loan.productCode(),
            loan.guaranteeType(),
            loan.guaranteeUntil(),
            loan.creditRating(),
            loan.contractAmount(),
            outstanding < 0 ? loan.outstandingPrincipal() : outstanding,
            loan.annualRate(),
            loan.penaltyUplift(),
            loan.disbursedOn(),
            loan.maturesOn(),
            loan.repaymentMethod(),
            loan.monthsBetween(),
            loan.dueDay(),
            loan.firstDueOn(),
            loan.graceDays(),
            status,
            Day.NONE,
            subsidy,
            compensation,
            null,
            null),
        file.instalments(),
        file.receipts(),
        file.events(),
        List.copyOf(sorted),
        false);
  }
}
