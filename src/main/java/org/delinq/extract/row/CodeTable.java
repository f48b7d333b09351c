package org.delinq.extract.row;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A closed list of codes, found by the bytes of a field; case-sensitive. */
final class CodeTable {
  /** Not in the list. */
  static final int UNKNOWN = -1;

  private final byte[] @Nullable [] codes;
  private final int[] ordinals;
  private final int mask;

  /** A code's ordinal is its place in the iteration order of the collection. */
  CodeTable(Collection<String> list) {
    int capacity = Integer.highestOneBit(Math.max(4, list.size())) * 4;
    codes = new byte[capacity][];
    ordinals = new int[capacity];
    mask = capacity - 1;
    int ordinal = 0;
    for (String code : list) {
      byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
      int slot = hash(bytes, 0, bytes.length) & mask;
      while (codes[slot] != null) {
        slot = (slot + 1) & mask;
      }
      codes[slot] = bytes;
      ordinals[slot] = ordinal++;
    }
  }

  /** The names of an enum. */
  static CodeTable of(Enum<?>[] codes) {
    return new CodeTable(Arrays.stream(codes).map(Enum::name).toList());
  }

  /** The ordinal of the code, or {@link #UNKNOWN}. */
  int find(byte[] bytes, int from, int to) {
    int slot = hash(bytes, from, to) & mask;
    for (byte[] code = codes[slot]; code != null; code = codes[slot]) {
      if (Arrays.equals(code, 0, code.length, bytes, from, to)) {
        return ordinals[slot];
      }
      slot = (slot + 1) & mask;
    }
    return UNKNOWN;
  }

  /** Codes of one list differ in length or in one of three places, nearly always. */
  private static int hash(byte[] bytes, int from, int to) {
    int length = to - from;
    return length == 0
        ? 0
        : length * 7 + bytes[from] * 31 + bytes[from + length / 2] * 17 + bytes[to - 1];
  }
}
