package org.delinq.report;

import java.util.Iterator;
import java.util.List;

/**
 * {@code reports/officer-performance.csv}: what each officer of each branch looks after, ACTIVE
 * loans, by officer, then branch.
 *
 * <p>Amounts in yuan. {@code recovered_month_to_date} are receipts of BORROWER, GUARANTOR and
 * COLLATERAL in D's month by loans delinquent at the end of the day before; {@code new_delinquent}
 * and {@code resolved} count loans whose delinquent_days were 0 in the previous snapshot and are
 * not now, or the other way round. A loan the previous snapshot does not know was not delinquent.
 */
public final class OfficerPerformanceReport implements Report {
  @Override
  public String name() {
    return "officer-performance";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.text("officer_id"),
        ReportColumn.text("branch_code"),
        ReportColumn.number("loans"),
        ReportColumn.number("principal"),
        ReportColumn.number("delinquent_loans"),
        ReportColumn.number("delinquent_principal"),
        ReportColumn.number("npl_principal"),
        ReportColumn.number("recovered_month_to_date"),
        ReportColumn.number("new_delinquent"),
        ReportColumn.number("resolved"));
  }

  @Override
  public Iterator<List<String>> rows(ReportSource source) {
    return source.sums(OfficerSums.class).all().entrySet().stream()
        .map(entry -> cells(entry.getKey(), entry.getValue()))
        .iterator();
  }

  private static List<String> cells(OfficerSums.Key key, OfficerSums.Sum sum) {
    return List.of(
        key.officerId(),
        key.branchCode(),
        Long.toString(sum.loans()),
        Cells.yuan(sum.principal()),
        Long.toString(sum.delinquentLoans()),
        Cells.yuan(sum.delinquentPrincipal()),
        Cells.yuan(sum.nplPrincipal()),
        Cells.yuan(sum.recovered()),
        Long.toString(sum.newDelinquent()),
        Long.toString(sum.resolved()));
  }
}
