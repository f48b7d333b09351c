package org.delinq.report;

import java.util.Iterator;
import java.util.List;
import org.delinq.report.label.Labels.Group;

/**
 * {@code reports/credit-bureau.csv}: the monthly state of every loan of the snapshot for the credit
 * bureau (征信), by loan.
 *
 * <p>{@code month} is D's; {@code status_code} the newest character of payment_history; {@code
 * overdue_total} overdue principal, interest and fee; the last four columns are unpaid principal of
 * overdue instalments by each one's own days past due, so that {@code overdue_principal} less their
 * sum is at most 30 days past due. Yuan. {@code tier} and {@code tier_since} are blank for
 * WRITTEN_OFF loans; the four columns are blank for a loan that is carried over with overdue
 * principal, whose instalments nobody knows tonight.
 */
public final class CreditBureauReport implements Report {
  @Override
  public String name() {
    return "credit-bureau";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.text("loan_id"),
        ReportColumn.text("borrower_id"),
        ReportColumn.number("month"),
        ReportColumn.text("status_code"),
        ReportColumn.code("tier", Group.TIER),
        ReportColumn.number("tier_since"),
        ReportColumn.number("overdue_instalments"),
        ReportColumn.number("overdue_total"),
        ReportColumn.number("overdue_principal"),
        ReportColumn.number("overdue_31_60"),
        ReportColumn.number("overdue_61_90"),
        ReportColumn.number("overdue_91_180"),
        ReportColumn.number("overdue_over_180"));
  }

  @Override
  public Iterator<List<String>> rows(ReportSource source) {
    return source.creditBureau();
  }
}
