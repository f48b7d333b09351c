package org.delinq.extract;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.delinq.extract.row.ContactRow;
import org.delinq.extract.row.EventRow;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.ExtractLayout;
import org.delinq.extract.row.ExtractRow;
import org.delinq.extract.row.InstalmentRow;
import org.delinq.extract.row.LoanRow;
import org.delinq.extract.row.RepaymentRow;
import org.delinq.extract.row.RowScanner;
import org.delinq.policy.Policy;
import org.jspecify.annotations.Nullable;

/** The extracts that are joined, each at its next row. Those not delivered are absent. */
final class ExtractHeads implements Closeable {
  /** The extracts that are joined. */
  static final Set<ExtractKind> KINDS =
      EnumSet.of(
          ExtractKind.LOANS,
          ExtractKind.INSTALMENTS,
          ExtractKind.REPAYMENTS,
          ExtractKind.EVENTS,
          ExtractKind.CONTACTS);

  private final List<ExtractHead<?>> heads = new ArrayList<>();
  private final @Nullable ExtractHead<LoanRow> loans;
  private final @Nullable ExtractHead<InstalmentRow> instalments;
  private final @Nullable ExtractHead<RepaymentRow> repayments;
  private final @Nullable ExtractHead<EventRow> events;
  private final @Nullable ExtractHead<ContactRow> contacts;

  /**
   * @param position where to start in each extract by its ordinal; absent: where the range does
   */
  ExtractHeads(
      ReceivedExtracts received, LoanRange range, Policy policy, long @Nullable [] position) {
    loans = open(received, ExtractKind.LOANS, range, position, it -> new LoanRow(it, policy));
    instalments = open(received, ExtractKind.INSTALMENTS, range, position, InstalmentRow::new);
    repayments = open(received, ExtractKind.REPAYMENTS, range, position, RepaymentRow::new);
    events = open(received, ExtractKind.EVENTS, range, position, EventRow::new);
    contacts = open(received, ExtractKind.CONTACTS, range, position, ContactRow::new);
  }

  /** Makes the reader of a row. */
  private interface RowFactory<R extends ExtractRow> {
    R of(ExtractLayout layout);
  }

  private <R extends ExtractRow> @Nullable ExtractHead<R> open(
      ReceivedExtracts received,
      ExtractKind kind,
      LoanRange range,
      long @Nullable [] position,
      RowFactory<R> factory) {
    if (received.extract(kind) == null) {
      return null;
    }
    ExtractLayout layout = received.layout(kind);
    ExtractHead<R> head =
        new ExtractHead<>(
            kind,
            RowSource.of(received, kind),
            new RowScanner(layout),
            factory.of(layout),
            position == null ? range.start(kind) : position[kind.ordinal()],
            range.end(kind));
    heads.add(head);
    return head;
  }

  /** All that are there, in the order of {@link ExtractKind}. */
  List<ExtractHead<?>> all() {
    return heads;
  }

  @Nullable ExtractHead<LoanRow> loans() {
    return loans;
  }

  @Nullable ExtractHead<InstalmentRow> instalments() {
    return instalments;
  }

  @Nullable ExtractHead<RepaymentRow> repayments() {
    return repayments;
  }

  @Nullable ExtractHead<EventRow> events() {
    return events;
  }

  @Nullable ExtractHead<ContactRow> contacts() {
    return contacts;
  }

  /** Notes where the heads stand, each at the ordinal of its extract. */
  void positions(long[] into) {
    for (int i = 0; i < heads.size(); i++) {
      into[heads.get(i).kind().ordinal()] = heads.get(i).position();
    }
  }

  /** Goes back to where {@link #positions} stood. */
  void goTo(long[] positions) {
    for (ExtractHead<?> head : heads) {
      head.goTo(positions[head.kind().ordinal()]);
    }
  }

  /** Takes the smallest loan id that a head names; none if no row is left. */
  void smallestLoan(IdBytes into) {
    into.clear();
    for (int i = 0; i < heads.size(); i++) {
      heads.get(i).offerTo(into);
    }
  }

  @Override
  public void close() {
    heads.forEach(ExtractHead::close);
  }
}
