package org.delinq.report.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.delinq.policy.CollectionStage;
import org.delinq.provision.AgeingBucket;
import org.delinq.report.Cells;
import org.delinq.report.CollectionList;
import org.delinq.report.Migration;
import org.delinq.report.OfficerSums;
import org.delinq.report.OverdueCauseSums;
import org.delinq.report.OverdueCausesReport;
import org.delinq.report.PortfolioSums;
import org.delinq.report.RatioReport;
import org.delinq.report.Report;
import org.delinq.report.ReportSource;
import org.delinq.report.Section;
import org.delinq.report.SuppressedList;
import org.delinq.report.summary.Figures.BucketLine;
import org.delinq.report.summary.Figures.CauseLine;
import org.delinq.report.summary.Figures.Delinquency;
import org.delinq.report.summary.Figures.MoveLine;
import org.delinq.report.summary.Figures.RateLine;
import org.delinq.report.summary.Figures.RatioLine;
import org.delinq.report.summary.Figures.StageLine;

/** Makes the {@link Figures} of a night from what its reports are made of. */
public final class FiguresMaker {
  private final ReportSource source;
  private final int threads;

  /**
   * @param source the merged sums and worklists of the night, the worklists for several threads
   * @param threads how many worklists to read at a time, 1 or more
   */
  public FiguresMaker(ReportSource source, int threads) {
    this.source = source;
    this.threads = threads;
  }

  /**
   * All figures.
   *
   * @param flags rows of the snapshot by flag
   */
  public Figures figures(Map<String, Long> flags) {
    PortfolioSums portfolio = source.sums(PortfolioSums.class);
    OfficerSums officers = source.sums(OfficerSums.class);
    ListCounts lists = new ListCounts(source, threads);
    List<List<String>> migration = rows(new Migration());
    return new Figures(
        delinquency(officers),
        rows(new RatioReport()).stream().map(FiguresMaker::ratio).toList(),
        ageing(portfolio),
        migration.stream().filter(row -> !isRate(row)).map(FiguresMaker::move).toList(),
        migration.stream().filter(FiguresMaker::isRate).map(FiguresMaker::rate).toList(),
        Rankings.sections(portfolio, Section.BRANCH),
        Rankings.sections(portfolio, Section.PRODUCT),
        Rankings.officers(officers),
        stages(lists),
        lists.lines(),
        causes(),
        flags);
  }

  private static Delinquency delinquency(OfficerSums officers) {
    long loans = 0;
    long principal = 0;
    long newlyDelinquent = 0;
    long cured = 0;
    long recovered = 0;
    for (OfficerSums.Sum sum : officers.all().values()) {
      loans += sum.delinquentLoans();
      principal += sum.delinquentPrincipal();
      newlyDelinquent += sum.newDelinquent();
      cured += sum.resolved();
      recovered += sum.recovered();
    }
    return new Delinquency(
        loans, Cells.yuan(principal), newlyDelinquent, cured, Cells.yuan(recovered));
  }

  private static RatioLine ratio(List<String> row) {
    return new RatioLine(
        row.get(0),
        row.get(1),
        row.get(2),
        row.get(3),
        row.get(4).isEmpty() ? null : row.get(4),
        row.get(5).isEmpty() ? null : row.get(5));
  }

  private static boolean isRate(List<String> row) {
    return row.get(1).equals("RATE");
  }

  private static MoveLine move(List<String> row) {
    return new MoveLine(
        row.get(0), row.get(1), row.get(2), Long.parseLong(row.get(3)), row.get(4), row.get(5));
  }

  private static RateLine rate(List<String> row) {
    return new RateLine(row.get(0), row.get(2), row.get(3), row.get(4), row.get(5));
  }

  private static List<BucketLine> ageing(PortfolioSums portfolio) {
    List<BucketLine> lines = new ArrayList<>();
    for (AgeingBucket bucket : AgeingBucket.values()) {
      PortfolioSums.BucketSum sum = portfolio.total().bucket(bucket);
      lines.add(
          new BucketLine(
              bucket.label(),
              sum.loans(),
              Cells.yuan(sum.overduePrincipal()),
              Cells.yuan(sum.overdueInterest()),
              Cells.yuan(sum.reportedOverdue()),
              Cells.yuan(sum.principalAtRisk())));
    }
    return lines;
  }

  private static List<StageLine> stages(ListCounts lists) {
    Map<String, Long> collections = lists.stages(new CollectionList());
    Map<String, Long> suppressed = lists.stages(new SuppressedList());
    List<StageLine> lines = new ArrayList<>();
    for (CollectionStage stage : CollectionStage.values()) {
      lines.add(
          new StageLine(
              stage.name(),
              collections.getOrDefault(stage.name(), 0L),
              suppressed.getOrDefault(stage.name(), 0L)));
    }
    return lines;
  }

  private List<CauseLine> causes() {
    return source.sums(OverdueCauseSums.class).entries().stream()
        .filter(entry -> entry.section() == Section.TOTAL)
        .map(
            entry ->
                new CauseLine(
                    entry.cause() == null ? OverdueCausesReport.UNKNOWN : entry.cause().name(),
                    entry.loans(),
                    Cells.yuan(entry.overdueTotal()),
                    Cells.yuan(entry.principal())))
        .toList();
  }

  private List<List<String>> rows(Report report) {
    List<List<String>> rows = new ArrayList<>();
    report.rows(source).forEachRemaining(rows::add);
    return rows;
  }
}
