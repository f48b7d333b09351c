package org.delinq.money;

import java.math.BigDecimal;

/**
 * An exact percentage with at most six decimals, such as a yearly rate: 3.45 % is {@code
 * Percent.of("3.45")}, held as 3,450,000 millionths of a percent.
 *
 * @param millionths millionths of a percent, 0 or more
 */
public record Percent(long millionths) implements Comparable<Percent> {
  /** 0 %. */
  public static final Percent ZERO = new Percent(0);

  /** Refuses a negative percentage with {@link IllegalArgumentException}. */
  public Percent {
    if (millionths < 0) {
      throw new IllegalArgumentException("negative percentage: " + millionths + " millionths");
    }
  }

  /**
   * Reads a plain decimal such as {@code "3.45"}.
   *
   * @throws ArithmeticException if it has more than six decimals
   * @throws IllegalArgumentException if it is negative or no number
   */
  public static Percent of(String decimal) {
    return new Percent(new BigDecimal(decimal).movePointRight(6).longValueExact());
  }

  @Override
  public int compareTo(Percent other) {
    return Long.compare(millionths, other.millionths);
  }

  /** The shortest plain decimal, without a percent sign: {@code 3.45}. */
  @Override
  public String toString() {
    return BigDecimal.valueOf(millionths, 6).stripTrailingZeros().toPlainString();
  }
}
