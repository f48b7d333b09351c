package org.delinq.nightly;

import java.util.List;
import java.util.Map;
import org.delinq.loan.Tier;
import org.delinq.money.Fen;
import org.jspecify.annotations.Nullable;

/**
 * {@code summary.json}: the night for machines. Amounts in yuan as text. {@code run} alone depends
 * on how the night was run; all else only on its inputs.
 *
 * @param previousDate date of the snapshot compared with, absent on the first night
 * @param extracts rows by extract
 * @param tiers the five tiers in order, ACTIVE loans
 * @param files data rows by published CSV
 */
record Summary(
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
    Map<String, Long> files,
    Run run) {

  /** The file's name. */
  static final String FILE = "summary.json";

  /**
   * One extract.
   *
   * @param quarantined rows by reason, only those that occur
   */
  record Extract(String name, long rows, long accepted, Map<String, Long> quarantined) {}

  /** One tier, beside the previous snapshot's where there is one. */
  record TierLine(
      String tier,
      long loans,
      String principal,
      @Nullable Long previousLoans,
      @Nullable String previousPrincipal) {
    /** The same in fen, zeros where there is no previous snapshot. */
    TierFigures figures() {
      return new TierFigures(
          Tier.valueOf(tier),
          loans,
          Fen.ofYuan(principal),
          previousLoans == null ? 0 : previousLoans,
          previousPrincipal == null ? 0 : Fen.ofYuan(previousPrincipal));
    }
  }

  /** How the night was run. */
  record Run(int attempt, String programVersion, int threads, List<Step> steps) {}

  /** One step so far. */
  record Step(String step, long rowsRead, long rowsWritten, long milliseconds) {}
}
