package org.delinq.provision;

import org.delinq.loan.Tier;

/**
 * The migration rates of form G12 (rules.md section 4): how much of the start's principal moved
 * down. Each loan of the start snapshot moves the smaller of its principal then and now; the rest
 * is reduction and leaves the base, as does all of a loan that is gone, closed or written off.
 * Loans that stood in no tier at the start (new, or WRITTEN_OFF then) are outside, so are not
 * added.
 */
public final class MigrationRates {
  private static final int TIERS = Tier.values().length;

  private final long[][] moved = new long[TIERS][TIERS];

  /** What a rate is taken of, in the order of the report. */
  public enum Scope {
    /** NORMAL and SPECIAL_MENTION that became NPL (正常贷款迁徙率). */
    NORMAL_LOANS,
    /** NORMAL that became anything worse (正常类贷款迁徙率). */
    NORMAL,
    /** SPECIAL_MENTION that became NPL (关注类贷款迁徙率). */
    SPECIAL_MENTION,
    /** SUBSTANDARD that became worse (次级类贷款迁徙率). */
    SUBSTANDARD,
    /** DOUBTFUL that became LOSS (可疑类贷款迁徙率). */
    DOUBTFUL
  }

  /**
   * Adds a loan that has a tier at both ends.
   *
   * @param principalStart fen at the start
   * @param principalEnd fen at the end
   */
  public void addLoan(Tier from, Tier to, long principalStart, long principalEnd) {
    addMoved(from, to, Math.min(principalStart, principalEnd));
  }

  /** Adds the moved principal of any number of loans with these tiers, in fen. */
  public void addMoved(Tier from, Tier to, long fen) {
    long[] row = moved[from.ordinal()];
    row[to.ordinal()] = Math.addExact(row[to.ordinal()], fen);
  }

  /** The share that moved down; not defined where the base is 0. */
  public Ratio rate(Scope scope) {
    return switch (scope) {
      case NORMAL_LOANS ->
          new Ratio(
              Math.addExact(
                  moved(Tier.NORMAL, Tier.SUBSTANDARD),
                  moved(Tier.SPECIAL_MENTION, Tier.SUBSTANDARD)),
              Math.addExact(base(Tier.NORMAL), base(Tier.SPECIAL_MENTION)));
      case NORMAL -> rate(Tier.NORMAL, Tier.SPECIAL_MENTION);
      case SPECIAL_MENTION -> rate(Tier.SPECIAL_MENTION, Tier.SUBSTANDARD);
      case SUBSTANDARD -> rate(Tier.SUBSTANDARD, Tier.DOUBTFUL);
      case DOUBTFUL -> rate(Tier.DOUBTFUL, Tier.LOSS);
    };
  }

  private Ratio rate(Tier from, Tier toAtLeast) {
    return new Ratio(moved(from, toAtLeast), base(from));
  }

  private long base(Tier from) {
    return moved(from, Tier.NORMAL);
  }

  /** What moved from a tier to another or a worse one. */
  private long moved(Tier from, Tier toAtLeast) {
    long sum = 0;
    for (int to = toAtLeast.ordinal(); to < TIERS; to++) {
      sum = Math.addExact(sum, moved[from.ordinal()][to]);
    }
    return sum;
  }
}
