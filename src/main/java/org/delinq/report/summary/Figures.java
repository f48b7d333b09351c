package org.delinq.report.summary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the reports and worklists of a night say in total: the rows of {@code ratios.csv}, {@code
 * migration.csv} and the like, and counts of the lists.
 *
 * @param ratios the rows of {@code ratios.csv}
 * @param ageing the eight buckets of section TOTAL of {@code overdue-ageing.csv}
 * @param migration the pairs of {@code migration.csv}
 * @param migrationRates its rates
 * @param branches from {@code asset-quality.csv} and {@code overdue-ageing.csv}, worst first
 * @param products the same by product
 * @param officers from {@code officer-performance.csv}, worst first
 * @param stages borrowers of {@code collections.csv} and {@code suppressed.csv}, all stages in
 *     rising order
 * @param worklists the lists with their rows
 * @param causes section TOTAL of {@code overdue-causes.csv}
 * @param flags rows of the snapshot by flag, only those that occur
 */
public record Figures(
    Delinquency delinquency,
    List<RatioLine> ratios,
    List<BucketLine> ageing,
    List<MoveLine> migration,
    List<RateLine> migrationRates,
    Ranking<SectionLine> branches,
    Ranking<SectionLine> products,
    Ranking<OfficerLine> officers,
    List<StageLine> stages,
    List<ListLine> worklists,
    List<CauseLine> causes,
    Map<String, Long> flags) {

  /** Nothing known. */
  public static final Figures NONE =
      new Figures(
          new Delinquency(0, "0.00", 0, 0, "0.00"),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          new Ranking<>(0, List.of()),
          new Ranking<>(0, List.of()),
          new Ranking<>(0, List.of()),
          List.of(),
          List.of(),
          List.of(),
          Map.of());

  /** The percent of a measure, {@code -} where it is not told. */
  public String percent(String measure) {
    return ratios.stream()
        .filter(ratio -> ratio.measure().equals(measure))
        .map(RatioLine::percent)
        .findFirst()
        .orElse("-");
  }

  /**
   * The loans that are late: the sums of {@code officer-performance.csv}.
   *
   * @param newlyDelinquent loans delinquent now that were not in the previous snapshot
   * @param cured loans delinquent in the previous snapshot that are ACTIVE and not delinquent now
   */
  public record Delinquency(
      long loans, String principal, long newlyDelinquent, long cured, String recoveredMonthToDate) {
    /** The loans that were delinquent in the previous snapshot and still are ACTIVE. */
    public long before() {
      return loans - newlyDelinquent + cured;
    }
  }

  /** A measure of the regulator. */
  public record RatioLine(
      String measure,
      String numerator,
      String denominator,
      String percent,
      @Nullable String limitPercent,
      @Nullable String verdict) {}

  /** Delinquent loans by delinquent days. */
  public record BucketLine(
      String bucket,
      long loans,
      String overduePrincipal,
      String overdueInterest,
      String reportedOverdue,
      String principalAtRisk) {}

  /** Loans that went from one tier to another. */
  public record MoveLine(
      String basis,
      String fromTier,
      String toTier,
      long loans,
      String principalStart,
      String principalEnd) {}

  /** A migration rate. */
  public record RateLine(
      String basis, String scope, String percent, String denominator, String numerator) {}

  /**
   * The worst of many.
   *
   * @param count how many there are
   * @param worst at most {@link Rankings#KEPT} of them
   */
  public record Ranking<T>(int count, List<T> worst) {}

  /** A branch or a product. */
  public record SectionLine(
      String key,
      long loans,
      String principal,
      long nplLoans,
      String nplPrincipal,
      String nplRatioPercent,
      long delinquentLoans,
      String reportedOverdue,
      String overdueRatioPercent) {}

  /** An officer in a branch. */
  public record OfficerLine(
      String officerId,
      String branchCode,
      long loans,
      String principal,
      long delinquentLoans,
      String delinquentPrincipal,
      String nplPrincipal,
      String recoveredMonthToDate,
      long newDelinquent,
      long resolved) {}

  /** A collection stage. */
  public record StageLine(String stage, long collections, long suppressed) {}

  /**
   * A worklist.
   *
   * @param by the column counted by
   * @param counts rows by its codes, only those that occur
   */
  public record ListLine(String list, long rows, String by, Map<String, Long> counts) {}

  /** Why loans are late. */
  public record CauseLine(String cause, long loans, String overdueTotal, String principal) {}
}
