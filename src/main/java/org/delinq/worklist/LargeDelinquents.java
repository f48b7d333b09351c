package org.delinq.worklist;

import org.delinq.money.Fen;
import org.jspecify.annotations.Nullable;

/**
 * The largest one percent of the night's n delinquent loans by total overdue: those of rank ≤
 * ⌈n/100⌉, ties in, and at least the policy's floor (rules.md 6.3). The first pass offers every
 * candidate, the second asks which are in. Holds 8 bytes for every hundred delinquent loans.
 */
public final class LargeDelinquents {
  private static final int ONE_IN = 100;

  private final long floor;

  /** A heap of the largest totals so far, the smallest of them first. */
  private final long[] largest;

  private int size;

  /**
   * For a night.
   *
   * @param delinquentLoans n: all ACTIVE loans with delinquent days, whatever they owe
   * @param floor fen; the policy's large-delinquent-floor
   */
  public LargeDelinquents(long delinquentLoans, long floor) {
    this.floor = floor;
    largest = new long[Math.toIntExact((delinquentLoans + ONE_IN - 1) / ONE_IN)];
  }

  /** Takes a candidate's total overdue into account; any order, each loan once. */
  public void offer(long totalOverdue) {
    if (size < largest.length) {
      largest[size] = totalOverdue;
      size++;
      up(size - 1);
    } else if (size > 0 && totalOverdue > largest[0]) {
      largest[0] = totalOverdue;
      down();
    }
  }

  /**
   * The least total overdue that is large tonight, in fen: that of rank ⌈n/100⌉ or the floor,
   * whichever is more; the floor where fewer candidates were offered than ranks exist.
   */
  public long threshold() {
    return size < largest.length || size == 0 ? floor : Math.max(floor, largest[0]);
  }

  /** The row as it is to be published, absent if it is a candidate that is not large enough. */
  public @Nullable EarlyWarning pass(EarlyWarning row) {
    if (row.signal() != WarningSignal.LARGE_DELINQUENT) {
      return row;
    }
    long threshold = threshold();
    return row.totalOverdue() < threshold ? null : row.withDetail(Fen.toYuan(threshold));
  }

  private void up(int from) {
    int at = from;
    while (at > 0 && largest[at] < largest[(at - 1) / 2]) {
      swap(at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  }

  private void down() {
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && largest[child + 1] < largest[child]) {
        child++;
      }
      if (largest[at] <= largest[child]) {
        return;
      }
      swap(at, child);
      at = child;
    }
  }

  private void swap(int one, int other) {
    long kept = largest[one];
    largest[one] = largest[other];
    largest[other] = kept;
  }
}
