package org.delinq.extract;

import java.util.Arrays;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.ExtractLayout;
import org.delinq.extract.row.Fault;
import org.delinq.extract.row.RowScanner;
import org.jspecify.annotations.Nullable;

/** Looks at one row after the other in receive, only as closely as needed there. One thread. */
final class RowNoter {
  /** The extract has no column that must be unique in the whole extract, other than loan ids. */
  static final int NO_KEY = -1;

  private final RowScanner scanner;
  private final int loanIdColumn;
  private final int keyColumn;
  private final boolean sumsAmounts;
  private final KeySpill.@Nullable Writer keys;

  /**
   * @param keys takes the keys of all rows when they do not ascend; absent for extracts without
   */
  RowNoter(ExtractLayout layout, boolean sumsAmounts, KeySpill.@Nullable Writer keys) {
    this.scanner = new RowScanner(layout);
    this.loanIdColumn = layout.kind().loanIdColumn();
    this.keyColumn = keyColumn(layout.kind());
    this.sumsAmounts = sumsAmounts;
    this.keys = keys;
  }

  /** The column that must be unique in the whole extract, or {@link #NO_KEY}. */
  static int keyColumn(ExtractKind kind) {
    return switch (kind) {
      case REPAYMENTS, EVENTS, CONTACTS -> kind.keyColumns().get(0).index();
      case LOANS, INSTALMENTS, BALANCES -> NO_KEY;
    };
  }

  /**
   * Notes a row.
   *
   * @param offset of the row in the file
   * @param collectsKeys whether the key of the row is kept, to be compared with all others
   * @return whether the row names a loan: then {@link #loanId} gives it
   */
  boolean note(RowFacts facts, byte[] bytes, int from, int to, long offset, boolean collectsKeys) {
    facts.countRow();
    Fault fault = scanner.scan(bytes, from, Math.min(to, from + LineCursor.MAX_KEPT));
    if (fault == null) {
      if (sumsAmounts) {
        facts.amounts().add(scanner.readableAmount());
      }
      noteKey(facts, offset, collectsKeys);
    }
    if (!scanner.namesLoan()) {
      return false;
    }
    facts
        .loanOrder()
        .add(scanner.bytes(loanIdColumn), scanner.from(loanIdColumn), scanner.to(loanIdColumn));
    return true;
  }

  private void noteKey(RowFacts facts, long offset, boolean collectsKeys) {
    if (keyColumn == NO_KEY || !scanner.isIdentifier(keyColumn)) {
      return;
    }
    byte[] bytes = scanner.bytes(keyColumn);
    int from = scanner.from(keyColumn);
    int to = scanner.to(keyColumn);
    facts.keyOrder().add(bytes, from, to);
    if (collectsKeys && keys != null) {
      keys.add(bytes, from, to, offset);
    }
  }

  /** Keeps the key of a row that was noted before without it. */
  void collectKey(byte[] bytes, int from, int to, long offset) {
    Fault fault = scanner.scan(bytes, from, Math.min(to, from + LineCursor.MAX_KEPT));
    if (fault == null && keys != null && scanner.isIdentifier(keyColumn)) {
      keys.add(scanner.bytes(keyColumn), scanner.from(keyColumn), scanner.to(keyColumn), offset);
    }
  }

  /** The loan id of the row that was noted last. */
  byte[] loanId() {
    return Arrays.copyOfRange(
        scanner.bytes(loanIdColumn), scanner.from(loanIdColumn), scanner.to(loanIdColumn));
  }

  /** Hands out the keys that are still held. */
  void finish() {
    if (keys != null) {
      keys.flush();
    }
  }
}
