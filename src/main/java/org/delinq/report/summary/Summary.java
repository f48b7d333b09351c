package org.delinq.report.summary;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code summary.json}: the night for machines. Amounts in yuan and ratios in percent as text, two
 * decimals, {@code -} for a ratio of nothing; codes are machine names. {@code run} alone depends on
 * how the night was run; all else only on its inputs. No person is named.
 *
 * @param previousDate date of the snapshot compared with, absent on the first night
 * @param extracts rows by extract
 * @param loans rows of the snapshot
 * @param activeLoans ACTIVE loans; all further figures are theirs unless they say otherwise
 * @param tiers the five tiers in order
 * @param figures what the reports and worklists say in total
 * @param trend the published nights up to this one, oldest first, at most {@link #NIGHTS}; those
 *     before this one as the previous summary has them
 * @param files data rows by published CSV
 */
public record Summary(
    String businessDate,
    String policy,
    @Nullable String previousDate,
    List<Extract> extracts,
    long loans,
    long activeLoans,
    String principal,
    String nplPrincipal,
    String nplRatioPercent,
    String provisions,
    List<TierLine> tiers,
    Figures figures,
    List<TrendPoint> trend,
    Map<String, Long> files,
    Run run) {

  /** The file's name. */
  public static final String FILE = "summary.json";

  /** How many nights the trend keeps. */
  public static final int NIGHTS = 60;

  /** A summary of an earlier version of the program may lack figures and trend. */
  public Summary {
    figures = Objects.requireNonNullElse(figures, Figures.NONE);
    trend = Objects.requireNonNullElse(trend, List.of());
  }

  /**
   * One extract.
   *
   * @param quarantined rows by reason, only those that occur
   */
  public record Extract(String name, long rows, long accepted, Map<String, Long> quarantined) {
    /** Rows set aside for any reason. */
    public long allQuarantined() {
      return quarantined.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** One tier, beside the previous snapshot's where there is one. */
  public record TierLine(
      String tier,
      long loans,
      String principal,
      @Nullable Long previousLoans,
      @Nullable String previousPrincipal) {}

  /**
   * One published night.
   *
   * @param newlyDelinquent as {@link Figures.Delinquency}; absent without a previous snapshot
   * @param cured the same
   */
  public record TrendPoint(
      String businessDate,
      String nplRatioPercent,
      String overdueRatioPercent,
      long delinquentLoans,
      @Nullable Long newlyDelinquent,
      @Nullable Long cured) {}

  /** How the night was run. */
  public record Run(int attempt, String programVersion, int threads, List<Step> steps) {}

  /** One step so far. */
  public record Step(String step, long rowsRead, long rowsWritten, long milliseconds) {}
}
