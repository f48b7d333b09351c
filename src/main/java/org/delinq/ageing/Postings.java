package org.delinq.ageing;

import java.util.Arrays;

/**
 * The payments of principal and interest that a count of nights must know, a chain per row, oldest
 * first: those after the row's E, or all of them where a MISUSE event makes nights before E count.
 */
final class Postings {
  /** The end of a chain. */
  static final int END = -1;

  private static final int[] NO_INTS = new int[0];
  private static final long[] NO_LONGS = new long[0];

  private final PlanColumns plan;
  private final boolean everyDay;
  private int size;
  private int[] day = NO_INTS;
  private int[] next = NO_INTS;
  private long[] principal = NO_LONGS;
  private long[] interest = NO_LONGS;
  private int[] head = NO_INTS;
  private int[] tail = NO_INTS;

  /**
   * @param everyDay whether payments up to E are kept too
   */
  Postings(PlanColumns plan, boolean everyDay) {
    this.plan = plan;
    this.everyDay = everyDay;
  }

  /** Takes note of a payment; days never go back. */
  void post(Component component, int row, long amount, int valueOn) {
    if (valueOn <= plan.effectiveDueOn[row] && !everyDay) {
      return;
    }
    if (head.length == 0) {
      head = new int[plan.count];
      Arrays.fill(head, END);
      tail = head.clone();
    }
    if (size == day.length) {
      int capacity = Math.max(8, 2 * size);
      day = Arrays.copyOf(day, capacity);
      next = Arrays.copyOf(next, capacity);
      principal = Arrays.copyOf(principal, capacity);
      interest = Arrays.copyOf(interest, capacity);
    }
    day[size] = valueOn;
    next[size] = END;
    switch (component) {
      case FEE -> throw new IllegalArgumentException("fees bear no penalty");
      case INTEREST -> interest[size] = amount;
      case PRINCIPAL -> principal[size] = amount;
    }
    if (tail[row] == END) {
      head[row] = size;
    } else {
      next[tail[row]] = size;
    }
    tail[row] = size;
    size++;
  }

  /** The oldest posting of a row, or {@link #END}. */
  int first(int row) {
    return head.length == 0 ? END : head[row];
  }

  int next(int posting) {
    return next[posting];
  }

  int day(int posting) {
    return day[posting];
  }

  long principal(int posting) {
    return principal[posting];
  }

  long interest(int posting) {
    return interest[posting];
  }
}
