package org.delinq.extract;

import java.util.ArrayList;
import java.util.List;

/** The rows that were set aside since the item before. */
final class SetAside {
  private final JoinLimits limits;
  private List<QuarantinedRow> rows = new ArrayList<>();
  private long bytes;

  SetAside(JoinLimits limits) {
    this.limits = limits;
  }

  void add(QuarantinedRow row) {
    rows.add(row);
    bytes += row.record().length;
  }

  /** Whether an item has to be made of them before another is added. */
  boolean isFull() {
    return rows.size() >= limits.rowsSetAside() || bytes >= limits.bytesSetAside();
  }

  int size() {
    return rows.size();
  }

  /** Forgets those that were added after there were that many. */
  void truncate(int size) {
    List<QuarantinedRow> dropped = rows.subList(size, rows.size());
    bytes -= dropped.stream().mapToLong(row -> row.record().length).sum();
    dropped.clear();
  }

  /** Hands them out. */
  List<QuarantinedRow> take() {
    List<QuarantinedRow> taken = rows;
    rows = new ArrayList<>(0);
    bytes = 0;
    return taken;
  }
}
