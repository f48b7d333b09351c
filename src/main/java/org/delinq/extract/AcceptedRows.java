package org.delinq.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.delinq.extract.row.ContactRow;
import org.delinq.extract.row.EventRow;
import org.delinq.extract.row.ExtractKind;
import org.delinq.loan.Contact;
import org.delinq.loan.Instalment;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanFile;

/** The rows of one loan that were accepted, brought into their order at the end. */
final class AcceptedRows {
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

  private final ReceiptRows receipts = new ReceiptRows();
  private List<Instalment> instalments = List.of();
  private List<LoanEvent> events = List.of();
  private List<Contact> contacts = List.of();

  void clear() {
    receipts.clear();
    instalments = List.of();
    events = List.of();
    contacts = List.of();
  }

  ReceiptRows receipts() {
    return receipts;
  }

  void setInstalments(List<Instalment> accepted) {
    instalments = accepted;
  }

  void add(Instalment instalment) {
    instalments = changeable(instalments);
    instalments.add(instalment);
  }

  void addEvent(ExtractHead<EventRow> head) {
    events = changeable(events);
    events.add(head.row().event(head.scanner().text(EventRow.EVENT_ID)));
  }

  void addContact(ExtractHead<ContactRow> head) {
    contacts = changeable(contacts);
    contacts.add(head.row().contact(head.scanner().text(ContactRow.CONTACT_ID)));
  }

  private static <T> List<T> changeable(List<T> list) {
    return list.isEmpty() ? new ArrayList<>() : list;
  }

  /** The loan with its rows; the reversals must have been settled. */
  LoanFile file(Loan loan, boolean incomplete) {
    if (!dueDatesAscend(instalments)) {
      instalments.sort(BY_DUE_DATE);
    }
    sortIfNeeded(events, BY_EFFECTIVE_DATE);
    sortIfNeeded(contacts, BY_TIME);
    return new LoanFile(loan, instalments, receipts.receipts(), events, contacts, incomplete);
  }

  /** How many rows of each extract it took, by the extract's ordinal. */
  int[] accepted() {
    int[] accepted = new int[ExtractKind.values().length];
    accepted[ExtractKind.LOANS.ordinal()] = 1;
    accepted[ExtractKind.INSTALMENTS.ordinal()] = instalments.size();
    accepted[ExtractKind.REPAYMENTS.ordinal()] = receipts.accepted();
    accepted[ExtractKind.EVENTS.ordinal()] = events.size();
    accepted[ExtractKind.CONTACTS.ordinal()] = contacts.size();
    return accepted;
  }

  /** Mostly they do, and then nothing else need be compared. */
  private static boolean dueDatesAscend(List<Instalment> rows) {
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i - 1).dueOn() >= rows.get(i).dueOn()) {
        return false;
      }
    }
    return true;
  }

  private static <T> void sortIfNeeded(List<T> list, Comparator<T> order) {
    for (int i = 1; i < list.size(); i++) {
      if (order.compare(list.get(i - 1), list.get(i)) > 0) {
        list.sort(order);
        return;
      }
    }
  }
}
