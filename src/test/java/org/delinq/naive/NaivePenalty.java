package org.delinq.naive;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.money.Percent;

/** Rules.md 2.4, night by night. */
final class NaivePenalty {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final NaiveAgeing loan;

  NaivePenalty(NaiveAgeing loan) {
    this.loan = loan;
  }

  BigInteger accruedPenalty(int t) {
    return accrued(t, NaiveAgeing.PRINCIPAL);
  }

  BigInteger accruedCompound(int t) {
    return loan.policy.penalty().compound() ? accrued(t, NaiveAgeing.INTEREST) : BigInteger.ZERO;
  }

  private static BigDecimal decimal(Percent percent) {
    return new BigDecimal(percent.toString());
  }

  /** The exact sum over its instalments, in fen × percent × percent, rounded at the end. */
  private BigInteger accrued(int t, int component) {
    Percent own = loan.file.loan().penaltyUplift();
    BigDecimal uplift = decimal(own == null ? loan.policy.penalty().uplift() : own);
    BigDecimal misuseUplift = decimal(loan.policy.penalty().misuseUplift());
    BigDecimal sum = BigDecimal.ZERO;
    for (int d = loan.firstDay; d < t; d++) {
      if (loan.holds(EventKind.PAUSE, d + 1)) {
        continue;
      }
      boolean misuse = loan.holds(EventKind.MISUSE, d);
      BigDecimal heavier = misuse ? uplift.max(misuseUplift) : uplift;
      for (int j = 0; j < loan.rows.size(); j++) {
        NaiveAgeing.Row row = loan.rows.get(j);
        if (!row.inForce(d)) {
          continue;
        }
        BigDecimal unpaid = new BigDecimal(loan.unpaid(j, component, d));
        if (unpaid.signum() == 0) {
          continue;
        }
        if (row.e <= d) {
          if (nightCounts(j, d, t)) {
            sum = sum.add(unpaid.multiply(HUNDRED.add(heavier)));
          }
        } else if (misuse
            && component == NaiveAgeing.PRINCIPAL
            && (row.from != Day.ALWAYS || d >= loan.file.loan().disbursedOn())) {
          sum = sum.add(unpaid.multiply(misuseUplift));
        }
      }
    }
    BigDecimal rate = decimal(loan.file.loan().annualRate());
    BigDecimal unit = BigDecimal.valueOf(10_000L * loan.policy.basis());
    return sum.multiply(rate).divide(unit, 0, RoundingMode.HALF_UP).toBigIntegerExact();
  }

  private boolean nightCounts(int j, int d, int t) {
    int endOfGrace = loan.rows.get(j).e + loan.grace;
    if (t <= endOfGrace) {
      return false;
    }
    if (loan.unpaidTotal(j, endOfGrace).signum() == 0) {
      return false;
    }
    return switch (loan.policy.graceMode()) {
      case RETROACTIVE -> true;
      case DEFERRED -> d >= endOfGrace;
    };
  }
}
