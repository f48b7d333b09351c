package org.delinq.report;

import java.util.Iterator;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.money.Fen;
import org.delinq.money.Percent;
import org.delinq.provision.Ratio;
import org.delinq.report.label.Labels.Group;
import org.delinq.subsidy.SubsidyKind;
import org.delinq.subsidy.SubsidyLine;
import org.jspecify.annotations.Nullable;

/**
 * {@code reports/subsidy-detail.csv}: the interest subsidy (财政贴息) of every loan with a subsidised
 * day, by programme, loan, period and kind (rules.md 5.1).
 *
 * <p>{@code kind} is {@code FINAL} on a settlement date of the programme, else {@code TO_DATE}; on
 * a settlement date {@code ADJUSTMENT} lines correct periods filed before. {@code days} are
 * subsidised days, {@code average_balance} the balance within the household's cap averaged over
 * them, {@code rate} the yearly rate that is subsidised, {@code share_percent} that of the last
 * subsidised day; balance and {@code amount} in yuan, rates in percent with two decimals. Of a
 * period that computes to nothing now, days and average are 0, rate and share blank. A rerun of a
 * settlement date publishes the lines it filed again.
 */
public final class SubsidyDetail implements Report {
  /** Where it is in a published set; later settlement dates read there what was filed. */
  public static final String FILE = "reports/subsidy-detail.csv";

  @Override
  public String name() {
    return "subsidy-detail";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.text("programme"),
        ReportColumn.number("period_from"),
        ReportColumn.number("period_to"),
        ReportColumn.code("kind", Group.SUBSIDY),
        ReportColumn.text("region_code"),
        ReportColumn.text("borrower_id"),
        ReportColumn.text("loan_id"),
        ReportColumn.number("days"),
        ReportColumn.number("average_balance"),
        ReportColumn.number("rate"),
        ReportColumn.number("share_percent"),
        ReportColumn.number("amount"));
  }

  @Override
  public Iterator<List<String>> rows(ReportSource source) {
    return new RecordRows<>(
        source.programmes(ProgrammeList.SUBSIDY_DETAIL),
        SubsidyLine::readFrom,
        SubsidyDetail::cells);
  }

  private static List<String> cells(SubsidyLine line) {
    return List.of(
        line.programme(),
        Cells.day(line.periodFrom()),
        Cells.day(line.periodTo()),
        line.kind().name(),
        Cells.text(line.regionCode()),
        line.borrowerId(),
        line.loanId(),
        Integer.toString(line.days()),
        Cells.yuan(line.averageBalance()),
        percent(line.rate()),
        percent(line.share()),
        Cells.yuan(line.amount()));
  }

  private static String percent(@Nullable Percent percent) {
    return percent == null ? "" : Ratio.percent(percent);
  }

  /**
   * A line as it was published; its household is not known any more. The kind is told by the
   * period, whatever the language it was published in.
   *
   * @param cells a row of {@link PublishedRows}
   * @param settledOn the settlement date whose report it stands in
   */
  public static SubsidyLine filedLine(List<String> cells, int settledOn) {
    int periodTo = Day.parse(cells.get(2));
    return new SubsidyLine(
        cells.get(0),
        Day.parse(cells.get(1)),
        periodTo,
        filedKind(periodTo, settledOn),
        cells.get(4).isEmpty() ? null : cells.get(4),
        cells.get(5),
        "",
        cells.get(6),
        Integer.parseInt(cells.get(7)),
        Fen.ofYuan(cells.get(8)),
        percent(cells.get(9)),
        percent(cells.get(10)),
        Fen.ofYuan(cells.get(11)));
  }

  static SubsidyKind filedKind(int periodTo, int settledOn) {
    return periodTo == settledOn ? SubsidyKind.FINAL : SubsidyKind.ADJUSTMENT;
  }

  private static @Nullable Percent percent(String cell) {
    return cell.isEmpty() ? null : Percent.of(cell);
  }
}
