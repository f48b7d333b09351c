package org.delinq.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.delinq.report.label.Labels.Group;
import org.delinq.worklist.CollectionRow;

/**
 * {@code worklists/suppressed.csv}: the delinquent borrowers that nobody works on tomorrow, and why
 * (rules.md 6.2).
 *
 * <p>The columns of {@link CollectionList}, then {@code suppressed_by}, the first reason that
 * holds, and {@code until}: the last day of the event, the promised date, or the day from which a
 * cadence allows the next contact; blank where there is none.
 */
public final class SuppressedList implements Report {
  @Override
  public String folder() {
    return "worklists";
  }

  @Override
  public String name() {
    return "suppressed";
  }

  @Override
  public List<ReportColumn> columns() {
    List<ReportColumn> columns = new ArrayList<>(CollectionColumns.ALL);
    columns.add(ReportColumn.code("suppressed_by", Group.SUPPRESSION));
    columns.add(ReportColumn.number("until"));
    return columns;
  }

  @Override
  public Iterator<List<String>> rows(ReportSource source) {
    String contactWindow = source.policy().worklists().contactWindow();
    return new RecordRows<>(
        source.worklist(Worklist.SUPPRESSED),
        CollectionRow::readFrom,
        row -> {
          List<String> cells = CollectionColumns.cells(row, contactWindow);
          cells.add(Cells.code(row.suppressedBy()));
          cells.add(Cells.day(row.until()));
          return cells;
        });
  }
}
