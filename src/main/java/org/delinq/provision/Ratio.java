package org.delinq.provision;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.delinq.money.Percent;

/**
 * One sum of money as a share of another, exact until it is printed.
 *
 * @param numerator fen
 * @param denominator fen, 0 or more
 */
public record Ratio(long numerator, long denominator) {
  /** What a ratio without a denominator prints. */
  public static final String UNDEFINED = "-";

  private static final BigInteger WHOLE = BigInteger.valueOf(100_000_000L);

  /** Refuses a negative denominator with {@link IllegalArgumentException}. */
  public Ratio {
    if (denominator < 0) {
      throw new IllegalArgumentException("negative denominator " + denominator);
    }
  }

  /** Whether there is something to take a share of. */
  public boolean isDefined() {
    return denominator > 0;
  }

  /** In percent with two decimals, HALF_UP, such as {@code 2.10}; {@code -} if not defined. */
  public String percent() {
    if (!isDefined()) {
      return UNDEFINED;
    }
    return BigDecimal.valueOf(numerator)
        .movePointRight(2)
        .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /**
   * What is missing to a floor, exactly, in hundred-millionths of a fen: {@code floor} of the
   * denominator less the numerator. 0 or less where the floor is met, as it is of nothing.
   */
  BigInteger shortfall(Percent floor) {
    return BigInteger.valueOf(denominator)
        .multiply(BigInteger.valueOf(floor.millionths()))
        .subtract(BigInteger.valueOf(numerator).multiply(WHOLE));
  }

  /** Whether it is above a limit, exactly; a ratio that is not defined is above none. */
  public boolean exceeds(Percent limit) {
    return isDefined() && shortfall(limit).signum() < 0;
  }

  /** A limit as reports print it: percent with two decimals, HALF_UP. */
  public static String percent(Percent limit) {
    return BigDecimal.valueOf(limit.millionths(), 6)
        .setScale(2, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
