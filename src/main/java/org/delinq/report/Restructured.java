package org.delinq.report;

import java.util.List;
import org.delinq.classification.RestructureWatch;
import org.delinq.report.label.Labels.Group;
import org.delinq.snapshot.SnapshotLoan;

/**
 * {@code reports/restructured.csv}: ACTIVE loans in observation after a restructure, by loan; of
 * several observations the one that ends last. {@code times} counts all restructures of the loan.
 */
public final class Restructured implements DetailReport {
  @Override
  public String name() {
    return "restructured";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.text("loan_id"),
        ReportColumn.text("borrower_id"),
        ReportColumn.text("branch_code"),
        ReportColumn.code("tier", Group.TIER),
        ReportColumn.number("restructured_on"),
        ReportColumn.number("observation_from"),
        ReportColumn.number("restructured_until"),
        ReportColumn.number("times"),
        ReportColumn.number("outstanding_principal"));
  }

  @Override
  public void collect(ClassifiedLoan loan, Rows rows) {
    SnapshotLoan row = loan.row();
    RestructureWatch watch = loan.watch();
    if (watch != null && row.isActive()) {
      rows.add(
          row.identity().loanId(),
          List.of(
              row.identity().loanId(),
              row.identity().borrowerId(),
              row.identity().branchCode(),
              Cells.code(row.tier()),
              Cells.day(watch.restructuredOn()),
              Cells.day(watch.observationFrom()),
              Cells.day(watch.until()),
              Integer.toString(watch.times()),
              Cells.yuan(row.outstandingPrincipal())));
    }
  }
}
