package org.delinq.report;

import java.util.Iterator;
import java.util.List;
import org.delinq.money.Fen;
import org.delinq.subsidy.MonitoringFigures;

/**
 * {@code reports/monitoring-monthly.csv}: the monthly upload on subsidised farmer loans: ACTIVE
 * loans with a subsidy programme, eligible or not, by programme and region (blank where the extract
 * has none). Loans carried over are outside.
 *
 * <p>{@code households} are counted once per programme and region; {@code granted_loans} and {@code
 * granted_principal} (contract amounts) are those disbursed in D's month; {@code outstanding},
 * {@code reported_overdue} and {@code npl_principal} as in the snapshot; {@code
 * subsidy_period_to_date} is what these loans have in {@link SubsidyDetail} for the period of D,
 * final or to date; {@code compensated_total} the sum of their COMPENSATED events. Amounts in yuan.
 */
public final class MonitoringMonthly implements Report {
  /** Where it is in a published set. */
  public static final String FILE = "reports/monitoring-monthly.csv";

  private static final int PROGRAMME = 1;
  private static final int REGION = 2;
  private static final int SUBSIDY = 12;

  @Override
  public String name() {
    return "monitoring-monthly";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.number("month"),
        ReportColumn.text("programme"),
        ReportColumn.text("region_code"),
        ReportColumn.number("loans"),
        ReportColumn.number("households"),
        ReportColumn.number("granted_loans"),
        ReportColumn.number("granted_principal"),
        ReportColumn.number("outstanding"),
        ReportColumn.number("delinquent_loans"),
        ReportColumn.number("reported_overdue"),
        ReportColumn.number("npl_loans"),
        ReportColumn.number("npl_principal"),
        ReportColumn.number("subsidy_period_to_date"),
        ReportColumn.number("compensated_total"));
  }

  @Override
  public Iterator<List<String>> rows(ReportSource source) {
    MonitoringSums sums = source.sums(MonitoringSums.class);
    source.merge(ProgrammeList.MONITORING, sums);
    String month = Cells.month(source.businessDate());
    return sums.all().entrySet().stream()
        .map(entry -> cells(month, entry.getKey(), entry.getValue()))
        .iterator();
  }

  private static List<String> cells(
      String month, MonitoringSums.Key key, MonitoringFigures figures) {
    return List.of(
        month,
        key.programme(),
        key.region(),
        Long.toString(figures.loans()),
        Long.toString(figures.households()),
        Long.toString(figures.grantedLoans()),
        Cells.yuan(figures.grantedPrincipal()),
        Cells.yuan(figures.outstanding()),
        Long.toString(figures.delinquentLoans()),
        Cells.yuan(figures.reportedOverdue()),
        Long.toString(figures.nplLoans()),
        Cells.yuan(figures.nplPrincipal()),
        Cells.yuan(figures.subsidy()),
        Cells.yuan(figures.compensated()));
  }

  /**
   * Adds the subsidies that were published for a period filed already.
   *
   * @param cells a row of {@link PublishedRows}
   */
  public static void addFiled(List<String> cells, MonitoringSums sums) {
    long amount = Fen.ofYuan(cells.get(SUBSIDY));
    if (amount != 0) {
      sums.figures(cells.get(PROGRAMME), cells.get(REGION)).addSubsidy(amount);
    }
  }

  /** The programme of a published row. */
  public static String programme(List<String> cells) {
    return cells.get(PROGRAMME);
  }
}
