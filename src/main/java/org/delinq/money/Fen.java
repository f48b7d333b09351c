package org.delinq.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Amounts of money are {@code long} counts of fen (0.01 yuan); this is how they are rounded and
 * shown.
 */
public final class Fen {
  private Fen() {}

  /** Reads yuan with at most two decimals: {@code "1234.5"} is 123,450 fen. */
  public static long ofYuan(String yuan) {
    return new BigDecimal(yuan).movePointRight(2).longValueExact();
  }

  /**
   * Yuan with two decimals: 123,450 fen are {@code "1234.50"}; negative amounts have a minus sign.
   */
  public static String toYuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  /**
   * The exact quotient rounded HALF_UP to a whole number (away from zero on a tie), the one
   * rounding of rules.md.
   *
   * @param denominator above 0
   */
  public static long rounded(BigInteger numerator, BigInteger denominator) {
    BigInteger twice = numerator.abs().shiftLeft(1).add(denominator);
    BigInteger quotient = twice.divide(denominator.shiftLeft(1));
    return (numerator.signum() < 0 ? quotient.negate() : quotient).longValueExact();
  }

  /**
   * {@code amount × numerator ÷ denominator}, exact, rounded once HALF_UP; exact also where the
   * product does not fit into 64 bits.
   *
   * @param amount fen, 0 or more
   * @param numerator 0 or more
   * @param denominator above 0
   * @throws ArithmeticException if the result does not fit into 64 bits
   */
  public static long proportion(long amount, long numerator, long denominator) {
    long product = amount * numerator;
    if (product < 0 || Math.multiplyHigh(amount, numerator) != 0) {
      return rounded(
          BigInteger.valueOf(amount).multiply(BigInteger.valueOf(numerator)),
          BigInteger.valueOf(denominator));
    }
    long quotient = product / denominator;
    long remainder = product - quotient * denominator;
    return remainder >= denominator - remainder ? quotient + 1 : quotient;
  }

  /** {@code percent} of an amount, rounded once to the fen. */
  public static long percentOf(long fen, Percent percent) {
    long share = proportion(Math.abs(fen), percent.millionths(), 100_000_000L);
    return fen < 0 ? -share : share;
  }
}
