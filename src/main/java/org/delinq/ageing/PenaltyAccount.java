package org.delinq.ageing;

import java.util.Arrays;
import org.delinq.calendar.Day;
import org.delinq.loan.Loan;
import org.delinq.policy.ProductPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Penalty and compound interest accrued and paid (rules.md 2.4). What has accrued by a day is
 * rounded once over all instalments; due is accrued less paid.
 *
 * <p>Nothing is counted before somebody asks. Rows whose last night is over are counted once and
 * kept as a sum, so that asking often costs little.
 */
final class PenaltyAccount {
  private static final int[] NO_ROWS = new int[0];

  private final PlanColumns plan;
  private final Ledger ledger;
  private final NightCount count;
  private final Loan loan;
  private final ProductPolicy policy;
  private final @Nullable ReceiptTrace trace;
  private int nextRow;
  private int[] open = NO_ROWS;
  private int openRows;
  private @Nullable Sums sums;
  private int accruedTo = Day.ALWAYS;
  private long penalty;
  private long compound;
  private long penaltyPaid;
  private long compoundPaid;

  PenaltyAccount(
      PlanColumns plan,
      Ledger ledger,
      NightCount count,
      Loan loan,
      ProductPolicy policy,
      @Nullable ReceiptTrace trace) {
    this.plan = plan;
    this.ledger = ledger;
    this.count = count;
    this.loan = loan;
    this.policy = policy;
    this.trace = trace;
  }

  /** What only a loan that was late needs. */
  private static final class Sums {
    final FenNights closed = new FenNights();
    final FenNights total = new FenNights();
    final PenaltyRate rate;

    Sums(PenaltyRate rate) {
      this.rate = rate;
    }
  }

  /** Counts the nights before a day; days never go back. */
  void accrueTo(int day) {
    if (day == accruedTo) {
      return;
    }
    accruedTo = day;
    openRowsDueBefore(day);
    if (openRows == 0 && sums == null && !count.isMisused()) {
      return;
    }
    Sums counted = sums;
    if (counted == null) {
      counted = new Sums(new PenaltyRate(loan, policy));
      sums = counted;
    }
    int kept = 0;
    for (int k = 0; k < openRows; k++) {
      int row = open[k];
      if (isOver(row, day)) {
        count.overdue(row, day, counted.closed);
      } else {
        open[kept++] = row;
      }
    }
    openRows = kept;
    FenNights total = counted.total;
    total.set(counted.closed);
    for (int k = 0; k < openRows; k++) {
      count.overdue(open[k], day, total);
    }
    if (count.isMisused()) {
      for (int row = 0; row < plan.count; row++) {
        count.misused(row, day, total);
      }
    }
    penalty = counted.rate.penalty(total);
    compound = policy.penalty().compound() ? counted.rate.compound(total) : 0;
  }

  private void openRowsDueBefore(int day) {
    while (nextRow < plan.count && plan.effectiveDueOn[nextRow] < day) {
      if (ledger.paidOffOn(nextRow) > plan.effectiveDueOn[nextRow]) {
        if (openRows == open.length) {
          open = Arrays.copyOf(open, Math.max(8, 2 * openRows));
        }
        open[openRows++] = nextRow;
      }
      nextRow++;
    }
  }

  /** Whether a row can add no night from the day on that it has not added by then. */
  private boolean isOver(int row, int day) {
    return day > count.endOfGrace(row)
        && (ledger.paidOffOn(row) <= day || plan.inForceTo[row] <= day);
  }

  /** penalty_due at the end of the day last accrued to, in fen. */
  long penaltyDue() {
    return Math.max(0, penalty - penaltyPaid);
  }

  /** compound_due at the end of the day last accrued to, in fen. */
  long compoundDue() {
    return Math.max(0, compound - compoundPaid);
  }

  long penaltyAccrued() {
    return penalty;
  }

  long compoundAccrued() {
    return compound;
  }

  /**
   * Pays the penalty due at a day, then the compound interest due.
   *
   * @return what found nothing to pay
   */
  long pay(long amount, int day) {
    if (amount == 0) {
      return 0;
    }
    accrueTo(day);
    long forPenalty = Math.min(amount, penaltyDue());
    long forCompound = Math.min(amount - forPenalty, compoundDue());
    penaltyPaid += forPenalty;
    compoundPaid += forCompound;
    if (trace != null) {
      trace.paidPenalty(forPenalty, forCompound);
    }
    return amount - forPenalty - forCompound;
  }

  /** Tells every night up to a day, row by row, in the order of the plan. */
  void tellNights(int day, NightSink sink) {
    for (int row = 0; row < plan.count; row++) {
      count.misused(row, day, sink);
      count.overdue(row, day, sink);
    }
  }
}
