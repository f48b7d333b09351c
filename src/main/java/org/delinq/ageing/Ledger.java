package org.delinq.ageing;

import org.delinq.calendar.Day;
import org.delinq.loan.Instalment;
import org.jspecify.annotations.Nullable;

/**
 * What is still unpaid of every row while the receipts come in, day by day forward. What was paid
 * on a row stays paid when it is replaced (rules.md 1): payments belong to rows, never to dates.
 */
final class Ledger {
  private final PlanColumns plan;

  /** Unpaid fen: first all fees, then all interest, then all principal. */
  private final long[] unpaid;

  /** First day at whose end nothing is unpaid; ALWAYS for a row of 0.00, NEVER if unpaid. */
  private final int[] paidOffOn;

  private final Postings postings;
  private final @Nullable ReceiptTrace trace;
  private int firstOpen;
  private long principalPaid;

  Ledger(PlanColumns plan, Postings postings, @Nullable ReceiptTrace trace) {
    this.plan = plan;
    this.postings = postings;
    this.trace = trace;
    int count = plan.count;
    unpaid = new long[3 * count];
    paidOffOn = new int[count];
    for (int j = 0; j < count; j++) {
      Instalment row = plan.rows.get(j);
      long fee = row.fee();
      long interest = row.interest();
      long principal = row.principal();
      unpaid[j] = fee;
      unpaid[count + j] = interest;
      unpaid[2 * count + j] = principal;
      paidOffOn[j] = (fee | interest | principal) == 0 ? Day.ALWAYS : Day.NEVER;
    }
  }

  long unpaid(Component component, int row) {
    return unpaid[component.ordinal() * plan.count + row];
  }

  long unpaidTotal(int row) {
    return unpaid[row] + unpaid[plan.count + row] + unpaid[2 * plan.count + row];
  }

  boolean isPaidOff(int row) {
    return paidOffOn[row] != Day.NEVER;
  }

  int paidOffOn(int row) {
    return paidOffOn[row];
  }

  /** Principal paid so far, in fen, on rows of every version. */
  long principalPaid() {
    return principalPaid;
  }

  /** The first row that could be paid on the last day asked for by {@link #openOn}, or later. */
  int firstOpen() {
    return firstOpen;
  }

  /** The first row that can be paid on the day or later; asked for days that never go back. */
  int openOn(int day) {
    while (firstOpen < plan.count
        && (paidOffOn[firstOpen] != Day.NEVER || plan.inForceTo[firstOpen] <= day)) {
      firstOpen++;
    }
    return firstOpen;
  }

  /**
   * Pays one component of the rows in force among {@code from} … {@code to} − 1, oldest first.
   *
   * @return what found nothing to pay
   */
  long pay(Component component, int from, int to, long amount, int day) {
    long rest = amount;
    int base = component.ordinal() * plan.count;
    for (int j = from; j < to && rest > 0; j++) {
      long open = unpaid[base + j];
      if (open > 0 && plan.isInForce(j, day)) {
        long paid = Math.min(open, rest);
        rest -= paid;
        unpaid[base + j] = open - paid;
        post(component, j, paid, day);
      }
    }
    return rest;
  }

  private void post(Component component, int row, long paid, int day) {
    if (component == Component.PRINCIPAL) {
      principalPaid += paid;
    }
    if (unpaidTotal(row) == 0) {
      paidOffOn[row] = day;
    }
    if (component != Component.FEE) {
      postings.post(component, row, paid, day);
    }
    if (trace != null) {
      trace.paid(component, row, paid);
    }
  }
}
