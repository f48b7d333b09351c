package org.delinq.worklist;

import org.jspecify.annotations.Nullable;

/**
 * Sees all rows, suppressed ones among them, in the order of the list, and suppresses those beyond
 * an officer's daily limit (rules.md 6.2). The lowest in the order go first and priority A never
 * goes; as A stands first in the order, a row is kept while fewer than the limit were kept before
 * it, and every A is.
 */
public final class CapacityFilter {
  private final int dailyLimit;
  private @Nullable CollectionRow last;
  private int kept;

  /**
   * A filter at the head of the list.
   *
   * @param dailyLimit rows per officer, 0 or more
   */
  public CapacityFilter(int dailyLimit) {
    this.dailyLimit = dailyLimit;
  }

  /**
   * The row as it is to be published.
   *
   * @throws IllegalStateException if rows do not come in the order of the list
   */
  public CollectionRow pass(CollectionRow row) {
    if (last != null && last.compareTo(row) >= 0) {
      throw new IllegalStateException(
          "collections out of order: borrower " + row.borrowerId() + " after " + last.borrowerId());
    }
    if (last == null || !last.officerId().equals(row.officerId())) {
      kept = 0;
    }
    last = row;
    if (row.suppressedBy() != null) {
      return row;
    }
    if (kept >= dailyLimit && row.priority() != Priority.A) {
      return row.beyondCapacity();
    }
    kept++;
    return row;
  }
}
