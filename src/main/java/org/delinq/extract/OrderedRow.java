package org.delinq.extract;

/**
 * How a row stands in a copy of an extract that was brought into loan order: a head of 12 bytes
 * (128 plus the ordinal of its {@link DuplicateVerdict}; five bytes physical line; three bytes
 * length of the line; two bytes place and one byte length of the loan id in the line, length 0 if
 * there is none), then the line. A byte 0 in place of a head: the rest of the block is empty.
 */
final class OrderedRow {
  static final int HEAD = 12;
  private static final int MARK = 0x80;

  private OrderedRow() {}

  static void writeHead(
      byte[] head, DuplicateVerdict verdict, long line, int length, int idAt, int idLength) {
    head[0] = (byte) (MARK | verdict.ordinal());
    head[1] = (byte) (line >>> 32);
    head[2] = (byte) (line >>> 24);
    head[3] = (byte) (line >>> 16);
    head[4] = (byte) (line >>> 8);
    head[5] = (byte) line;
    head[6] = (byte) (length >>> 16);
    head[7] = (byte) (length >>> 8);
    head[8] = (byte) length;
    head[9] = (byte) (idAt >>> 8);
    head[10] = (byte) idAt;
    head[11] = (byte) idLength;
  }

  static boolean isRow(byte[] bytes, int at) {
    return bytes[at] != 0;
  }

  static DuplicateVerdict verdict(byte[] bytes, int at) {
    return DuplicateVerdict.of(bytes[at] & ~MARK & 0xff);
  }

  static long line(byte[] bytes, int at) {
    return (bytes[at + 1] & 0xffL) << 32
        | (bytes[at + 2] & 0xffL) << 24
        | (bytes[at + 3] & 0xffL) << 16
        | (bytes[at + 4] & 0xffL) << 8
        | (bytes[at + 5] & 0xffL);
  }

  /** Length of the line, without the head. */
  static int length(byte[] bytes, int at) {
    return (bytes[at + 6] & 0xff) << 16 | (bytes[at + 7] & 0xff) << 8 | (bytes[at + 8] & 0xff);
  }

  /** Where the loan id starts, counted from the head. */
  static int idAt(byte[] bytes, int at) {
    return HEAD + ((bytes[at + 9] & 0xff) << 8 | (bytes[at + 10] & 0xff));
  }

  static int idLength(byte[] bytes, int at) {
    return bytes[at + 11] & 0xff;
  }
}
