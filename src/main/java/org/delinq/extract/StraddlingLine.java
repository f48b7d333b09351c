package org.delinq.extract;

/** A line that began in an earlier region than the one where it ends; its start is kept. */
final class StraddlingLine {
  /** One byte more than is handed on, for the CR before a line end. */
  private static final int KEPT = LineCursor.MAX_KEPT + 1;

  private final byte[] bytes = new byte[KEPT];
  private int kept;
  private long length;
  private long offset;
  private boolean open;

  /** Whether a line has begun and not ended. */
  boolean isOpen() {
    return open;
  }

  /** Begins a line at that offset of the file. */
  void begin(long start) {
    open = true;
    offset = start;
    kept = 0;
    length = 0;
  }

  void append(byte[] source, int from, int to) {
    int room = Math.min(to - from, KEPT - kept);
    System.arraycopy(source, from, bytes, kept, room);
    kept += room;
    length += to - from;
  }

  /** Ends the line and returns the length of its text; of a line that is too long, of its start. */
  int end() {
    open = false;
    return length > KEPT ? LineCursor.MAX_KEPT : Newlines.withoutReturn(bytes, 0, kept);
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where it begins in the file. */
  long offset() {
    return offset;
  }
}
