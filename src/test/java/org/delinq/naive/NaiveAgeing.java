package org.delinq.naive;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.Instalment;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanFile;
import org.delinq.loan.Payer;
import org.delinq.loan.Receipt;
import org.delinq.policy.AllocationOrder;
import org.delinq.policy.HolidayRoll;
import org.delinq.policy.PenaltyPosition;
import org.delinq.policy.ProductPolicy;

/**
 * Rules.md section 2 written down sentence by sentence: lives through every day of the loan,
 * remembers every evening, and looks things up there. The judge of the fast implementation, with
 * which it shares nothing but the facts.
 */
final class NaiveAgeing {
  static final int FEE = 0;
  static final int INTEREST = 1;
  static final int PRINCIPAL = 2;

  /** Days after D that can be asked for. */
  private static final int AFTERWARDS = 200;

  /** One row of the plan. */
  static final class Row {
    final Instalment instalment;
    final int from;
    final int to;
    final int e;

    Row(Instalment instalment, Loan loan, ProductPolicy policy) {
      this.instalment = instalment;
      from = instalment.agreedOn();
      to = instalment.replacedOn();
      int day = instalment.dueOn();
      if (policy.holidayRoll() == HolidayRoll.NEXT_WORKDAY) {
        while (!policy.calendar().isWorkday(day)) {
          day++;
        }
      }
      e = day;
    }

    boolean inForce(int day) {
      return from <= day && day < to;
    }

    BigInteger due(int component) {
      return BigInteger.valueOf(
          switch (component) {
            case FEE -> instalment.fee();
            case INTEREST -> instalment.interest();
            default -> instalment.principal();
          });
    }
  }

  final LoanFile file;
  final ProductPolicy policy;
  final int businessDate;
  final int grace;
  final List<Row> rows = new ArrayList<>();
  final List<Receipt> receipts = new ArrayList<>();
  final int firstDay;
  final List<BigInteger[][]> evenings = new ArrayList<>();
  final Map<Integer, BigInteger> principalPaid = new HashMap<>();
  final NaivePenalty penalty;
  private final boolean[] paused;
  BigInteger[][] unpaid;
  BigInteger unapplied = BigInteger.ZERO;
  BigInteger penaltyPaid = BigInteger.ZERO;
  BigInteger compoundPaid = BigInteger.ZERO;
  BigInteger componentsPaid = BigInteger.ZERO;

  NaiveAgeing(LoanFile file, int businessDate, ProductPolicy policy) {
    this.file = file;
    this.policy = policy;
    this.businessDate = businessDate;
    Loan loan = file.loan();
    grace = loan.graceDays() >= 0 ? loan.graceDays() : policy.graceDays();
    List<Instalment> plan = new ArrayList<>(file.instalments());
    if (plan.isEmpty()) {
      plan.addAll(NaivePlan.of(loan, policy.basis()));
    }
    plan.sort(
        Comparator.comparingInt(Instalment::dueOn)
            .thenComparingInt(Instalment::number)
            .thenComparingInt(Instalment::agreedOn));
    for (Instalment instalment : plan) {
      rows.add(new Row(instalment, loan, policy));
    }
    int first = Math.min(loan.disbursedOn(), businessDate);
    for (Receipt receipt : file.receipts()) {
      boolean seen = receipt.valueOn() <= businessDate;
      boolean reversed = receipt.reversedOn() <= businessDate;
      if (seen && !reversed && receipt.payer() != Payer.COMPENSATION_FUND) {
        receipts.add(receipt);
        first = Math.min(first, receipt.valueOn());
      }
    }
    receipts.sort(Comparator.comparingInt(Receipt::valueOn).thenComparing(Receipt::repaymentId));
    for (Row row : rows) {
      first = Math.min(first, row.from == Day.ALWAYS ? row.e : Math.min(row.from, row.e));
    }
    firstDay = first;
    unpaid = new BigInteger[rows.size()][3];
    for (int j = 0; j < rows.size(); j++) {
      for (int c = 0; c < 3; c++) {
        unpaid[j][c] = rows.get(j).due(c);
      }
    }
    penalty = new NaivePenalty(this);
    paused = new boolean[businessDate - firstDay + AFTERWARDS];
    for (int k = 0; k < paused.length; k++) {
      paused[k] = holds(EventKind.PAUSE, firstDay + k);
    }
    live();
  }

  private void live() {
    for (int day = firstDay; day <= businessDate; day++) {
      for (Receipt receipt : receipts) {
        if (receipt.valueOn() == day) {
          receive(receipt);
        }
      }
      BigInteger[][] evening = new BigInteger[rows.size()][];
      for (int j = 0; j < rows.size(); j++) {
        evening[j] = unpaid[j].clone();
      }
      evenings.add(evening);
    }
  }

  /** What is unpaid of a row at the end of a day; after D what is unpaid at D. */
  BigInteger unpaid(int row, int component, int day) {
    int evening = Math.min(day, businessDate) - firstDay;
    return evening < 0 ? rows.get(row).due(component) : evenings.get(evening)[row][component];
  }

  BigInteger unpaidTotal(int row, int day) {
    return unpaid(row, FEE, day).add(unpaid(row, INTEREST, day)).add(unpaid(row, PRINCIPAL, day));
  }

  private void receive(Receipt receipt) {
    int t = receipt.valueOn();
    BigInteger rest = BigInteger.valueOf(receipt.amount());
    Receipt.Components components = receipt.components();
    if (components != null) {
      BigInteger fee = pay(t, FEE, everyRow(), BigInteger.valueOf(components.fee()));
      BigInteger interest = pay(t, INTEREST, everyRow(), BigInteger.valueOf(components.interest()));
      BigInteger principal =
          pay(t, PRINCIPAL, everyRow(), BigInteger.valueOf(components.principal()));
      BigInteger forPenalty = payPenalty(t, BigInteger.valueOf(components.penalty()));
      unapplied = unapplied.add(fee).add(interest).add(principal).add(forPenalty);
      return;
    }
    int daysPastDue = daysPastDue(t, unpaid);
    List<Integer> due = new ArrayList<>();
    List<Integer> notDue = new ArrayList<>();
    for (int j = 0; j < rows.size(); j++) {
      (rows.get(j).instalment.dueOn() <= t ? due : notDue).add(j);
    }
    rest = pay(t, FEE, due, rest);
    if (daysPastDue > policy.allocation().principalFirstAfter()) {
      rest = pay(t, PRINCIPAL, due, rest);
      rest = pay(t, INTEREST, due, rest);
      rest = payPenalty(t, rest);
    } else {
      if (policy.allocation().penaltyPosition() == PenaltyPosition.FIRST) {
        rest = payPenalty(t, rest);
      }
      if (policy.allocation().by() == AllocationOrder.COMPONENT) {
        rest = pay(t, INTEREST, due, rest);
        rest = pay(t, PRINCIPAL, due, rest);
      } else {
        for (int j : due) {
          rest = pay(t, INTEREST, List.of(j), rest);
          rest = pay(t, PRINCIPAL, List.of(j), rest);
        }
      }
      if (policy.allocation().penaltyPosition() == PenaltyPosition.LAST) {
        rest = payPenalty(t, rest);
      }
    }
    for (int j : notDue) {
      rest = pay(t, FEE, List.of(j), rest);
      rest = pay(t, INTEREST, List.of(j), rest);
      rest = pay(t, PRINCIPAL, List.of(j), rest);
    }
    unapplied = unapplied.add(rest);
  }

  private List<Integer> everyRow() {
    List<Integer> every = new ArrayList<>();
    for (int j = 0; j < rows.size(); j++) {
      every.add(j);
    }
    return every;
  }

  private BigInteger pay(int t, int component, List<Integer> which, BigInteger amount) {
    BigInteger rest = amount;
    for (int j : which) {
      if (rows.get(j).inForce(t)) {
        BigInteger paid = rest.min(unpaid[j][component]);
        unpaid[j][component] = unpaid[j][component].subtract(paid);
        rest = rest.subtract(paid);
        componentsPaid = componentsPaid.add(paid);
        if (component == PRINCIPAL) {
          principalPaid.merge(t, paid, BigInteger::add);
        }
      }
    }
    return rest;
  }

  private BigInteger payPenalty(int t, BigInteger amount) {
    BigInteger forPenalty = amount.min(penaltyDue(t));
    penaltyPaid = penaltyPaid.add(forPenalty);
    BigInteger rest = amount.subtract(forPenalty);
    BigInteger forCompound = rest.min(compoundDue(t));
    compoundPaid = compoundPaid.add(forCompound);
    return rest.subtract(forCompound);
  }

  BigInteger penaltyDue(int t) {
    return penalty.accruedPenalty(t).subtract(penaltyPaid).max(BigInteger.ZERO);
  }

  BigInteger compoundDue(int t) {
    return penalty.accruedCompound(t).subtract(compoundPaid).max(BigInteger.ZERO);
  }

  /** Whether an event of the kind that has been seen by D holds on the day. */
  boolean holds(EventKind kind, int day) {
    for (LoanEvent event : file.events()) {
      if (event.kind() == kind
          && event.effectiveOn() <= businessDate
          && event.effectiveOn() <= day
          && day <= event.expiresOn()) {
        return true;
      }
    }
    return false;
  }

  /** The anchor when this much is unpaid at the end of the day, −1 without one. */
  int anchor(int day, BigInteger[][] open) {
    BigInteger sum = BigInteger.ZERO;
    for (int j = 0; j < rows.size(); j++) {
      Row row = rows.get(j);
      if (row.inForce(day) && row.e < day) {
        sum = sum.add(open[j][FEE]).add(open[j][INTEREST]).add(open[j][PRINCIPAL]);
        if (sum.compareTo(BigInteger.valueOf(policy.arrearsTolerance())) > 0) {
          return j;
        }
      }
    }
    return -1;
  }

  int anchor(int day) {
    int evening = Math.min(day, businessDate) - firstDay;
    if (evening < 0) {
      return -1;
    }
    return anchor(day, evenings.get(evening));
  }

  int unpausedDays(int e, int day) {
    int days = 0;
    for (int d = e + 1; d <= day; d++) {
      if (!paused[d - firstDay]) {
        days++;
      }
    }
    return days;
  }

  int daysPastDue(int day, BigInteger[][] open) {
    int anchor = anchor(day, open);
    return anchor < 0 ? 0 : unpausedDays(rows.get(anchor).e, day);
  }

  int daysPastDue(int day) {
    int anchor = anchor(day);
    return anchor < 0 ? 0 : unpausedDays(rows.get(anchor).e, day);
  }

  int delinquentDays(int day) {
    int days = daysPastDue(day);
    if (days <= grace) {
      return 0;
    }
    return switch (policy.graceMode()) {
      case RETROACTIVE -> days;
      case DEFERRED -> days - grace;
    };
  }
}
