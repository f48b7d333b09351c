package org.delinq.ageing;

import java.math.BigInteger;
import org.delinq.loan.Loan;
import org.delinq.money.ExactSum;
import org.delinq.money.Fen;
import org.delinq.money.Percent;
import org.delinq.policy.ProductPolicy;

/**
 * The penalty rates of a loan and the one rounding of what they yield (rules.md 2.4; 251).
 *
 * <p>The penalty rate is {@code annual_rate × (1 + uplift/100)}. On nights of a MISUSE event the
 * misuse uplift replaces the uplift: the heavier, never both (251: 择其重，不能并处), so a misuse uplift
 * below the loan's own uplift does not make overdue principal cheaper.
 *
 * <table>
 *   <caption>50,000 of principal at 3.45 %, basis 360, uplift 50, misuse uplift 100</caption>
 *   <tr><th>nights</th><th>penalty</th></tr>
 *   <tr><td>30 overdue</td>
 *       <td>215.63 (rounding each night would give 215.70: wrong)</td></tr>
 *   <tr><td>30 overdue and misused</td><td>287.50</td></tr>
 *   <tr><td>30 misused, not due</td><td>143.75</td></tr>
 * </table>
 */
final class PenaltyRate {
  /** 100 %, in millionths of a percent. */
  private static final long WHOLE = 100_000_000L;

  private final long overdue;
  private final long misused;
  private final long notDue;

  /** Of a fen-night times one of the above: 100 % of rate × 100 % of uplift × basis. */
  private final long unit;

  /** overdue / unit in lowest terms. */
  private final long numerator;

  private final long denominator;

  PenaltyRate(Loan loan, ProductPolicy policy) {
    long rate = loan.annualRate().millionths();
    Percent own = loan.penaltyUplift();
    long uplift = (own == null ? policy.penalty().uplift() : own).millionths();
    long misuse = policy.penalty().misuseUplift().millionths();
    overdue = rate * (WHOLE + uplift);
    misused = rate * (WHOLE + Math.max(uplift, misuse));
    notDue = rate * misuse;
    unit = WHOLE * WHOLE * policy.basis();
    long divisor = gcd(unit, overdue);
    numerator = overdue / divisor;
    denominator = unit / divisor;
  }

  private static long gcd(long a, long b) {
    long divisor = a;
    long rest = b;
    while (rest != 0) {
      long next = divisor % rest;
      divisor = rest;
      rest = next;
    }
    return divisor;
  }

  /** Penalty interest in fen. */
  long penalty(FenNights nights) {
    if (nights.misusedPrincipal.isZero() && nights.notDuePrincipal.isZero()) {
      return ofOverdue(nights.principal);
    }
    return Fen.rounded(
        times(nights.principal, overdue)
            .add(times(nights.misusedPrincipal, misused))
            .add(times(nights.notDuePrincipal, notDue)),
        BigInteger.valueOf(unit));
  }

  /** Compound interest in fen. */
  long compound(FenNights nights) {
    if (nights.misusedInterest.isZero()) {
      return ofOverdue(nights.interest);
    }
    return Fen.rounded(
        times(nights.interest, overdue).add(times(nights.misusedInterest, misused)),
        BigInteger.valueOf(unit));
  }

  private long ofOverdue(ExactSum fenNights) {
    return fenNights.fitsLong()
        ? Fen.proportion(fenNights.asLong(), numerator, denominator)
        : Fen.rounded(times(fenNights, overdue), BigInteger.valueOf(unit));
  }

  private static BigInteger times(ExactSum fenNights, long factor) {
    return fenNights.value().multiply(BigInteger.valueOf(factor));
  }

  /**
   * The yearly rate of a kind of night, in percent × 10⁻¹⁴: millionths of a percent of the contract
   * rate times millionths of a percent of the uplift.
   */
  long of(NightKind kind) {
    return switch (kind) {
      case OVERDUE -> overdue;
      case OVERDUE_MISUSED -> misused;
      case MISUSED -> notDue;
    };
  }
}
