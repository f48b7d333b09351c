package org.delinq.report;

import java.util.List;
import org.delinq.snapshot.SnapshotLoan;

/**
 * {@code reports/write-offs.csv}: WRITTEN_OFF loans, by loan. {@code recovered_total} are the
 * receipts since {@code written_off_on} (that day included; none where it is blank), {@code
 * recovered_month_to_date} those of D's month among them. What a compensation fund paid is no
 * recovery: the borrower still owes it (rules.md 2.1). Amounts in yuan.
 */
public final class WriteOffs implements DetailReport {
  @Override
  public String name() {
    return "write-offs";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.text("loan_id"),
        ReportColumn.text("borrower_id"),
        ReportColumn.text("branch_code"),
        ReportColumn.number("written_off_on"),
        ReportColumn.number("outstanding_principal"),
        ReportColumn.number("overdue_interest"),
        ReportColumn.number("penalty_due"),
        ReportColumn.number("compound_due"),
        ReportColumn.number("recovered_month_to_date"),
        ReportColumn.number("recovered_total"));
  }

  @Override
  public void collect(ClassifiedLoan loan, Rows rows) {
    SnapshotLoan row = loan.row();
    LoanExtras.WriteOff writeOff = loan.extras() == null ? null : loan.extras().writeOff();
    if (writeOff != null) {
      rows.add(
          row.identity().loanId(),
          List.of(
              row.identity().loanId(),
              row.identity().borrowerId(),
              row.identity().branchCode(),
              Cells.day(writeOff.writtenOffOn()),
              Cells.yuan(row.outstandingPrincipal()),
              Cells.yuan(row.arrears().overdueInterest()),
              Cells.yuan(row.arrears().penaltyDue()),
              Cells.yuan(row.arrears().compoundDue()),
              Cells.yuan(writeOff.recoveredMonthToDate()),
              Cells.yuan(writeOff.recoveredTotal())));
    }
  }
}
