package org.delinq.report;

import java.util.Iterator;
import java.util.List;
import org.delinq.compensation.Recovery;

/**
 * {@code reports/compensation-recoveries.csv}: receipts of D's month for compensated loans, of any
 * status, shared with the fund that paid, by programme, loan, value date, receipt (rules.md 5.2).
 *
 * <p>{@code compensated_on} is the day of the first COMPENSATED event, {@code compensated} the sum
 * of all; {@code fund_share} is rounded and never more in total than that, {@code bank_share} the
 * rest; yuan.
 */
public final class CompensationRecoveries implements Report {
  @Override
  public String name() {
    return "compensation-recoveries";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.text("programme"),
        ReportColumn.text("loan_id"),
        ReportColumn.number("compensated_on"),
        ReportColumn.number("compensated"),
        ReportColumn.text("repayment_id"),
        ReportColumn.number("value_on"),
        ReportColumn.number("amount"),
        ReportColumn.number("fund_share"),
        ReportColumn.number("bank_share"));
  }

  @Override
  public Iterator<List<String>> rows(ReportSource source) {
    return new RecordRows<>(
        source.programmes(ProgrammeList.RECOVERIES),
        Recovery::readFrom,
        CompensationRecoveries::cells);
  }

  private static List<String> cells(Recovery recovery) {
    return List.of(
        recovery.programme(),
        recovery.loanId(),
        Cells.day(recovery.compensatedOn()),
        Cells.yuan(recovery.compensated()),
        recovery.repaymentId(),
        Cells.day(recovery.valueOn()),
        Cells.yuan(recovery.amount()),
        Cells.yuan(recovery.fundShare()),
        Cells.yuan(recovery.bankShare()));
  }
}
