package org.delinq.nightly;

import java.io.Closeable;
import java.nio.file.Path;
import org.delinq.extract.LoanRange;
import org.delinq.report.Basis;
import org.delinq.snapshot.SnapshotReader;
import org.delinq.snapshot.SnapshotRow;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * An earlier snapshot read beside the loans of a range; empty where none was published. Its restart
 * state is the next loan.
 */
final class FormerSnapshot implements Closeable {
  private static final String AT_END = "";

  private final NightContext night;
  private final Basis basis;
  private final LoanRange range;
  private @Nullable SnapshotReader reader;

  FormerSnapshot(NightContext night, Basis basis, LoanRange range) {
    this.night = night;
    this.basis = basis;
    this.range = range;
  }

  /** Goes to the first loan of the range, or to where the last commit stood. */
  void open(ExecutionContext context) {
    Path file = night.snapshotOf(basis);
    String next = context.containsKey(key()) ? context.getString(key()) : null;
    if (file != null && !AT_END.equals(next)) {
      reader = new SnapshotReader(file, next == null ? range.fromLoanId() : next);
    }
  }

  /** The next row of the range, left where it is. */
  @Nullable SnapshotRow peek() {
    SnapshotRow row = reader == null ? null : reader.peek();
    String end = range.toLoanId();
    return row == null || (end != null && row.loanId().compareTo(end) >= 0) ? null : row;
  }

  /** The next row if it is that loan's, and goes on. */
  @Nullable SnapshotRow takeRow(String loanId) {
    SnapshotRow row = peek();
    if (row == null || reader == null || !row.loanId().equals(loanId)) {
      return null;
    }
    return reader.read();
  }

  /** As {@link #takeRow}: where the loan stood. */
  @Nullable FormerStand take(String loanId) {
    SnapshotRow row = takeRow(loanId);
    return row == null ? null : FormerStand.of(row);
  }

  /** The smaller of the next loans of this and another snapshot, absent at the end of both. */
  @Nullable String firstLoan(FormerSnapshot other) {
    SnapshotRow mine = peek();
    SnapshotRow its = other.peek();
    if (mine == null || its == null) {
      return mine != null ? mine.loanId() : its == null ? null : its.loanId();
    }
    return mine.loanId().compareTo(its.loanId()) <= 0 ? mine.loanId() : its.loanId();
  }

  /** Keeps the next loan in the context. */
  void update(ExecutionContext context) {
    SnapshotRow row = peek();
    context.putString(key(), row == null ? AT_END : row.loanId());
  }

  private String key() {
    return "snapshot." + basis;
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }
}
