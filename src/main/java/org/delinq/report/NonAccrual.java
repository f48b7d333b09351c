package org.delinq.report;

import java.util.List;
import org.delinq.provision.AccrualStatus;
import org.delinq.report.label.Labels.Group;
import org.delinq.snapshot.PreviousLoan;
import org.delinq.snapshot.SnapshotLoan;

/**
 * {@code reports/non-accrual.csv}: ACTIVE loans whose interest stopped or began again to be booked
 * as income since the previous snapshot, by loan. {@code interest} = overdue interest and compound
 * interest due, in yuan. A loan the previous snapshot does not know has not moved.
 */
public final class NonAccrual implements DetailReport {
  @Override
  public String name() {
    return "non-accrual";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.text("loan_id"),
        ReportColumn.text("borrower_id"),
        ReportColumn.text("branch_code"),
        ReportColumn.code("direction", Group.DIRECTION),
        ReportColumn.number("principal_dpd"),
        ReportColumn.number("interest_dpd"),
        ReportColumn.number("interest"));
  }

  @Override
  public void collect(ClassifiedLoan loan, Rows rows) {
    SnapshotLoan row = loan.row();
    PreviousLoan previous = loan.previous();
    AccrualStatus now = row.accrualStatus();
    if (previous == null || now == null || previous.accrualStatus() == null) {
      return;
    }
    if (now != previous.accrualStatus()) {
      rows.add(
          row.identity().loanId(),
          List.of(
              row.identity().loanId(),
              row.identity().borrowerId(),
              row.identity().branchCode(),
              now == AccrualStatus.NON_ACCRUAL ? "TO_NON_ACCRUAL" : "TO_ACCRUAL",
              Integer.toString(row.arrears().principalDpd()),
              Integer.toString(row.arrears().interestDpd()),
              Cells.yuan(row.arrears().overdueInterest() + row.arrears().compoundDue())));
    }
  }
}
