package org.delinq.nightly;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.extract.ReceivedExtract;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.QuarantineReason;

/**
 * Refuses extracts too many of whose rows were quarantined (extracts.md section 3); rows of unknown
 * loans are not counted.
 */
final class QuarantineLimits {
  private static final BigInteger WHOLE = BigInteger.valueOf(100_000_000L);
  private static final int REASONS_SHOWN = 3;

  private QuarantineLimits() {}

  /**
   * Checks every extract.
   *
   * @throws DelinqException TOO_MANY_QUARANTINED naming extract, number and the most frequent
   *     reasons
   */
  static void check(NightContext night) throws IOException {
    check(night, night.counts());
  }

  /** As above, for counts taken elsewhere. */
  static void check(NightContext night, NightCounts counts) {
    List<String> broken = new ArrayList<>();
    for (ReceivedExtract extract : night.extracts().extracts()) {
      ExtractKind kind = extract.kind();
      long rows = extract.rows();
      long quarantined =
          counts.quarantined(kind) - counts.quarantined(kind, QuarantineReason.UNKNOWN_LOAN);
      boolean over =
          BigInteger.valueOf(quarantined)
                  .multiply(WHOLE)
                  .compareTo(
                      BigInteger.valueOf(rows)
                          .multiply(
                              BigInteger.valueOf(night.settings().quarantineLimit().millionths())))
              > 0;
      boolean strict = kind == ExtractKind.LOANS && night.settings().strict() && quarantined > 0;
      if (over || strict) {
        broken.add(
            "%d of %d rows of %s (%s)"
                .formatted(quarantined, rows, extract.file(), mostFrequent(counts, kind)));
      }
    }
    if (!broken.isEmpty()) {
      throw new DelinqException(
          ErrorCode.TOO_MANY_QUARANTINED,
          "quarantined are "
              + String.join("; ", broken)
              + ", more than "
              + (night.settings().strict()
                  ? "strict allows"
                  : night.settings().quarantineLimit() + " % of an extract"),
          "look at " + night.folder().quarantine() + ", have the extracts corrected, run again");
    }
  }

  private static String mostFrequent(NightCounts counts, ExtractKind kind) {
    List<String> reasons =
        Arrays.stream(QuarantineReason.values())
            .filter(reason -> reason != QuarantineReason.UNKNOWN_LOAN)
            .filter(reason -> counts.quarantined(kind, reason) > 0)
            .sorted(
                Comparator.comparingLong(
                    (QuarantineReason reason) -> -counts.quarantined(kind, reason)))
            .limit(REASONS_SHOWN)
            .map(reason -> reason + " " + counts.quarantined(kind, reason))
            .toList();
    return String.join(", ", reasons);
  }
}
