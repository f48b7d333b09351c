package org.delinq.provision;

import org.delinq.money.Percent;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code reports/ratios.csv}.
 *
 * @param name the column {@code measure}
 * @param limit the floor or ceiling it is held to, absent without one
 * @param verdict absent without a limit
 */
public record RatioMeasure(
    String name, Ratio ratio, @Nullable Percent limit, @Nullable Verdict verdict) {

  /** How a measure stands to its limit. */
  public enum Verdict {
    /** Not above the ceiling. */
    WITHIN,
    /** Above the ceiling. */
    EXCEEDED,
    /** Not below the floor. */
    MET,
    /** Below the floor; the other floor misses at least as much. */
    SHORT,
    /** Below the floor, by the larger amount of the two floors, or as large a one. */
    SHORT_BINDING
  }

  /** A measure with a ceiling. */
  static RatioMeasure ceiling(String name, Ratio ratio, Percent limit) {
    return new RatioMeasure(
        name, ratio, limit, ratio.exceeds(limit) ? Verdict.EXCEEDED : Verdict.WITHIN);
  }

  /** A measure that is only told. */
  static RatioMeasure told(String name, Ratio ratio) {
    return new RatioMeasure(name, ratio, null, null);
  }
}
