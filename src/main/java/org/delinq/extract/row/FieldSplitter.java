package org.delinq.extract.row;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the delimiters of one line eight bytes at a time, and notices on the way whether the line
 * needs more than that: a quote, or a byte above ASCII.
 */
final class FieldSplitter {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int WORD = Long.BYTES;
  private static final long LOW_BITS = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  /** Leaves out the bit that tells a quote from a blank: one test finds both. */
  private static final long BUT_ONE_BIT = ~(('"' ^ ' ') * LOW_BITS);

  private static final long SPACES = ' ' * LOW_BITS;

  private final byte delimiter;
  private final long delimiters;
  private final int columns;
  private final int[] ends;
  private int count;
  private boolean quoted;
  private boolean beyondAscii;
  private boolean spaced;

  /**
   * @param delimiter an ASCII character
   * @param columns how many fields a line should have; no more ends are kept
   */
  FieldSplitter(char delimiter, int columns) {
    this.delimiter = (byte) delimiter;
    this.delimiters = delimiter * LOW_BITS;
    this.columns = columns;
    this.ends = new int[columns + 1];
  }

  /** Splits the bytes at every delimiter. */
  void split(byte[] line, int from, int to) {
    int found = 0;
    long special = 0;
    long all = 0;
    int at = from;
    for (; at <= to - WORD; at += WORD) {
      long word = (long) WORDS.get(line, at);
      all |= word;
      special |= anyZeroByte((word & BUT_ONE_BIT) ^ SPACES);
      long matches = zeroBytes(word ^ delimiters);
      while (matches != 0) {
        ends[Math.min(found++, columns)] = at + (Long.numberOfTrailingZeros(matches) >>> 3);
        matches &= matches - 1;
      }
    }
    for (; at < to; at++) {
      byte b = line[at];
      all |= b;
      special |= b == '"' || b == ' ' ? 1 : 0;
      if (b == delimiter) {
        ends[Math.min(found++, columns)] = at;
      }
    }
    ends[Math.min(found++, columns)] = to;
    count = found;
    spaced = special != 0;
    quoted = spaced && hasQuote(line, from, to);
    beyondAscii = (all & HIGH_BITS) != 0;
  }

  private static boolean hasQuote(byte[] line, int from, int to) {
    for (int at = from; at < to; at++) {
      if (line[at] == '"') {
        return true;
      }
    }
    return false;
  }

  /** Takes over fields that were found otherwise: each ends where the next begins, less one. */
  void accept(int field, int end) {
    spaced = true;
    ends[Math.min(field, columns)] = end;
    count = field + 1;
  }

  /** How many fields the line has. */
  int count() {
    return count;
  }

  /** Where a field ends; defined for the first {@code columns} fields. */
  int end(int field) {
    return ends[field];
  }

  /** Where every field of a line with as many fields as columns begins and ends. */
  void copyFields(int lineStart, int[] from, int[] to) {
    int start = lineStart;
    for (int field = 0; field < columns; field++) {
      from[field] = start;
      to[field] = ends[field];
      start = ends[field] + 1;
    }
  }

  /** Whether a quote was seen. */
  boolean isQuoted() {
    return quoted;
  }

  /** Whether a blank may stand around or in a field. */
  boolean isSpaced() {
    return spaced;
  }

  /** Whether a byte of 0x80 or more was seen. */
  boolean isBeyondAscii() {
    return beyondAscii;
  }

  /** The high bit of exactly those bytes that are zero. */
  private static long zeroBytes(long word) {
    long sum = (word & ~HIGH_BITS) + ~HIGH_BITS;
    return ~(sum | word | ~HIGH_BITS);
  }

  /** Not 0 exactly when some byte is zero. */
  private static long anyZeroByte(long word) {
    return (word - LOW_BITS) & ~word & HIGH_BITS;
  }
}
