package org.delinq.extract;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.delinq.extract.row.ExtractLayout;
import org.delinq.extract.row.RowScanner;
import org.delinq.storage.BucketFile;

/** Puts the rows of an extract into buckets by loan id, each as an {@link OrderedRow}. */
final class RowDistribution {
  private static final int BLOCKS_AT_ONCE = 16;
  private static final int WRITER_MEMORY = 1 << 24;

  private final ExtractLayout layout;
  private final RowFile rows;
  private final WorkNames work;
  private final ReceivedExtract extract;
  private final KeySplitters splitters;
  private final BucketFile buckets;
  private final ReadProgress progress;
  private final AtomicInteger nextBlock = new AtomicInteger();

  RowDistribution(
      ReceivedExtracts received,
      ReceivedExtract extract,
      RowFile rows,
      KeySplitters splitters,
      BucketFile buckets,
      ReadProgress progress) {
    this.layout = received.layout(extract.kind());
    this.work = received.work();
    this.extract = extract;
    this.rows = rows;
    this.splitters = splitters;
    this.buckets = buckets;
    this.progress = progress;
  }

  /** The part of one thread; all parts together take every row once. */
  void run() {
    RowScanner scanner = new RowScanner(layout);
    BucketFile.Writer writer = buckets.writer(WRITER_MEMORY);
    int block = nextBlock.getAndAdd(BLOCKS_AT_ONCE);
    while (block < rows.index().blocks()) {
      progress.rowsRead(distribute(block, scanner, writer));
      block = nextBlock.getAndAdd(BLOCKS_AT_ONCE);
    }
    writer.flush();
  }

  private long distribute(int firstBlock, RowScanner scanner, BucketFile.Writer writer) {
    long limit = Math.min(BlockIndex.offset(firstBlock + BLOCKS_AT_ONCE), rows.index().size());
    long start = Math.max(extract.dataStart(), rows.index().firstRowFrom(firstBlock));
    byte[] head = new byte[OrderedRow.HEAD];
    long count = 0;
    try (LineCursor lines = rows.lines(duplicates(), start, limit)) {
      while (lines.next()) {
        write(lines, scanner, head, writer);
        count++;
      }
    }
    return count;
  }

  private DuplicateLines duplicates() {
    return extract.duplicates() == 0
        ? DuplicateLines.none()
        : DuplicateLines.open(work.duplicates(extract.kind()));
  }

  private void write(LineCursor lines, RowScanner scanner, byte[] head, BucketFile.Writer writer) {
    byte[] line = lines.bytes();
    int from = lines.from();
    int length = lines.to() - from;
    scanner.scan(line, from, lines.to());
    int idAt = 0;
    int idLength = 0;
    int bucket = 0;
    if (scanner.namesLoan()) {
      int column = extract.kind().loanIdColumn();
      byte[] bytes = scanner.bytes(column);
      idLength = scanner.to(column) - scanner.from(column);
      idAt =
          bytes == line
              ? scanner.from(column) - from
              : placeOf(bytes, scanner.from(column), idLength, line, from, lines.to());
      bucket = splitters.bucketOf(bytes, scanner.from(column), scanner.to(column));
    }
    OrderedRow.writeHead(head, lines.verdict(), lines.line(), length, idAt, idLength);
    writer.write(bucket, head, OrderedRow.HEAD, line, from, length);
  }

  /** Where an id that was unquoted or decoded stands in the line: being ASCII, it stands there. */
  private static int placeOf(byte[] id, int idFrom, int idLength, byte[] line, int from, int to) {
    for (int at = from; at <= to - idLength; at++) {
      if (Arrays.equals(line, at, at + idLength, id, idFrom, idFrom + idLength)) {
        return at - from;
      }
    }
    throw new IllegalStateException("a loan id that is not in its line");
  }
}
