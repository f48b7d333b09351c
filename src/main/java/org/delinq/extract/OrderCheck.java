package org.delinq.extract;

/** Whether identifiers come in ascending order, over rows that follow each other. */
final class OrderCheck {
  private final boolean strict;
  private final IdBytes first = new IdBytes();
  private final IdBytes last = new IdBytes();
  private boolean ascending = true;

  /**
   * @param strict whether one that repeats breaks the order
   */
  OrderCheck(boolean strict) {
    this.strict = strict;
  }

  void clear() {
    first.clear();
    last.clear();
    ascending = true;
  }

  boolean isAscending() {
    return ascending;
  }

  /** Takes the identifier of the next row that has one. */
  void add(byte[] bytes, int from, int to) {
    int order = last.compare(bytes, from, to);
    if (order == 0 && !strict) {
      return;
    }
    ascending &= order < 0;
    if (first.isEmpty()) {
      first.set(bytes, from, to);
    }
    last.set(bytes, from, to);
  }

  /** Takes the rows that another check has seen and that follow those of this one. */
  void append(OrderCheck following) {
    if (following.first.isEmpty()) {
      return;
    }
    int order = last.compare(following.first);
    ascending &= following.ascending && (strict ? order < 0 : order <= 0);
    if (first.isEmpty()) {
      first.set(following.first);
    }
    last.set(following.last);
  }
}
