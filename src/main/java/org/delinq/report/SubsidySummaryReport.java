package org.delinq.report;

import java.util.Iterator;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.money.Fen;
import org.delinq.report.label.Labels.Group;
import org.delinq.subsidy.SubsidySummary;

/**
 * {@code reports/subsidy-summary.csv}: the lines of {@link SubsidyDetail} added up by programme,
 * period, kind and region (blank where the extract has none), in that order.
 *
 * <p>{@code loans} counts lines, {@code households} the different households behind them; {@code
 * average_balance} and {@code amount} are sums in yuan.
 */
public final class SubsidySummaryReport implements Report {
  /** Where it is in a published set. */
  public static final String FILE = "reports/subsidy-summary.csv";

  @Override
  public String name() {
    return "subsidy-summary";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.text("programme"),
        ReportColumn.number("period_from"),
        ReportColumn.number("period_to"),
        ReportColumn.code("kind", Group.SUBSIDY),
        ReportColumn.text("region_code"),
        ReportColumn.number("loans"),
        ReportColumn.number("households"),
        ReportColumn.number("average_balance"),
        ReportColumn.number("amount"));
  }

  @Override
  public Iterator<List<String>> rows(ReportSource source) {
    return new RecordRows<>(
        source.programmes(ProgrammeList.SUBSIDY_SUMMARY),
        SubsidySummary.Row::readFrom,
        SubsidySummaryReport::cells);
  }

  private static List<String> cells(SubsidySummary.Row row) {
    return List.of(
        row.programme(),
        Cells.day(row.periodFrom()),
        Cells.day(row.periodTo()),
        row.kind().name(),
        row.region(),
        Long.toString(row.loans()),
        Long.toString(row.households()),
        Cells.yuan(row.averageBalance()),
        Cells.yuan(row.amount()));
  }

  /**
   * A row as it was published.
   *
   * @param cells a row of {@link PublishedRows}
   * @param settledOn the settlement date whose report it stands in
   */
  public static SubsidySummary.Row filedRow(List<String> cells, int settledOn) {
    int periodTo = Day.parse(cells.get(2));
    return new SubsidySummary.Row(
        cells.get(0),
        Day.parse(cells.get(1)),
        periodTo,
        SubsidyDetail.filedKind(periodTo, settledOn),
        cells.get(4),
        Long.parseLong(cells.get(5)),
        Long.parseLong(cells.get(6)),
        Fen.ofYuan(cells.get(7)),
        Fen.ofYuan(cells.get(8)));
  }
}
