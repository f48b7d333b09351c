package org.delinq.extract;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.delinq.extract.row.ContactRow;
import org.delinq.extract.row.EventRow;
import org.delinq.extract.row.ExtractLayout;
import org.delinq.extract.row.ExtractRow;
import org.delinq.extract.row.RepaymentRow;
import org.delinq.extract.row.RowScanner;
import org.delinq.storage.ExternalSort;
import org.delinq.storage.SortedRecords;

/** Reads the rows of an extract again whose keys may be equal and tells which are duplicates. */
final class DuplicateComparison {
  private static final int MEMORY = 1 << 24;

  private final ExtractLayout layout;
  private final RowFile file;
  private final WorkNames work;
  private final RowScanner scanner;
  private final ExtractRow row;
  private final int keyColumn;

  DuplicateComparison(ExtractLayout layout, RowFile file, WorkNames work) {
    this.layout = layout;
    this.file = file;
    this.work = work;
    this.scanner = new RowScanner(layout);
    this.row =
        switch (layout.kind()) {
          case REPAYMENTS -> new RepaymentRow(layout);
          case EVENTS -> new EventRow(layout);
          case CONTACTS -> new ContactRow(layout);
          case LOANS, INSTALMENTS, BALANCES ->
              throw new IllegalArgumentException(layout.kind() + " has no key of that kind");
        };
    this.keyColumn = RowNoter.keyColumn(layout.kind());
  }

  /**
   * Compares the rows at the offsets that are the keys of the sort.
   *
   * @return how many lines were written to the target as duplicates
   */
  long compare(ExternalSort candidates, Path target) {
    try (DuplicateRows rows = new DuplicateRows(work, layout.kind(), "", MEMORY)) {
      readRows(candidates.sorted(), rows);
      return rows.write(target);
    }
  }

  /** Adds every row that is good in itself. */
  private void readRows(SortedRecords offsets, DuplicateRows rows) {
    long size = file.index().size();
    LineCursor lines = null;
    try {
      while (offsets.next()) {
        long offset = ByteBuffer.wrap(offsets.array()).getLong(offsets.keyOffset());
        if (lines == null || BlockIndex.blockOf(offset) != BlockIndex.blockOf(lines.position())) {
          if (lines != null) {
            lines.close();
          }
          lines = file.lines(DuplicateLines.none(), offset, size);
        }
        do {
          lines.next();
        } while (lines.position() < offset);
        addRow(lines, rows);
      }
    } finally {
      if (lines != null) {
        lines.close();
      }
    }
  }

  private void addRow(LineCursor lines, DuplicateRows rows) {
    if (scanner.scan(lines.bytes(), lines.from(), lines.to()) == null
        && row.parse(scanner) == null) {
      rows.add(
          scanner.bytes(keyColumn),
          scanner.from(keyColumn),
          scanner.to(keyColumn),
          lines.line(),
          scanner.content());
    }
  }
}
