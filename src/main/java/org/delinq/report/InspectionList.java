package org.delinq.report;

import java.util.Iterator;
import java.util.List;
import org.delinq.report.label.Labels.Group;
import org.delinq.worklist.Inspection;

/**
 * {@code worklists/inspections.csv}: post-loan inspections (贷后检查) due by D + 7, by officer and loan
 * (rules.md 6.4). {@code last_visit_on} is blank for FIRST.
 */
public final class InspectionList implements Report {
  @Override
  public String folder() {
    return "worklists";
  }

  @Override
  public String name() {
    return "inspections";
  }

  @Override
  public boolean byOfficer() {
    return true;
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.text("officer_id"),
        ReportColumn.code("kind", Group.INSPECTION),
        ReportColumn.text("loan_id"),
        ReportColumn.text("borrower_id"),
        ReportColumn.text("borrower_name"),
        ReportColumn.text("address"),
        ReportColumn.code("tier", Group.TIER),
        ReportColumn.number("due_on"),
        ReportColumn.number("last_visit_on"));
  }

  @Override
  public Iterator<List<String>> rows(ReportSource source) {
    return new RecordRows<>(
        source.worklist(Worklist.INSPECTIONS),
        Inspection::readFrom,
        inspection ->
            List.of(
                inspection.officerId(),
                inspection.kind().name(),
                inspection.loanId(),
                inspection.borrowerId(),
                Cells.text(inspection.borrowerName()),
                Cells.text(inspection.address()),
                inspection.tier().name(),
                Cells.day(inspection.dueOn()),
                Cells.day(inspection.lastVisitOn())));
  }
}
