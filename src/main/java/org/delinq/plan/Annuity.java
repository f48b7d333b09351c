package org.delinq.plan;

import java.math.BigInteger;
import org.delinq.money.Fen;

/**
 * The level amount of 等额本息: {@code rounded(P·i·(1+i)^n / ((1+i)^n − 1))}, exact (rules.md 1).
 *
 * <p>With i = a/q the factor of P is {@code a·(q+a)^n / (q·((q+a)^n − q^n))}, a quotient of whole
 * numbers. Loans of one product share rate and term, so the last factors are kept.
 */
final class Annuity {
  private static final int KEPT = 256;
  private static final int LONGEST_KEPT = 480;
  private static final Factor[] RECENT = new Factor[KEPT];

  private Annuity() {}

  /**
   * The level amount in fen.
   *
   * @param principal fen, above 0
   * @param a numerator of the period's rate, above 0
   * @param q denominator of the period's rate, without common factor with a
   * @param periods 1 or more
   */
  static long amount(long principal, long a, long q, int periods) {
    Factor factor = factor(a, q, periods);
    return Fen.rounded(
        BigInteger.valueOf(principal).multiply(factor.numerator), factor.denominator);
  }

  private static Factor factor(long a, long q, int periods) {
    int slot = (int) Math.floorMod(31 * (31 * a + q) + periods, (long) KEPT);
    Factor kept = RECENT[slot];
    if (kept != null && kept.a == a && kept.q == q && kept.periods == periods) {
      return kept;
    }
    Factor factor = Factor.of(a, q, periods);
    if (periods <= LONGEST_KEPT) {
      RECENT[slot] = factor;
    }
    return factor;
  }

  /** Immutable, so that threads may share the kept ones without a lock. */
  private record Factor(long a, long q, int periods, BigInteger numerator, BigInteger denominator) {
    static Factor of(long a, long q, int periods) {
      BigInteger rate = BigInteger.valueOf(a);
      BigInteger unit = BigInteger.valueOf(q);
      BigInteger growth = unit.add(rate).pow(periods);
      return new Factor(
          a, q, periods, rate.multiply(growth), unit.multiply(growth.subtract(unit.pow(periods))));
    }
  }
}
