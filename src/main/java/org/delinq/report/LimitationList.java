package org.delinq.report;

import java.util.Iterator;
import java.util.List;
import org.delinq.report.label.Labels.Group;
import org.delinq.worklist.LimitationRow;

/**
 * {@code worklists/limitation-watch.csv}: limitation and guarantee periods that run out or have run
 * out (诉讼时效, 保证期间), by officer, loan and kind (rules.md 6.5).
 *
 * <p>{@code days_left} is below 0 once {@code ends_on} is past; {@code based_on} is blank where the
 * guarantee ends on an agreed day; {@code outstanding_principal} in yuan.
 */
public final class LimitationList implements Report {
  @Override
  public String folder() {
    return "worklists";
  }

  @Override
  public String name() {
    return "limitation-watch";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.text("officer_id"),
        ReportColumn.text("loan_id"),
        ReportColumn.text("borrower_id"),
        ReportColumn.code("kind", Group.LIMITATION),
        ReportColumn.number("ends_on"),
        ReportColumn.number("days_left"),
        ReportColumn.code("based_on", Group.LIMITATION_BASIS),
        ReportColumn.number("outstanding_principal"));
  }

  @Override
  public Iterator<List<String>> rows(ReportSource source) {
    return new RecordRows<>(
        source.worklist(Worklist.LIMITATION),
        LimitationRow::readFrom,
        row ->
            List.of(
                row.officerId(),
                row.loanId(),
                row.borrowerId(),
                row.kind().name(),
                Cells.day(row.endsOn()),
                Integer.toString(row.daysLeft()),
                Cells.code(row.basedOn()),
                Cells.yuan(row.outstandingPrincipal())));
  }
}
