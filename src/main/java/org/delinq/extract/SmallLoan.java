package org.delinq.extract;

import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.extract.row.ContactRow;
import org.delinq.extract.row.EventRow;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.Fault;
import org.delinq.extract.row.InstalmentRow;
import org.delinq.extract.row.LoanRow;
import org.delinq.extract.row.QuarantineReason;
import org.delinq.extract.row.RepaymentRow;
import org.delinq.loan.Instalment;
import org.delinq.loan.Loan;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows of a loan together in one pass, all in memory: the way of nearly every loan. One
 * whose rows exceed the {@link JoinLimits} is left to {@link LargeLoan}.
 */
final class SmallLoan {
  private static final int[] NOTHING_ACCEPTED = new int[ExtractKind.values().length];

  private final ExtractHeads heads;
  private final JoinLimits limits;
  private final SetAside aside;
  private final @Nullable KeyedRows<Loan> loanRows;
  private final @Nullable KeyedRows<Instalment> instalmentRows;
  private final AcceptedRows rows = new AcceptedRows();
  private final IdBytes loanId = new IdBytes();
  private int rowsRead;
  private long bytesRead;
  private boolean incomplete;
  private int disbursedOn;

  SmallLoan(ReceivedExtracts received, ExtractHeads heads, JoinLimits limits, SetAside aside) {
    this.heads = heads;
    this.limits = limits;
    this.aside = aside;
    this.loanRows =
        heads.loans() == null
            ? null
            : new KeyedRows<>(ExtractKind.LOANS, received.layout(ExtractKind.LOANS));
    this.instalmentRows =
        heads.instalments() == null
            ? null
            : new KeyedRows<>(ExtractKind.INSTALMENTS, received.layout(ExtractKind.INSTALMENTS));
  }

  /**
   * Reads all rows of a loan, and those behind them that name none.
   *
   * @return absent if it is too large; then heads and rows set aside have to be brought back to
   *     where they stood
   */
  @Nullable LoanItem read(IdBytes id) {
    loanId.set(id);
    rows.clear();
    rowsRead = 0;
    bytesRead = 0;
    incomplete = false;
    ExtractHead<LoanRow> loans = heads.loans();
    boolean named = loans != null && loans.isOf(loanId);
    Loan loan = named ? loan() : null;
    if (loan == null) {
      setAsideUnknown();
    } else {
      readInstalments();
      readReceipts();
      readEvents();
      readContacts();
    }
    if (isTooLarge()) {
      return null;
    }
    String text = loan != null ? loan.loanId() : named ? loanId.text() : null;
    return new LoanItem(
        loan == null ? null : rows.file(loan, incomplete),
        text,
        new LoanRows(aside.take(), loan == null ? NOTHING_ACCEPTED : rows.accepted()));
  }

  private @Nullable Loan loan() {
    ExtractHead<LoanRow> head = heads.loans();
    KeyedRows<Loan> keyed = loanRows;
    if (head == null || keyed == null) {
      return null;
    }
    keyed.clear();
    for (; hasRow(head); advance(head)) {
      Fault fault = head.fault();
      if (fault == null) {
        keyed.add(head.cursor(), 0, head.row().loan(head.scanner()));
      } else {
        aside.add(head.quarantined(fault));
      }
    }
    List<Loan> good = keyed.settle(aside);
    Loan loan = good.isEmpty() ? null : good.get(0);
    disbursedOn = loan == null ? Day.ALWAYS : loan.disbursedOn();
    return loan;
  }

  private void readInstalments() {
    ExtractHead<InstalmentRow> head = heads.instalments();
    KeyedRows<Instalment> keyed = instalmentRows;
    if (head != null && keyed != null && head.isOf(loanId)) {
      gatherInstalments(head, keyed);
      rows.setInstalments(keyed.settle(aside));
      incomplete |= keyed.isContradicted();
    }
  }

  private void gatherInstalments(ExtractHead<InstalmentRow> head, KeyedRows<Instalment> keyed) {
    keyed.clear();
    for (; hasRow(head); advance(head)) {
      if (isGood(head)) {
        keyed.add(head.cursor(), head.row().key(), head.row().instalment(disbursedOn));
      }
    }
  }

  private void readReceipts() {
    ExtractHead<RepaymentRow> head = heads.repayments();
    if (head == null || !head.isOf(loanId)) {
      return;
    }
    for (; hasRow(head); advance(head)) {
      if (isGood(head)) {
        rows.receipts().add(head, true);
      }
    }
    rows.receipts().settle(aside);
    incomplete |= !rows.receipts().isResolved();
  }

  private void readEvents() {
    ExtractHead<EventRow> head = heads.events();
    if (head != null) {
      for (; hasRow(head); advance(head)) {
        if (isGood(head)) {
          rows.addEvent(head);
        }
      }
    }
  }

  private void readContacts() {
    ExtractHead<ContactRow> head = heads.contacts();
    if (head != null) {
      boolean before = incomplete;
      for (; hasRow(head); advance(head)) {
        if (isGood(head)) {
          rows.addContact(head);
        }
      }
      incomplete = before;
    }
  }

  /** Whether the row is accepted so far; otherwise it is set aside. */
  private boolean isGood(ExtractHead<?> head) {
    Fault fault = head.fault();
    if (fault == null) {
      return true;
    }
    aside.add(head.quarantined(fault));
    incomplete |= !(fault.reason() == QuarantineReason.DUPLICATE_ID && head.isRepeated());
    return false;
  }

  private void setAsideUnknown() {
    ExtractHead<InstalmentRow> plan = heads.instalments();
    KeyedRows<Instalment> keyed = instalmentRows;
    if (plan != null && keyed != null && plan.isOf(loanId)) {
      gatherInstalments(plan, keyed);
      keyed.settleUnknownLoan(aside);
    }
    for (ExtractHead<?> head : heads.all()) {
      for (; hasRow(head); advance(head)) {
        Fault fault = head.fault();
        aside.add(
            head.quarantined(
                fault == null ? head.loanFault(QuarantineReason.UNKNOWN_LOAN) : fault));
      }
    }
  }

  private boolean hasRow(ExtractHead<?> head) {
    return !isTooLarge() && head.isOf(loanId);
  }

  private boolean isTooLarge() {
    return rowsRead > limits.rows() || bytesRead > limits.bytes() || aside.isFull();
  }

  /**
   * Goes on to the next row that names a loan. A row that names none does not end the rows of a
   * loan: a stray quote spoils one line, not the lines behind it.
   */
  private void advance(ExtractHead<?> head) {
    leave(head);
    while (head.hasRow() && !head.namesLoan() && !isTooLarge()) {
      aside.add(head.quarantined(head.namelessFault()));
      leave(head);
    }
  }

  private void leave(ExtractHead<?> head) {
    rowsRead++;
    bytesRead += head.length();
    head.advance();
  }
}
