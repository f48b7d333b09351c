package org.delinq.report;

import java.util.Iterator;
import java.util.List;
import org.delinq.report.label.Labels.Group;

/**
 * {@code reports/overdue-causes.csv}: why delinquent ACTIVE loans are late, as collectors were
 * told.
 *
 * <p>Sections TOTAL, PRODUCT and REGION; per key the causes that occur, in the order of {@link
 * org.delinq.loan.OverdueCause}, then {@code UNKNOWN}. A loan's cause is that of its newest contact
 * that names one; a loan that is carried over has none. {@code overdue_total} is overdue principal,
 * interest and fee, {@code principal} the outstanding principal; both in yuan.
 */
public final class OverdueCausesReport implements Report {
  /** The cause of loans for which no contact names one. */
  public static final String UNKNOWN = "UNKNOWN";

  @Override
  public String name() {
    return "overdue-causes";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.code("section", Group.SECTION),
        ReportColumn.key("key"),
        ReportColumn.code("cause", Group.CAUSE),
        ReportColumn.number("loans"),
        ReportColumn.number("overdue_total"),
        ReportColumn.number("principal"));
  }

  @Override
  public Iterator<List<String>> rows(ReportSource source) {
    return source.sums(OverdueCauseSums.class).entries().stream()
        .map(OverdueCausesReport::cells)
        .iterator();
  }

  private static List<String> cells(OverdueCauseSums.Entry entry) {
    return List.of(
        entry.section().name(),
        entry.key(),
        entry.cause() == null ? UNKNOWN : entry.cause().name(),
        Long.toString(entry.loans()),
        Cells.yuan(entry.overdueTotal()),
        Cells.yuan(entry.principal()));
  }
}
