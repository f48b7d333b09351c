package org.delinq.nightly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.delinq.calendar.Day;
import org.delinq.extract.ReceivedExtract;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.QuarantineReason;
import org.delinq.loan.Tier;
import org.delinq.money.Fen;
import org.delinq.operations.files.JsonFiles;
import org.delinq.report.Cells;
import org.delinq.report.CsvTotal;
import org.delinq.report.PortfolioSums;
import org.delinq.report.summary.Figures;
import org.delinq.report.summary.FiguresMaker;
import org.delinq.report.summary.Summary;
import org.delinq.storage.WorkFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;

/** Step {@code summary}: writes {@code summary.json}. */
record SummaryWork(NightContext night, JobRepository repository) implements StepFactory.Work {
  @Override
  public StepFactory.Counts run() throws IOException {
    Summary summary = summary();
    WorkFiles.write(night.folder().set().resolve(Summary.FILE), JsonFiles.bytes(summary));
    return new StepFactory.Counts(1, 1);
  }

  private Summary summary() throws IOException {
    SnapshotTotals totals = night.snapshotTotals();
    Summary previous = night.previousSummary();
    try (NightReportSource source = new NightReportSource(night)) {
      Figures figures =
          new FiguresMaker(source, night.settings().threads()).figures(totals.flags());
      return summary(totals, previous, source.sums(PortfolioSums.class).total(), figures);
    }
  }

  private Summary summary(
      SnapshotTotals totals, @Nullable Summary previous, PortfolioSums.Cell total, Figures figures)
      throws IOException {
    String nplRatio = Cells.percent(totals.nplPrincipal(), totals.principal());
    return new Summary(
        Day.format(night.businessDate()),
        night.policy().id(),
        night.previousDay() == Day.NONE ? null : Day.format(night.previousDay()),
        extracts(),
        totals.rows(),
        totals.activeLoans(),
        Fen.toYuan(totals.principal()),
        Fen.toYuan(totals.nplPrincipal()),
        nplRatio,
        Fen.toYuan(totals.provisions()),
        tiers(total, previous),
        figures,
        trend(previous, nplRatio, figures),
        rowsByFile(),
        new Summary.Run(
            night.request().attempt(),
            night.request().programVersion(),
            night.settings().threads(),
            stepsSoFar().stream()
                .map(
                    step ->
                        new Summary.Step(
                            step.step(), step.rowsRead(), step.rowsWritten(), step.milliseconds()))
                .toList()));
  }

  private List<StepFacts> stepsSoFar() {
    JobExecution last = repository.getLastJobExecution(Night.JOB, Night.parameters(night));
    return last == null ? List.of() : NightSteps.of(night, repository, last.getJobInstance());
  }

  private List<Summary.Extract> extracts() throws IOException {
    NightCounts counts = night.counts();
    List<Summary.Extract> extracts = new ArrayList<>();
    for (ReceivedExtract extract : night.extracts().extracts()) {
      ExtractKind kind = extract.kind();
      Map<String, Long> quarantined = new TreeMap<>();
      for (QuarantineReason reason : QuarantineReason.values()) {
        long rows = counts.quarantined(kind, reason);
        if (rows > 0) {
          quarantined.put(reason.name(), rows);
        }
      }
      extracts.add(
          new Summary.Extract(kind.label(), extract.rows(), counts.accepted(kind), quarantined));
    }
    return extracts;
  }

  private List<Summary.TrendPoint> trend(
      @Nullable Summary previous, String nplRatio, Figures figures) {
    List<Summary.TrendPoint> points =
        new ArrayList<>(previous == null ? List.of() : previous.trend());
    points.add(
        new Summary.TrendPoint(
            Day.format(night.businessDate()),
            nplRatio,
            figures.percent("OVERDUE_RATIO"),
            figures.delinquency().loans(),
            previous == null ? null : figures.delinquency().newlyDelinquent(),
            previous == null ? null : figures.delinquency().cured()));
    return points.subList(Math.max(0, points.size() - Summary.NIGHTS), points.size());
  }

  private static List<Summary.TierLine> tiers(
      PortfolioSums.Cell total, @Nullable Summary previous) {
    List<Summary.TierLine> lines = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      PortfolioSums.TierSum sum = total.tier(tier);
      Summary.TierLine former = previous == null ? null : previous.tiers().get(tier.ordinal());
      lines.add(
          new Summary.TierLine(
              tier.name(),
              sum.loans(),
              Fen.toYuan(sum.principal()),
              former == null ? null : former.loans(),
              former == null ? null : former.principal()));
    }
    return lines;
  }

  /** Data rows of every CSV of the set, by name; the lists of each officer are parts of others. */
  private Map<String, Long> rowsByFile() throws IOException {
    Map<String, Long> rows = night.publishedTotals().rows();
    rows.put(
        ReconcileWork.FILE, CsvTotal.of(night.folder().set().resolve(ReconcileWork.FILE)).rows());
    rows.put(SnapshotWork.FILE, night.snapshotTotals().rows());
    return rows;
  }
}
