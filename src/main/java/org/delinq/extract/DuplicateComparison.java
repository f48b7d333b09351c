package org.delinq.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import org.delinq.extract.row.ContactRow;
import org.delinq.extract.row.EventRow;
import org.delinq.extract.row.ExtractLayout;
import org.delinq.extract.row.ExtractRow;
import org.delinq.extract.row.RepaymentRow;
import org.delinq.extract.row.RowScanner;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.ExternalSort;
import org.delinq.storage.SortedRecords;
import org.delinq.storage.WorkFiles;

/**
 * Reads the rows again whose keys may be equal and tells which are duplicates (extracts.md section
 * 3, DUPLICATE_ID): among rows good in themselves, of several with one key and one content the
 * first by line stands, of several with different content none.
 */
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
    try (ExternalSort byKey = sort("contents");
        ExternalSort byLine = sort("verdicts")) {
      readRows(candidates.sorted(), byKey);
      BitSet contradicted = compareKeys(byKey.sorted(), byLine);
      return write(byLine.sorted(), contradicted, target);
    }
  }

  private ExternalSort sort(String what) {
    return new ExternalSort(work.folder(), layout.kind().label() + "." + what, MEMORY);
  }

  /** Adds key and line → content of every row that is good in itself. */
  private void readRows(SortedRecords offsets, ExternalSort byKey) {
    ByteArrayOutput key = new ByteArrayOutput();
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
        addRow(lines, key, byKey);
      }
    } finally {
      if (lines != null) {
        lines.close();
      }
    }
  }

  private void addRow(LineCursor lines, ByteArrayOutput key, ExternalSort byKey) {
    if (scanner.scan(lines.bytes(), lines.from(), lines.to()) != null
        || row.parse(scanner) != null) {
      return;
    }
    key.truncate(0);
    int from = scanner.from(keyColumn);
    key.write(scanner.bytes(keyColumn), from, scanner.to(keyColumn) - from);
    key.writeByte(0);
    key.writeLong(lines.line());
    byte[] content = scanner.content();
    byKey.add(key.array(), 0, key.length(), content, 0, content.length);
  }

  /**
   * Adds the line of every row whose key is not unique, with the number of its group and whether it
   * is the first; answers the groups that contradict themselves.
   */
  private static BitSet compareKeys(SortedRecords rows, ExternalSort byLine) {
    BitSet contradicted = new BitSet();
    byte[] firstKey = new byte[0];
    byte[] firstLine = new byte[0];
    byte[] content = new byte[0];
    int group = -1;
    boolean alone = false;
    while (rows.next()) {
      int keyTo = rows.keyOffset() + rows.keyLength() - Long.BYTES;
      if (group >= 0
          && Arrays.equals(firstKey, 0, firstKey.length, rows.array(), rows.keyOffset(), keyTo)) {
        if (alone) {
          byLine.add(firstLine, 0, Long.BYTES, groupOf(group, true), 0, Integer.BYTES + 1);
          alone = false;
        }
        byLine.add(rows.array(), keyTo, Long.BYTES, groupOf(group, false), 0, Integer.BYTES + 1);
        if (!Arrays.equals(
            content,
            0,
            content.length,
            rows.array(),
            rows.valueOffset(),
            rows.valueOffset() + rows.valueLength())) {
          contradicted.set(group);
        }
      } else {
        group++;
        alone = true;
        firstKey = Arrays.copyOfRange(rows.array(), rows.keyOffset(), keyTo);
        firstLine = Arrays.copyOfRange(rows.array(), keyTo, keyTo + Long.BYTES);
        content =
            Arrays.copyOfRange(
                rows.array(), rows.valueOffset(), rows.valueOffset() + rows.valueLength());
      }
    }
    return contradicted;
  }

  private static byte[] groupOf(int group, boolean first) {
    return ByteBuffer.allocate(Integer.BYTES + 1).putInt(group).put((byte) (first ? 1 : 0)).array();
  }

  private static long write(SortedRecords lines, BitSet contradicted, Path target) {
    long count = 0;
    ByteBuffer out = ByteBuffer.allocate(1 << 16);
    try (FileChannel channel = WorkFiles.create(target)) {
      while (lines.next()) {
        ByteBuffer record = ByteBuffer.wrap(lines.array());
        boolean first = record.get(lines.valueOffset() + Integer.BYTES) == 1;
        DuplicateVerdict verdict = DuplicateVerdict.REPEATED;
        if (contradicted.get(record.getInt(lines.valueOffset()))) {
          verdict = DuplicateVerdict.CONTRADICTED;
        } else if (first) {
          continue;
        }
        out.putLong(DuplicateLines.entry(record.getLong(lines.keyOffset()), verdict));
        count++;
        if (!out.hasRemaining()) {
          drain(out, channel);
        }
      }
      drain(out, channel);
    } catch (IOException failure) {
      throw DiskFailure.at(target, failure);
    }
    return count;
  }

  private static void drain(ByteBuffer out, FileChannel channel) throws IOException {
    out.flip();
    while (out.hasRemaining()) {
      channel.write(out);
    }
    out.clear();
  }
}
