package org.delinq.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.delinq.provision.AgeingBucket;
import org.delinq.report.label.Labels.Group;

/**
 * {@code reports/overdue-ageing.csv}: delinquent ACTIVE loans by their delinquent days.
 *
 * <p>For every key of every {@link Section} all eight {@link AgeingBucket}s. Amounts in yuan;
 * {@code principal_at_risk} is the outstanding principal of the bucket's loans.
 */
public final class OverdueAgeing implements Report {
  @Override
  public String name() {
    return "overdue-ageing";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.code("section", Group.SECTION),
        ReportColumn.key("key"),
        ReportColumn.code("bucket", Group.BUCKET),
        ReportColumn.number("loans"),
        ReportColumn.number("overdue_principal"),
        ReportColumn.number("overdue_interest"),
        ReportColumn.number("reported_overdue"),
        ReportColumn.number("principal_at_risk"));
  }

  @Override
  public Iterator<List<String>> rows(ReportSource source) {
    List<List<String>> rows = new ArrayList<>();
    for (PortfolioSums.Entry entry : source.sums(PortfolioSums.class).entries()) {
      for (AgeingBucket bucket : AgeingBucket.values()) {
        PortfolioSums.BucketSum sum = entry.cell().bucket(bucket);
        rows.add(
            List.of(
                entry.section().name(),
                entry.key(),
                bucket.label(),
                Long.toString(sum.loans()),
                Cells.yuan(sum.overduePrincipal()),
                Cells.yuan(sum.overdueInterest()),
                Cells.yuan(sum.reportedOverdue()),
                Cells.yuan(sum.principalAtRisk())));
      }
    }
    return rows.iterator();
  }
}
