package org.delinq.plan;

import java.math.BigInteger;
import java.util.List;
import org.delinq.loan.Instalment;
import org.delinq.loan.Loan;
import org.delinq.money.Fen;

/**
 * The plan of a loan that has no row in {@code instalments.csv}, derived from its terms (rules.md
 * 1). Every amount is exact and rounded once; principal is never below 0 nor above what is left.
 *
 * <table>
 *   <caption>Worked examples</caption>
 *   <tr><th>terms</th><th>plan</th></tr>
 *   <tr><td>50,000 at 3.45 %, 12 monthly, EQUAL_INSTALMENT</td>
 *       <td>4,244.94 each: 143.75 + 4,101.19 first, 12.17 + 4,232.78 last</td></tr>
 *   <tr><td>100,000 at 3.6 %, 36 monthly, EQUAL_PRINCIPAL</td>
 *       <td>principal 2,777.78 × 35, last 2,777.70; interest 300.00, 291.67, …</td></tr>
 *   <tr><td>30,000 at 4.35 %, BULLET 2025-03-18 to 2026-03-18</td>
 *       <td>365 days, interest 1,323.13</td></tr>
 * </table>
 */
public final class DerivedPlan {
  /** Millionths of a percent per year to a fraction of the amount per month: r / 100 / 12. */
  private static final long MONTHLY_UNIT = 1_200_000_000L;

  /** Millionths of a percent to a fraction of the amount. */
  private static final long PERCENT_UNIT = 100_000_000L;

  private DerivedPlan() {}

  /**
   * The instalments by due date, numbered from 1, in force throughout.
   *
   * @param basis days of an interest year, 360 or 365: the product's
   */
  public static List<Instalment> of(Loan loan, int basis) {
    return switch (loan.repaymentMethod()) {
      case EQUAL_INSTALMENT -> equalInstalment(loan);
      case EQUAL_PRINCIPAL -> equalPrincipal(loan);
      case INTEREST_ONLY -> interestOnly(loan, basis);
      case BULLET ->
          List.of(
              Instalment.of(
                  1,
                  loan.maturesOn(),
                  loan.contractAmount(),
                  interestForDays(loan, loan.maturesOn() - loan.disbursedOn(), basis)));
    };
  }

  private static List<Instalment> equalInstalment(Loan loan) {
    PeriodRate rate = PeriodRate.of(loan);
    int[] dates = DueDates.of(loan);
    long amount =
        rate.numerator == 0
            ? Fen.proportion(loan.contractAmount(), 1, dates.length)
            : Annuity.amount(loan.contractAmount(), rate.numerator, rate.denominator, dates.length);
    Instalment[] plan = new Instalment[dates.length];
    long left = loan.contractAmount();
    for (int j = 0; j < dates.length; j++) {
      long interest = rate.interest(left);
      long principal =
          j == dates.length - 1 ? left : Math.max(0, Math.min(amount - interest, left));
      plan[j] = Instalment.of(j + 1, dates[j], principal, interest);
      left -= principal;
    }
    return List.of(plan);
  }

  private static List<Instalment> equalPrincipal(Loan loan) {
    PeriodRate rate = PeriodRate.of(loan);
    int[] dates = DueDates.of(loan);
    long share = Fen.proportion(loan.contractAmount(), 1, dates.length);
    Instalment[] plan = new Instalment[dates.length];
    long left = loan.contractAmount();
    for (int j = 0; j < dates.length; j++) {
      long principal = j == dates.length - 1 ? left : Math.min(share, left);
      plan[j] = Instalment.of(j + 1, dates[j], principal, rate.interest(left));
      left -= principal;
    }
    return List.of(plan);
  }

  private static List<Instalment> interestOnly(Loan loan, int basis) {
    int[] dates = DueDates.of(loan);
    Instalment[] plan = new Instalment[dates.length];
    int previous = loan.disbursedOn();
    for (int j = 0; j < dates.length; j++) {
      long principal = j == dates.length - 1 ? loan.contractAmount() : 0;
      long interest = interestForDays(loan, dates[j] - previous, basis);
      plan[j] = Instalment.of(j + 1, dates[j], principal, interest);
      previous = dates[j];
    }
    return List.of(plan);
  }

  private static long interestForDays(Loan loan, int days, int basis) {
    return Fen.proportion(
        loan.contractAmount(), loan.annualRate().millionths() * days, PERCENT_UNIT * basis);
  }

  /** i = r / 1200 · k, the rate of a regular period, in lowest terms. */
  private record PeriodRate(long numerator, long denominator) {
    static PeriodRate of(Loan loan) {
      long numerator = loan.annualRate().millionths() * loan.monthsBetween();
      long divisor =
          BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(MONTHLY_UNIT)).longValue();
      return new PeriodRate(numerator / divisor, MONTHLY_UNIT / divisor);
    }

    long interest(long balance) {
      return Fen.proportion(balance, numerator, denominator);
    }
  }
}
