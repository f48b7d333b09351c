package org.delinq.report;

import java.util.Iterator;
import java.util.List;
import org.delinq.worklist.CollectionRow;

/**
 * {@code worklists/collections.csv}: the borrowers to be worked on, one row each (rules.md 6.2).
 *
 * <p>Every borrower with a delinquent or written-off loan has a row here or in {@link
 * SuppressedList}. {@code officer_id}, {@code stage}, {@code channel}, {@code action} and the
 * person are those of the loan that leads; {@code loan_ids} its delinquent and written-off loans,
 * joined by {@code |}, {@code loans} their number; {@code tier} the worst of them; {@code
 * total_overdue} (principal, interest, fee) and {@code penalty_and_compound} their sums in yuan;
 * {@code last_contact_at} and {@code last_outcome} of the newest contact about any of the
 * borrower's loans. Ordered by officer, priority, total overdue descending, borrower.
 */
public final class CollectionList implements Report {
  @Override
  public String folder() {
    return "worklists";
  }

  @Override
  public String name() {
    return "collections";
  }

  @Override
  public boolean byOfficer() {
    return true;
  }

  @Override
  public List<ReportColumn> columns() {
    return CollectionColumns.ALL;
  }

  @Override
  public Iterator<List<String>> rows(ReportSource source) {
    String contactWindow = source.policy().worklists().contactWindow();
    return new RecordRows<>(
        source.worklist(Worklist.COLLECTIONS),
        CollectionRow::readFrom,
        row -> CollectionColumns.cells(row, contactWindow));
  }
}
