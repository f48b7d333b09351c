package org.delinq.naive;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.delinq.ageing.Arrears;
import org.delinq.calendar.Day;

/** The columns of rules.md 2.2 and 2.3, each by looking at every evening it speaks of. */
final class NaiveColumns {
  private final NaiveAgeing loan;
  private final int d;

  NaiveColumns(NaiveAgeing loan) {
    this.loan = loan;
    d = loan.businessDate;
  }

  Arrears arrears() {
    int anchor = loan.anchor(d);
    int daysPastDue = loan.daysPastDue(d);
    BigInteger[] overdue = {BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO};
    BigInteger unpaidPrincipal = BigInteger.ZERO;
    BigInteger unpaidTotal = BigInteger.ZERO;
    int overdueInstalments = 0;
    int nextDueOn = Day.NONE;
    long nextDueAmount = 0;
    for (int j = 0; j < loan.rows.size(); j++) {
      NaiveAgeing.Row row = loan.rows.get(j);
      if (!row.inForce(d)) {
        continue;
      }
      BigInteger unpaid = loan.unpaidTotal(j, d);
      unpaidPrincipal = unpaidPrincipal.add(loan.unpaid(j, NaiveAgeing.PRINCIPAL, d));
      unpaidTotal = unpaidTotal.add(unpaid);
      if (row.e < d) {
        for (int c = 0; c < 3; c++) {
          overdue[c] = overdue[c].add(loan.unpaid(j, c, d));
        }
        if (unpaid.signum() > 0 && anchor >= 0 && j >= anchor) {
          overdueInstalments++;
        }
      } else if (unpaid.signum() > 0 && nextDueOn == Day.NONE) {
        nextDueOn = row.e;
        nextDueAmount = unpaid.longValueExact();
      }
    }
    int curedOn = curedOn();
    return new Arrears(
        daysPastDue,
        0 < daysPastDue && daysPastDue <= loan.grace,
        loan.delinquentDays(d),
        daysPastDue == 0 ? Day.NONE : loan.rows.get(anchor).e,
        componentDays(NaiveAgeing.PRINCIPAL),
        componentDays(NaiveAgeing.INTEREST),
        overdueInstalments,
        overdue[NaiveAgeing.PRINCIPAL].longValueExact(),
        overdue[NaiveAgeing.INTEREST].longValueExact(),
        overdue[NaiveAgeing.FEE].longValueExact(),
        loan.penaltyDue(d).longValueExact(),
        loan.compoundDue(d).longValueExact(),
        loan.unapplied.longValueExact(),
        nextDueOn,
        nextDueAmount,
        paymentHistory(),
        worstDpd(),
        curedOn,
        cleanPeriods(curedOn),
        unpaidPrincipal.longValueExact(),
        unpaidTotal.longValueExact());
  }

  private int componentDays(int component) {
    int anchor = loan.anchor(d);
    if (anchor < 0 || loan.daysPastDue(d) == 0) {
      return 0;
    }
    for (int j = anchor; j < loan.rows.size(); j++) {
      NaiveAgeing.Row row = loan.rows.get(j);
      if (row.inForce(d) && row.e < d && loan.unpaid(j, component, d).signum() > 0) {
        return loan.unpausedDays(row.e, d);
      }
    }
    return 0;
  }

  private int curedOn() {
    if (loan.delinquentDays(d) > 0) {
      return Day.NONE;
    }
    for (int day = d; day > loan.firstDay; day--) {
      if (loan.delinquentDays(day - 1) > 0 && loan.delinquentDays(day) == 0) {
        return day;
      }
    }
    return Day.NONE;
  }

  private int cleanPeriods(int curedOn) {
    if (loan.delinquentDays(d) > 0) {
      return 0;
    }
    int periods = 0;
    for (int e : effectiveDueDates()) {
      if ((curedOn == Day.NONE || curedOn < e) && e <= d) {
        periods++;
      }
    }
    return periods;
  }

  List<Integer> effectiveDueDates() {
    List<Integer> dates = new ArrayList<>();
    for (NaiveAgeing.Row row : loan.rows) {
      if (row.inForce(row.instalment.dueOn())) {
        dates.add(row.e);
      }
    }
    return dates;
  }

  private int worstDpd() {
    int start = Day.of(Day.date(d).minusMonths(12));
    int worst = 0;
    for (int day = start + 1; day <= d; day++) {
      worst = Math.max(worst, loan.daysPastDue(day));
    }
    return worst;
  }

  private String paymentHistory() {
    StringBuilder history = new StringBuilder();
    LocalDate today = Day.date(d);
    for (int back = 23; back >= 0; back--) {
      YearMonth month = YearMonth.from(today).minusMonths(back);
      history.append(letter(month, back == 0 ? d : Day.of(month.atEndOfMonth())));
    }
    return history.toString();
  }

  private char letter(YearMonth month, int cut) {
    if (loan.file.loan().disbursedOn() > cut) {
      return '/';
    }
    boolean allPaid = true;
    for (int j = 0; j < loan.rows.size(); j++) {
      if (loan.rows.get(j).inForce(cut) && loan.unpaidTotal(j, cut).signum() > 0) {
        allPaid = false;
      }
    }
    if (allPaid) {
      return 'C';
    }
    int days = loan.delinquentDays(cut);
    if (days > 0) {
      int[] upTo = {30, 60, 90, 120, 150, 180};
      for (int k = 0; k < upTo.length; k++) {
        if (days <= upTo[k]) {
          return (char) ('1' + k);
        }
      }
      return '7';
    }
    for (int e : effectiveDueDates()) {
      if (YearMonth.from(Day.date(e)).equals(month)) {
        return 'N';
      }
    }
    return '*';
  }

  /** The first evening on which nothing of the row is unpaid; ALWAYS if nothing ever was. */
  int paidOffOn(int j) {
    for (int day = loan.firstDay - 1; day <= d; day++) {
      if (loan.unpaidTotal(j, day).signum() == 0) {
        return day == loan.firstDay - 1 ? Day.ALWAYS : day;
      }
    }
    return Day.NEVER;
  }

  long principalPaidBy(int day) {
    BigInteger paid = BigInteger.ZERO;
    for (Map.Entry<Integer, BigInteger> entry : loan.principalPaid.entrySet()) {
      if (entry.getKey() <= day) {
        paid = paid.add(entry.getValue());
      }
    }
    return paid.longValueExact();
  }

  boolean becameDelinquent(int j) {
    NaiveAgeing.Row row = loan.rows.get(j);
    for (int day = loan.firstDay; day <= d; day++) {
      int anchor = loan.anchor(day);
      if (row.inForce(day)
          && loan.unpaidTotal(j, day).signum() > 0
          && anchor >= 0
          && j >= anchor
          && loan.unpausedDays(row.e, day) > loan.grace) {
        return true;
      }
    }
    return false;
  }
}
