package org.delinq.generate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.delinq.loan.Instalment;
import org.delinq.loan.Receipt.Components;
import org.delinq.money.Fen;

/**
 * The core banking system's own account of one loan: books payments as the policy {@code cn-2023}
 * allocates a receipt (rules.md 2.1, 2.4), so that the ledger's figure agrees with what the job
 * will find. Written apart from {@code org.delinq.ageing} on purpose: a mistake in either shows as
 * BALANCE_MISMATCH. Knows neither pauses nor misuse; payments come in order of time.
 */
final class Ledger {
  /** Fen times nights times millionths of a percent times percent, of one fen of penalty. */
  private static final BigInteger PENALTY_UNIT =
      BigInteger.valueOf(1_000_000L * 100L * 100L * Product.BASIS);

  private final long annualRate;
  private final int penaltyPercent;
  private final int grace;
  private final List<Row> rows = new ArrayList<>();
  private int firstOpen;
  private int countedTo = Integer.MIN_VALUE;
  private long settledPrincipalNights;
  private long settledInterestNights;
  private long penaltyPaid;
  private long compoundPaid;

  Ledger(Terms terms, List<Instalment> plan) {
    annualRate = terms.annualRate().millionths();
    long uplift =
        terms.penaltyUplift() == null
            ? Product.PENALTY_UPLIFT
            : terms.penaltyUplift().millionths() / 1_000_000L;
    penaltyPercent = (int) (100 + uplift);
    grace = terms.grace();
    add(plan);
  }

  private static final class Row {
    private final Instalment instalment;
    private long principal;
    private long interest;
    private long fee;
    private long principalNights;
    private long interestNights;
    private boolean open = true;

    private Row(Instalment instalment) {
      this.instalment = instalment;
      principal = instalment.principal();
      interest = instalment.interest();
      fee = instalment.fee();
    }

    private int dueOn() {
      return instalment.dueOn();
    }

    private long unpaid() {
      return principal + interest + fee;
    }
  }

  private void add(List<Instalment> plan) {
    for (Instalment instalment : plan) {
      rows.add(new Row(instalment));
    }
  }

  /** What is due by the end of the day: instalments, penalty and compound interest, in fen. */
  long due(int day) {
    countNights(day);
    long due = penaltyDue(day) + compoundDue(day);
    for (int i = firstOpen; i < rows.size() && rows.get(i).dueOn() <= day; i++) {
      due += rows.get(i).unpaid();
    }
    return due;
  }

  /** What is unpaid of an instalment of the plan in force, in fen; 0 for any other. */
  long unpaid(Instalment instalment) {
    for (int i = firstOpen; i < rows.size(); i++) {
      if (rows.get(i).instalment.equals(instalment)) {
        return rows.get(i).unpaid();
      }
    }
    return 0;
  }

  /** What is unpaid of the oldest instalment that is not paid, in fen. */
  long oldestUnpaid() {
    return firstOpen == rows.size() ? 0 : rows.get(firstOpen).unpaid();
  }

  /** Unpaid principal of the plan in force, in fen. */
  long unpaidPrincipal() {
    long unpaid = 0;
    for (Row row : rows) {
      unpaid += row.open ? row.principal : 0;
    }
    return unpaid;
  }

  /** Unpaid interest of instalments due by the day, in fen. */
  long overdueInterest(int day) {
    long unpaid = 0;
    for (Row row : rows) {
      unpaid += row.open && row.dueOn() <= day ? row.interest : 0;
    }
    return unpaid;
  }

  /** Days since the oldest unpaid instalment fell due, 0 if none has. */
  int daysPastDue(int day) {
    for (int i = firstOpen; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.open && row.unpaid() > 0) {
        return Math.max(0, day - row.dueOn());
      }
    }
    return 0;
  }

  /**
   * Books a payment; returns how, the compound interest within the penalty. What finds nothing to
   * pay is in no component.
   */
  Components pay(int day, long amount) {
    countNights(day);
    Purse purse = new Purse(amount);
    boolean principalFirst = daysPastDue(day) > Product.PRINCIPAL_FIRST_AFTER;
    int due = firstOpen;
    while (due < rows.size() && rows.get(due).dueOn() <= day) {
      rows.get(due).fee -= purse.fee(rows.get(due).fee);
      due++;
    }
    if (principalFirst) {
      for (int i = firstOpen; i < due; i++) {
        rows.get(i).principal -= purse.principal(rows.get(i).principal);
      }
      for (int i = firstOpen; i < due; i++) {
        rows.get(i).interest -= purse.interest(rows.get(i).interest);
      }
    }
    penaltyPaid += purse.penalty(penaltyDue(day));
    compoundPaid += purse.penalty(compoundDue(day));
    for (int i = firstOpen; i < rows.size() && purse.left > 0; i++) {
      Row row = rows.get(i);
      row.fee -= purse.fee(row.fee);
      row.interest -= purse.interest(row.interest);
      row.principal -= purse.principal(row.principal);
    }
    settle(day);
    return purse.components();
  }

  /** Books a payment that is to lower principal only. */
  Components payPrincipal(int day, long amount) {
    countNights(day);
    Purse purse = new Purse(amount);
    for (int i = firstOpen; i < rows.size() && purse.left > 0; i++) {
      rows.get(i).principal -= purse.principal(rows.get(i).principal);
    }
    settle(day);
    return purse.components();
  }

  /** From the day on, what is unpaid of instalments due on or after another day is replaced. */
  void replace(int day, int dueFrom, List<Instalment> fresh) {
    countNights(day);
    for (Row row : rows) {
      if (row.open && row.dueOn() >= dueFrom) {
        close(row, day);
      }
    }
    rows.removeIf(row -> !row.open);
    firstOpen = 0;
    add(fresh);
  }

  /** Adds up the nights since the last payment. */
  private void countNights(int day) {
    for (int i = firstOpen; i < rows.size() && rows.get(i).dueOn() < day; i++) {
      Row row = rows.get(i);
      if (row.open) {
        int nights = day - Math.max(row.dueOn(), countedTo);
        row.principalNights += nights * row.principal;
        row.interestNights += nights * row.interest;
      }
    }
    countedTo = day;
  }

  /** Payments go to the oldest rows first, so that behind an untouched one all are. */
  private void settle(int day) {
    for (int i = firstOpen; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.unpaid() == row.instalment.total() && row.unpaid() > 0) {
        break;
      }
      if (row.open && row.unpaid() == 0) {
        close(row, day);
      }
    }
    while (firstOpen < rows.size() && !rows.get(firstOpen).open) {
      firstOpen++;
    }
  }

  private void close(Row row, int day) {
    row.open = false;
    if (day > row.dueOn() + grace) {
      settledPrincipalNights += row.principalNights;
      settledInterestNights += row.interestNights;
    }
    row.principal = 0;
    row.interest = 0;
    row.fee = 0;
  }

  private long penaltyDue(int day) {
    long nights = settledPrincipalNights;
    for (int i = firstOpen; i < rows.size() && rows.get(i).dueOn() + grace < day; i++) {
      nights += rows.get(i).open ? rows.get(i).principalNights : 0;
    }
    return Math.max(0, priced(nights) - penaltyPaid);
  }

  private long compoundDue(int day) {
    long nights = settledInterestNights;
    for (int i = firstOpen; i < rows.size() && rows.get(i).dueOn() + grace < day; i++) {
      nights += rows.get(i).open ? rows.get(i).interestNights : 0;
    }
    return Math.max(0, priced(nights) - compoundPaid);
  }

  private long priced(long nights) {
    if (nights == 0) {
      return 0;
    }
    return Fen.rounded(
        BigInteger.valueOf(nights).multiply(BigInteger.valueOf(annualRate * penaltyPercent)),
        PENALTY_UNIT);
  }

  /** Money on its way into the components. */
  private static final class Purse {
    private long left;
    private long principal;
    private long interest;
    private long penalty;
    private long fee;

    private Purse(long amount) {
      left = amount;
    }

    private long take(long wanted) {
      long taken = Math.min(wanted, left);
      left -= taken;
      return taken;
    }

    private long principal(long wanted) {
      long taken = take(wanted);
      principal += taken;
      return taken;
    }

    private long interest(long wanted) {
      long taken = take(wanted);
      interest += taken;
      return taken;
    }

    private long penalty(long wanted) {
      long taken = take(wanted);
      penalty += taken;
      return taken;
    }

    private long fee(long wanted) {
      long taken = take(wanted);
      fee += taken;
      return taken;
    }

    private Components components() {
      return new Components(principal, interest, penalty, fee);
    }
  }
}
