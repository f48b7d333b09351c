package org.delinq.subsidy;

import java.util.BitSet;
import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.loan.Instalment;
import org.jspecify.annotations.Nullable;

/**
 * The days that lateness keeps from being subsidised: at their end an instalment in force is unpaid
 * and its own days past due are above grace (rules.md 5.1: "delinquent_days 0 with no overdue
 * instalment unpaid for more than its grace, tolerance aside").
 *
 * <p>That one condition is both: a loan is delinquent only when its anchor is such an instalment,
 * and what the arrears tolerance forgives is not forgiven here. Days of a PAUSE do not count as
 * past due here either.
 */
final class LateDays {
  private LateDays() {}

  /**
   * The late days of {@code from} … {@code to}, as days after {@code from}; absent where there are
   * none.
   *
   * @param from not before disbursement
   * @param to not after the business date
   */
  static @Nullable BitSet of(AgedLoan aged, int from, int to) {
    List<Instalment> rows = aged.instalments();
    BitSet late = null;
    for (int j = 0; j < rows.size() && aged.effectiveDueOn(j) < to; j++) {
      Instalment row = rows.get(j);
      int first = Math.max(from, row.agreedOn());
      int end = Math.min(to + 1, Math.min(aged.paidOffOn(j), row.replacedOn()));
      if (first < end) {
        first = Math.max(first, aged.effectiveDueOn(j) + aged.graceDays() + 1);
        first = firstPastGrace(aged, j, first, end);
        if (first < end) {
          late = late == null ? new BitSet() : late;
          late.set(first - from, end - from);
        }
      }
    }
    return late;
  }

  /** Own days past due never fall from a day to the next. */
  private static int firstPastGrace(AgedLoan aged, int row, int first, int end) {
    if (first >= end || aged.instalmentDaysPastDue(row, first) > aged.graceDays()) {
      return first;
    }
    int low = first + 1;
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (aged.instalmentDaysPastDue(row, middle) > aged.graceDays()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
