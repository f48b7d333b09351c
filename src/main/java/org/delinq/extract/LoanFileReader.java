package org.delinq.extract;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.delinq.calendar.Day;
import org.delinq.extract.row.ContactRow;
import org.delinq.extract.row.EventRow;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.ExtractLayout;
import org.delinq.extract.row.ExtractRow;
import org.delinq.extract.row.Fault;
import org.delinq.extract.row.InstalmentRow;
import org.delinq.extract.row.LoanRow;
import org.delinq.extract.row.QuarantineReason;
import org.delinq.extract.row.RepaymentRow;
import org.delinq.extract.row.RowScanner;
import org.delinq.loan.Contact;
import org.delinq.loan.Instalment;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanFile;
import org.delinq.loan.Receipt;
import org.delinq.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Joins the extracts of a range of loans: reads each front to back once and hands out loan after
 * loan with its rows, and the rows that are set aside on the way. Every row of the range is
 * accepted or set aside, exactly one of them. Memory holds one loan. Not for several threads.
 */
public final class LoanFileReader implements Closeable {
  /** The extracts that are joined. */
  static final Set<ExtractKind> KINDS =
      EnumSet.of(
          ExtractKind.LOANS,
          ExtractKind.INSTALMENTS,
          ExtractKind.REPAYMENTS,
          ExtractKind.EVENTS,
          ExtractKind.CONTACTS);

  private static final int MOST_SET_ASIDE = 1000;
  private static final Comparator<Instalment> BY_DUE_DATE =
      Comparator.comparingInt(Instalment::dueOn)
          .thenComparingInt(Instalment::number)
          .thenComparingInt(Instalment::agreedOn)
          .thenComparingInt(Instalment::replacedOn)
          .thenComparingLong(Instalment::principal)
          .thenComparingLong(Instalment::interest)
          .thenComparingLong(Instalment::fee);
  private static final Comparator<LoanEvent> BY_EFFECTIVE_DATE =
      Comparator.comparingInt(LoanEvent::effectiveOn).thenComparing(LoanEvent::eventId);
  private static final Comparator<Contact> BY_TIME =
      Comparator.comparing(Contact::at).thenComparing(Contact::contactId);

  private final ReceivedExtracts received;
  private final List<ExtractHead<?>> heads = new ArrayList<>();
  private final @Nullable ExtractHead<LoanRow> loans;
  private final @Nullable ExtractHead<InstalmentRow> instalments;
  private final @Nullable ExtractHead<RepaymentRow> repayments;
  private final @Nullable ExtractHead<EventRow> events;
  private final @Nullable ExtractHead<ContactRow> contacts;
  private final @Nullable KeyedRows<Loan> loanRows;
  private final @Nullable KeyedRows<Instalment> instalmentRows;
  private final ReceiptRows receiptRows = new ReceiptRows();
  private final IdBytes loanId = new IdBytes();
  private List<QuarantinedRow> quarantined = new ArrayList<>();
  private int[] accepted = new int[ExtractKind.values().length];
  private boolean incomplete;
  private int disbursedOn;

  private LoanFileReader(
      ReceivedExtracts received, LoanRange range, Policy policy, long @Nullable [] position) {
    this.received = received;
    loans = head(ExtractKind.LOANS, range, position, layout -> new LoanRow(layout, policy));
    instalments = head(ExtractKind.INSTALMENTS, range, position, InstalmentRow::new);
    repayments = head(ExtractKind.REPAYMENTS, range, position, RepaymentRow::new);
    events = head(ExtractKind.EVENTS, range, position, EventRow::new);
    contacts = head(ExtractKind.CONTACTS, range, position, ContactRow::new);
    loanRows = loans == null ? null : keyedRows(ExtractKind.LOANS);
    instalmentRows = instalments == null ? null : keyedRows(ExtractKind.INSTALMENTS);
  }

  private <T> KeyedRows<T> keyedRows(ExtractKind kind) {
    return new KeyedRows<>(kind, received.layout(kind));
  }

  /** Makes the reader of a row. */
  private interface RowFactory<R extends ExtractRow> {
    R of(ExtractLayout layout);
  }

  private <R extends ExtractRow> @Nullable ExtractHead<R> head(
      ExtractKind kind, LoanRange range, long @Nullable [] position, RowFactory<R> factory) {
    if (received.extract(kind) == null) {
      return null;
    }
    ExtractLayout layout = received.layout(kind);
    long start = position == null ? range.start(kind) : position[kind.ordinal()];
    RowCursor cursor = RowSource.of(received, kind).open(start, range.end(kind));
    ExtractHead<R> head =
        new ExtractHead<>(
            kind, cursor, new RowScanner(layout), factory.of(layout), range.end(kind));
    heads.add(head);
    return head;
  }

  /** Opens a range at its start. */
  public static LoanFileReader open(ReceivedExtracts received, LoanRange range, Policy policy) {
    return new LoanFileReader(received, range, policy, null);
  }

  /** Opens a range where {@link #position} stood. */
  public static LoanFileReader open(
      ReceivedExtracts received, LoanRange range, Policy policy, long[] position) {
    return new LoanFileReader(received, range, policy, position);
  }

  /** Where to go on behind the item that {@link #read} gave last. */
  public long[] position() {
    long[] position = new long[ExtractKind.values().length];
    for (ExtractHead<?> head : heads) {
      position[head.kind().ordinal()] = head.position();
    }
    return position;
  }

  /** The next item, absent at the end of the range. */
  public @Nullable LoanItem read() {
    for (ExtractHead<?> head : heads) {
      while (head.hasRow() && !head.namesLoan()) {
        setAsideFaulty(head);
        if (quarantined.size() >= MOST_SET_ASIDE) {
          return item(null, null);
        }
      }
    }
    loanId.clear();
    for (ExtractHead<?> head : heads) {
      head.offerTo(loanId);
    }
    if (loanId.isEmpty()) {
      return quarantined.isEmpty() ? null : item(null, null);
    }
    return readLoan();
  }

  private LoanItem readLoan() {
    incomplete = false;
    boolean named = loans != null && loans.isOf(loanId);
    Loan loan = named ? loan() : null;
    if (loan == null) {
      setAsideUnknown();
      return item(null, named ? loanId.text() : null);
    }
    accepted[ExtractKind.LOANS.ordinal()]++;
    LoanFile file = new LoanFile(loan, instalments(), receipts(), events(), contacts(), false);
    return item(
        incomplete
            ? new LoanFile(
                loan, file.instalments(), file.receipts(), file.events(), file.contacts(), true)
            : file,
        loan.loanId());
  }

  private @Nullable Loan loan() {
    ExtractHead<LoanRow> head = loans;
    KeyedRows<Loan> rows = loanRows;
    if (head == null || rows == null) {
      return null;
    }
    rows.clear();
    while (head.isOf(loanId)) {
      Fault fault = head.fault();
      if (fault == null) {
        rows.add(head.cursor(), 0, head.row().loan(head.scanner()));
      } else {
        quarantined.add(head.quarantined(fault));
      }
      advance(head);
    }
    List<Loan> good = rows.settle(quarantined);
    Loan loan = good.isEmpty() ? null : good.get(0);
    disbursedOn = loan == null ? Day.ALWAYS : loan.disbursedOn();
    return loan;
  }

  private List<Instalment> instalments() {
    ExtractHead<InstalmentRow> head = instalments;
    KeyedRows<Instalment> rows = instalmentRows;
    if (head == null || rows == null || !head.isOf(loanId)) {
      return List.of();
    }
    gatherInstalments(head, rows);
    List<Instalment> good = rows.settle(quarantined);
    incomplete |= rows.isContradicted();
    accepted[ExtractKind.INSTALMENTS.ordinal()] += good.size();
    sortIfNeeded(good, BY_DUE_DATE);
    return good;
  }

  private void gatherInstalments(ExtractHead<InstalmentRow> head, KeyedRows<Instalment> rows) {
    rows.clear();
    while (head.isOf(loanId)) {
      Fault fault = head.fault();
      if (fault == null) {
        InstalmentRow row = head.row();
        long key = (long) row.number() << 32 | (row.agreedOn() & 0xffffffffL);
        rows.add(head.cursor(), key, row.instalment(disbursedOn));
      } else {
        quarantined.add(head.quarantined(fault));
        incomplete = true;
      }
      advance(head);
    }
  }

  private List<Receipt> receipts() {
    ExtractHead<RepaymentRow> head = repayments;
    receiptRows.clear();
    if (head != null) {
      while (head.isOf(loanId)) {
        if (isGood(head)) {
          receiptRows.add(head);
        }
        advance(head);
      }
    }
    int before = quarantined.size();
    incomplete |= !receiptRows.settle(quarantined);
    accepted[ExtractKind.REPAYMENTS.ordinal()] += receiptRows.accepted(quarantined.size() - before);
    return receiptRows.receipts();
  }

  private List<LoanEvent> events() {
    ExtractHead<EventRow> head = events;
    if (head == null || !head.isOf(loanId)) {
      return List.of();
    }
    List<LoanEvent> found = new ArrayList<>();
    while (head.isOf(loanId)) {
      if (isGood(head)) {
        found.add(head.row().event(head.scanner().text(EventRow.EVENT_ID)));
      }
      advance(head);
    }
    accepted[ExtractKind.EVENTS.ordinal()] += found.size();
    sortIfNeeded(found, BY_EFFECTIVE_DATE);
    return found;
  }

  private List<Contact> contacts() {
    ExtractHead<ContactRow> head = contacts;
    if (head == null || !head.isOf(loanId)) {
      return List.of();
    }
    List<Contact> found = new ArrayList<>();
    boolean before = incomplete;
    while (head.isOf(loanId)) {
      if (isGood(head)) {
        found.add(head.row().contact(head.scanner().text(ContactRow.CONTACT_ID)));
      }
      advance(head);
    }
    incomplete = before;
    accepted[ExtractKind.CONTACTS.ordinal()] += found.size();
    sortIfNeeded(found, BY_TIME);
    return found;
  }

  /** Whether the row is accepted so far; otherwise it is set aside. */
  private boolean isGood(ExtractHead<?> head) {
    Fault fault = head.fault();
    if (fault == null) {
      return true;
    }
    quarantined.add(head.quarantined(fault));
    incomplete |= !(fault.reason() == QuarantineReason.DUPLICATE_ID && head.isRepeated());
    return false;
  }

  /** Sets the rows of an unknown loan aside, a bounded number of them at a time. */
  private void setAsideUnknown() {
    ExtractHead<InstalmentRow> plan = instalments;
    KeyedRows<Instalment> rows = instalmentRows;
    if (plan != null && rows != null && plan.isOf(loanId)) {
      gatherInstalments(plan, rows);
      rows.settleUnknownLoan(quarantined);
    }
    for (ExtractHead<?> head : heads) {
      while (head.isOf(loanId) && quarantined.size() < MOST_SET_ASIDE) {
        Fault fault = head.fault();
        quarantined.add(
            head.quarantined(
                fault == null ? head.loanFault(QuarantineReason.UNKNOWN_LOAN) : fault));
        advance(head);
      }
    }
  }

  /**
   * Goes on to the next row that names a loan. A row that names none does not end the rows of a
   * loan: a stray quote spoils one line, not the lines behind it.
   */
  private void advance(ExtractHead<?> head) {
    head.advance();
    while (head.hasRow() && !head.namesLoan()) {
      setAsideFaulty(head);
    }
  }

  private void setAsideFaulty(ExtractHead<?> head) {
    Fault fault = head.fault();
    if (fault == null) {
      throw new IllegalStateException("a row without a loan id is good");
    }
    quarantined.add(head.quarantined(fault));
    head.advance();
  }

  private LoanItem item(@Nullable LoanFile file, @Nullable String id) {
    LoanItem item = new LoanItem(file, id, new LoanRows(quarantined, accepted));
    quarantined = new ArrayList<>(0);
    accepted = new int[accepted.length];
    return item;
  }

  private static <T> void sortIfNeeded(List<T> list, Comparator<T> order) {
    for (int i = 1; i < list.size(); i++) {
      if (order.compare(list.get(i - 1), list.get(i)) > 0) {
        list.sort(order);
        return;
      }
    }
  }

  @Override
  public void close() {
    heads.forEach(ExtractHead::close);
  }
}
