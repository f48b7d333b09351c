package org.delinq.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An identifier remembered beyond its row, as bytes; compared byte by byte, unsigned. */
final class IdBytes {
  /** The longest identifier (extracts.md section 1). */
  private static final int MAX_LENGTH = 40;

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
    return Arrays.compareUnsigned(bytes, 0, length, other, from, to);
  }

  int compare(IdBytes other) {
    return compare(other.bytes, 0, other.length);
  }

  /** Whether it is exactly those bytes. */
  boolean matches(byte[] other, int from, int to) {
    return Arrays.equals(bytes, 0, length, other, from, to);
  }

  /** It as a string. */
  String text() {
    return new String(bytes, 0, length, StandardCharsets.US_ASCII);
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }
}
