package org.delinq.extract;

import java.util.Arrays;
import org.delinq.extract.row.RowScanner;

/** The rows of a text file. */
final class LineCursor implements RowCursor {
  /** Bytes of a line that are kept: one more than allowed, so that it is seen to be too long. */
  static final int MAX_KEPT = RowScanner.MAX_LINE_BYTES + 1;

  private final BlockStream stream;
  private final DuplicateLines duplicates;
  private final long limit;
  private byte[] bytes;
  private int next;
  private int from;
  private int to;
  private long line;
  private long position;

  /**
   * @param start offset of a line
   * @param limit no line that starts here or later is read
   */
  LineCursor(ExtractBlocks blocks, DuplicateLines duplicates, long start, long limit) {
    this.stream = new BlockStream(blocks);
    this.duplicates = duplicates;
    this.bytes = stream.bytes();
    this.limit = start < limit ? limit : 0;
    if (start < limit) {
      int block = BlockIndex.blockOf(start);
      stream.seek(block);
      stream.advance(0);
      next = (int) (start - stream.base());
      line = stream.index().linesBefore(block) + Newlines.count(bytes, 0, next);
      duplicates.seek(line + 1);
    }
  }

  @Override
  public boolean next() {
    while (stream.base() + next < limit) {
      readLine();
      if (to > from) {
        return true;
      }
    }
    return false;
  }

  private void readLine() {
    bytes = stream.bytes();
    position = stream.base() + next;
    line++;
    int scanned = next;
    while (true) {
      int end = Newlines.find(bytes, scanned, stream.filled());
      if (end < stream.filled()) {
        accept(end, end + 1);
        return;
      }
      int kept = end - next;
      if (kept > MAX_KEPT) {
        cutLongLine();
        return;
      }
      if (!stream.advance(next)) {
        accept(end, end);
        return;
      }
      next = 0;
      scanned = kept;
    }
  }

  private void accept(int end, int following) {
    from = next;
    to = Math.min(Newlines.withoutReturn(bytes, from, end), from + MAX_KEPT);
    next = following;
  }

  /** Keeps the start of a line that is too long, and skips the rest without keeping it. */
  private void cutLongLine() {
    byte[] start = Arrays.copyOfRange(bytes, next, next + MAX_KEPT);
    int end = stream.filled();
    boolean more = true;
    while (more && end == stream.filled()) {
      more = stream.advance(end);
      end = more ? Newlines.find(stream.bytes(), 0, stream.filled()) : stream.filled();
    }
    next = more ? end + 1 : end;
    bytes = start;
    from = 0;
    to = MAX_KEPT;
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public int from() {
    return from;
  }

  @Override
  public int to() {
    return to;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public DuplicateVerdict verdict() {
    return duplicates.verdictOf(line);
  }

  @Override
  public void close() {
    stream.close();
    duplicates.close();
  }
}
