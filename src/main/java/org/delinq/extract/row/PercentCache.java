package org.delinq.extract.row;

import java.util.Arrays;
import org.delinq.money.Percent;

/** Hands out one object per rate while rates repeat from loan to loan; bounded. */
final class PercentCache {
  private static final int SLOTS = 256;

  private final Percent[] percents = new Percent[SLOTS];

  PercentCache() {
    Arrays.fill(percents, Percent.ZERO);
  }

  /**
   * The percentage.
   *
   * @param millionths millionths of a percent, 0 or more
   */
  Percent percent(long millionths) {
    int slot = (int) ((millionths * 0x9E37_79B9_7F4A_7C15L) >>> 56);
    Percent known = percents[slot];
    if (known.millionths() == millionths) {
      return known;
    }
    Percent made = new Percent(millionths);
    percents[slot] = made;
    return made;
  }
}
