package org.delinq.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An identifier remembered beyond its row, as bytes; compared byte by byte, unsigned. Every row of
 * every extract is compared once or more, and mostly equal: eight bytes at a time, the last eight
 * overlapping those before.
 */
final class IdBytes {
  /** The longest identifier (extracts.md section 1). */
  private static final int MAX_LENGTH = 40;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes = new byte[MAX_LENGTH];
  private int length;

  /** Whether none is remembered. */
  boolean isEmpty() {
    return length == 0;
  }

  void clear() {
    length = 0;
  }

  void set(byte[] source, int from, int to) {
    length = to - from;
    System.arraycopy(source, from, bytes, 0, length);
  }

  void set(IdBytes other) {
    set(other.bytes, 0, other.length);
  }

  /** Compares this with another identifier; none is before every identifier. */
  int compare(byte[] other, int from, int to) {
    int last = Math.min(length, to - from) - Long.BYTES;
    if (last < 0) {
      return Arrays.compareUnsigned(bytes, 0, length, other, from, to);
    }
    for (int at = 0; at < last; at += Long.BYTES) {
      if (word(bytes, at) != word(other, from + at)) {
        return Long.compareUnsigned(word(bytes, at), word(other, from + at));
      }
    }
    int order = Long.compareUnsigned(word(bytes, last), word(other, from + last));
    return order == 0 ? Integer.compare(length, to - from) : order;
  }

  int compare(IdBytes other) {
    return compare(other.bytes, 0, other.length);
  }

  /** Whether it is exactly those bytes. */
  boolean matches(byte[] other, int from, int to) {
    int last = length - Long.BYTES;
    if (to - from != length || last < 0) {
      return Arrays.equals(bytes, 0, length, other, from, to);
    }
    for (int at = 0; at < last; at += Long.BYTES) {
      if (word(bytes, at) != word(other, from + at)) {
        return false;
      }
    }
    return word(bytes, last) == word(other, from + last);
  }

  private static long word(byte[] source, int at) {
    return (long) WORDS.get(source, at);
  }

  /** It as a string. */
  String text() {
    return new String(bytes, 0, length, StandardCharsets.US_ASCII);
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }
}
