package org.delinq.operations.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.delinq.money.Fen;
import org.delinq.nightly.NightOutcome;
import org.delinq.nightly.StepFacts;
import org.delinq.nightly.TierFigures;
import org.delinq.operations.files.DurableFiles;
import org.delinq.operations.files.FileModes;
import org.delinq.operations.files.StorageFaults;

/**
 * {@code <out>/metrics.prom}: the newest published night for the textfile collector of Prometheus'
 * node exporter. Replaced as one, so that the collector never reads half of it.
 */
public final class MetricsFile {
  private static final String FILE_NAME = "metrics.prom";

  /** 100.00 percent, in hundredths. */
  private static final long HUNDRED_PERCENT = 100_00;

  private static final long SECONDS_PER_DAY = 86_400;

  private final StringBuilder text = new StringBuilder(4096);

  private MetricsFile() {}

  /**
   * Writes the file.
   *
   * @param day the business date published, as a {@link org.delinq.calendar.Day}
   * @param at when it was published
   */
  public static void write(Path out, int day, int attempt, NightOutcome outcome, Instant at) {
    Path file = out.resolve(FILE_NAME);
    try {
      DurableFiles.replace(
          file, text(day, attempt, outcome, at).getBytes(StandardCharsets.UTF_8), FileModes.FILE);
    } catch (IOException e) {
      throw StorageFaults.of("write", file, e);
    }
  }

  static String text(int day, int attempt, NightOutcome outcome, Instant at) {
    MetricsFile metrics = new MetricsFile();
    metrics.gauge("delinq_last_success_timestamp_seconds", "When a set was last published.");
    metrics.value("delinq_last_success_timestamp_seconds", "", at.getEpochSecond());
    metrics.gauge("delinq_business_date_timestamp_seconds", "Its business date, 00:00 UTC.");
    metrics.value("delinq_business_date_timestamp_seconds", "", day * SECONDS_PER_DAY);
    metrics.gauge("delinq_attempt", "The attempt that made it.");
    metrics.value("delinq_attempt", "", attempt);
    metrics.steps(outcome.steps());
    if (!outcome.tiers().isEmpty()) {
      metrics.tiers(outcome.tiers());
    }
    return metrics.text.toString();
  }

  private void steps(List<StepFacts> steps) {
    gauge("delinq_step_duration_seconds", "Time spent in a step, restarts included.");
    for (StepFacts step : steps) {
      value(
          "delinq_step_duration_seconds",
          label("step", step.step()),
          thousandths(step.milliseconds()));
    }
    gauge("delinq_step_rows_read", "Rows a step read.");
    for (StepFacts step : steps) {
      value("delinq_step_rows_read", label("step", step.step()), step.rowsRead());
    }
    gauge("delinq_step_rows_written", "Rows a step wrote.");
    for (StepFacts step : steps) {
      value("delinq_step_rows_written", label("step", step.step()), step.rowsWritten());
    }
    gauge("delinq_step_rows_quarantined", "Rows a step set aside.");
    for (StepFacts step : steps) {
      value("delinq_step_rows_quarantined", label("step", step.step()), step.rowsQuarantined());
    }
  }

  private void tiers(List<TierFigures> tiers) {
    gauge("delinq_tier_loans", "ACTIVE loans by tier.");
    for (TierFigures tier : tiers) {
      value("delinq_tier_loans", label("tier", tier.tier().name()), tier.loans());
    }
    gauge("delinq_tier_principal_yuan", "Outstanding principal of ACTIVE loans by tier.");
    for (TierFigures tier : tiers) {
      value(
          "delinq_tier_principal_yuan",
          label("tier", tier.tier().name()),
          Fen.toYuan(tier.principal()));
    }
    long all = tiers.stream().mapToLong(TierFigures::principal).sum();
    if (all > 0) {
      long npl =
          tiers.stream()
              .filter(tier -> tier.tier().isNpl())
              .mapToLong(TierFigures::principal)
              .sum();
      gauge("delinq_npl_ratio_percent", "Non-performing principal in percent of all principal.");
      value("delinq_npl_ratio_percent", "", Fen.toYuan(Fen.proportion(HUNDRED_PERCENT, npl, all)));
    }
  }

  private void gauge(String name, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(" gauge\n");
  }

  private void value(String name, String labels, long value) {
    value(name, labels, Long.toString(value));
  }

  private void value(String name, String labels, String value) {
    text.append(name).append(labels).append(' ').append(value).append('\n');
  }

  private static String thousandths(long milliseconds) {
    String digits = "000" + milliseconds % 1000;
    return milliseconds / 1000 + "." + digits.substring(digits.length() - 3);
  }

  private static String label(String name, String value) {
    return "{" + name + "=\"" + value + "\"}";
  }
}
