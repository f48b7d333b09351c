package org.delinq.generate;

import java.util.ArrayList;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.Instalment;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A loan and everything that happened to it up to a horizon. The extracts of a date are a view of
 * it: what was known at the end of that date.
 */
final class MadeUpLoan {
  private final long number;
  private final Borrower borrower;
  private final List<Instalment> plan = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();
  private final List<Happening> happenings = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();
  private final Terms firstTerms;
  private Terms terms;
  private int termsChangedOn = Day.NEVER;
  private boolean planPrinted = true;
  private int closedOn = Day.NEVER;
  private int writtenOffOn = Day.NEVER;
  private int guaranteeUntil = Day.NONE;
  private long ledgerError;
  private @Nullable Tier previousTier;

  MadeUpLoan(long number, Borrower borrower, Terms terms) {
    this.number = number;
    this.borrower = borrower;
    this.firstTerms = terms;
    this.terms = terms;
  }

  /** Its number, 0 or more: the digits of its ids. */
  long number() {
    return number;
  }

  Borrower borrower() {
    return borrower;
  }

  /** The contract as it stands at last. */
  Terms terms() {
    return terms;
  }

  /** The contract as it stands at the end of a day. */
  Terms terms(int day) {
    return termsChangedOn <= day ? terms : firstTerms;
  }

  /** Changes the contract, once in its life: an extension, restructure or partial prepayment. */
  void changeTerms(int from, Terms changed) {
    termsChangedOn = from;
    terms = changed;
  }

  /** Rows of the plan, in the order they were agreed. */
  List<Instalment> plan() {
    return plan;
  }

  /** In order of value date. */
  List<Payment> payments() {
    return payments;
  }

  /** In order of effective date. */
  List<Happening> happenings() {
    return happenings;
  }

  /** In order of day. */
  List<Call> calls() {
    return calls;
  }

  /** Whether the extract has the plan; where not, the job derives it. */
  boolean isPlanPrinted() {
    return planPrinted;
  }

  void hidePlan() {
    planPrinted = false;
  }

  void close(int day) {
    closedOn = day;
  }

  void writeOff(int day) {
    writtenOffOn = day;
  }

  /** The day of the write-off, {@link Day#NONE} if there was none by the day. */
  int writtenOffOn(int day) {
    return writtenOffOn <= day ? writtenOffOn : Day.NONE;
  }

  LoanStatus status(int day) {
    if (closedOn <= day) {
      return LoanStatus.CLOSED;
    }
    return writtenOffOn <= day ? LoanStatus.WRITTEN_OFF : LoanStatus.ACTIVE;
  }

  /** Agreed end of the guarantee, {@link Day#NONE} where the extract stays blank. */
  int guaranteeUntil() {
    return guaranteeUntil;
  }

  void guaranteeUntil(int day) {
    guaranteeUntil = day;
  }

  /** The tier of the bank's former books. */
  @Nullable Tier previousTier() {
    return previousTier;
  }

  void previousTier(Tier tier) {
    previousTier = tier;
  }

  /** Makes the ledger differ from what plan and receipts say, by that many fen. */
  void misbook(long fen) {
    ledgerError = fen;
  }

  /** What the ledger says at the end of a day, in fen. */
  long outstandingPrincipal(int day) {
    long outstanding = terms.contractAmount() + ledgerError;
    for (Payment payment : payments) {
      if (Math.max(payment.seenOn(), payment.valueOn()) <= day) {
        outstanding -= payment.principalPaid();
      }
    }
    return Math.max(0, outstanding);
  }
}
