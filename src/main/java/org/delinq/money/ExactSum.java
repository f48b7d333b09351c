package org.delinq.money;

import java.math.BigInteger;

/**
 * A sum of products of amounts and counts, exact however large: fen × nights of a loan over the
 * years. It stays in 64 bits while it fits.
 */
public final class ExactSum {
  private long low;
  private BigInteger spilled = BigInteger.ZERO;

  /** A sum of nothing. */
  public ExactSum() {}

  /**
   * Adds {@code amount × count}.
   *
   * @param amount 0 or more
   * @param count 0 or more
   */
  public void add(long amount, long count) {
    long product = amount * count;
    if (Math.multiplyHigh(amount, count) != 0 || product < 0 || low + product < 0) {
      spilled =
          spilled
              .add(BigInteger.valueOf(low))
              .add(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(count)));
      low = 0;
    } else {
      low += product;
    }
  }

  /** Becomes equal to another sum. */
  public void set(ExactSum other) {
    low = other.low;
    spilled = other.spilled;
  }

  /** Whether nothing above 0 was added. */
  public boolean isZero() {
    return low == 0 && spilled.signum() == 0;
  }

  /** Whether {@link #asLong} can tell it. */
  public boolean fitsLong() {
    return spilled.signum() == 0;
  }

  /**
   * The sum.
   *
   * @throws ArithmeticException if it does not fit into 64 bits
   */
  public long asLong() {
    return spilled.signum() == 0 ? low : value().longValueExact();
  }

  /** The sum, whatever its size. */
  public BigInteger value() {
    return spilled.add(BigInteger.valueOf(low));
  }
}
