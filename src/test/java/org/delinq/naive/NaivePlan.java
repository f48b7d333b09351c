package org.delinq.naive;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.Instalment;
import org.delinq.loan.Loan;

/** Rules.md section 1 written down sentence by sentence, slowly; shares no code with the plan. */
public final class NaivePlan {
  private NaivePlan() {}

  /** The due dates, then the rows. */
  public static List<Instalment> of(Loan loan, int basis) {
    List<LocalDate> dates = dates(loan);
    BigDecimal p = BigDecimal.valueOf(loan.contractAmount());
    BigDecimal r = new BigDecimal(loan.annualRate().toString());
    BigDecimal k = BigDecimal.valueOf(loan.monthsBetween());
    int n = dates.size();
    List<Instalment> rows = new ArrayList<>();
    BigDecimal b = p;
    LocalDate previous = Day.date(loan.disbursedOn());
    switch (loan.repaymentMethod()) {
      case BULLET -> {
        LocalDate m = Day.date(loan.maturesOn());
        rows.add(row(1, m, p, interestForDays(p, r, previous, m, basis)));
      }
      case INTEREST_ONLY -> {
        for (int j = 1; j <= n; j++) {
          LocalDate due = dates.get(j - 1);
          BigDecimal interest = interestForDays(p, r, previous, due, basis);
          rows.add(row(j, due, j == n ? p : BigDecimal.ZERO, interest));
          previous = due;
        }
      }
      case EQUAL_PRINCIPAL -> {
        BigDecimal share = p.divide(BigDecimal.valueOf(n), 0, RoundingMode.HALF_UP);
        for (int j = 1; j <= n; j++) {
          BigDecimal interest = periodInterest(b, r, k);
          BigDecimal principal = j == n ? b : share.min(b).max(BigDecimal.ZERO);
          rows.add(row(j, dates.get(j - 1), principal, interest));
          b = b.subtract(principal);
        }
      }
      case EQUAL_INSTALMENT -> {
        BigDecimal a = level(p, r, k, n);
        for (int j = 1; j <= n; j++) {
          BigDecimal interest = periodInterest(b, r, k);
          BigDecimal principal = j == n ? b : a.subtract(interest).min(b).max(BigDecimal.ZERO);
          rows.add(row(j, dates.get(j - 1), principal, interest));
          b = b.subtract(principal);
        }
      }
    }
    return rows;
  }

  private static List<LocalDate> dates(Loan loan) {
    List<LocalDate> dates = new ArrayList<>();
    LocalDate m = Day.date(loan.maturesOn());
    LocalDate start = Day.date(loan.disbursedOn());
    if (loan.firstDueOn() != Day.NONE) {
      start = Day.date(loan.firstDueOn());
      if (start.isBefore(m)) {
        dates.add(start);
      }
    }
    int dueDay = loan.dueDay() > 0 ? loan.dueDay() : start.getDayOfMonth();
    for (int j = 1; ; j++) {
      YearMonth month = YearMonth.from(start).plusMonths((long) loan.monthsBetween() * j);
      LocalDate due = month.atDay(Math.min(dueDay, month.lengthOfMonth()));
      if (!due.isBefore(m)) {
        break;
      }
      dates.add(due);
    }
    dates.add(m);
    return dates;
  }

  /** Rounded(b·i), i = r/1200·k. */
  private static BigDecimal periodInterest(BigDecimal b, BigDecimal r, BigDecimal k) {
    return b.multiply(r).multiply(k).divide(BigDecimal.valueOf(1200), 0, RoundingMode.HALF_UP);
  }

  private static BigDecimal interestForDays(
      BigDecimal p, BigDecimal r, LocalDate from, LocalDate to, int basis) {
    long days = to.toEpochDay() - from.toEpochDay();
    return p.multiply(r)
        .multiply(BigDecimal.valueOf(days))
        .divide(BigDecimal.valueOf(100L * basis), 0, RoundingMode.HALF_UP);
  }

  /** By x = (1+i)^n held exactly as a quotient u/v, multiplied out step by step. */
  private static BigDecimal level(BigDecimal p, BigDecimal r, BigDecimal k, int n) {
    if (r.signum() == 0) {
      return p.divide(BigDecimal.valueOf(n), 0, RoundingMode.HALF_UP);
    }
    BigInteger iTop = r.multiply(k).movePointRight(6).toBigIntegerExact();
    BigInteger iBottom = BigInteger.valueOf(1200).multiply(BigInteger.TEN.pow(6));
    BigInteger u = BigInteger.ONE;
    BigInteger v = BigInteger.ONE;
    for (int j = 0; j < n; j++) {
      u = u.multiply(iBottom.add(iTop));
      v = v.multiply(iBottom);
    }
    BigInteger top = p.toBigIntegerExact().multiply(iTop).multiply(u);
    BigInteger bottom = iBottom.multiply(u.subtract(v));
    return new BigDecimal(top).divide(new BigDecimal(bottom), 0, RoundingMode.HALF_UP);
  }

  private static Instalment row(int j, LocalDate due, BigDecimal principal, BigDecimal interest) {
    return Instalment.of(j, Day.of(due), principal.longValueExact(), interest.longValueExact());
  }
}
