package org.delinq.extract.row;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Whether bytes are UTF-8 text, strictly (Unicode 15, table 3-7): no overlong forms, no surrogates,
 * nothing above U+10FFFF, nothing cut off.
 */
final class Utf8 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private Utf8() {}

  static boolean isValid(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      if (at <= to - Long.BYTES && ((long) LONGS.get(bytes, at) & HIGH_BITS) == 0) {
        at += Long.BYTES;
        continue;
      }
      int lead = bytes[at] & 0xFF;
      int length = lengthOf(lead);
      if (length > to - at || !isCharacter(bytes, at, lead, length)) {
        return false;
      }
      at += length;
    }
    return true;
  }

  private static int lengthOf(int lead) {
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xE0) {
      return 2;
    }
    return lead < 0xF0 ? 3 : 4;
  }

  private static boolean isCharacter(byte[] bytes, int at, int lead, int length) {
    return switch (length) {
      case 1 -> true;
      case 2 -> lead >= 0xC2 && isContinuation(bytes[at + 1]);
      case 3 ->
          isContinuation(bytes[at + 1])
              && isContinuation(bytes[at + 2])
              && (lead != 0xE0 || (bytes[at + 1] & 0xFF) >= 0xA0)
              && (lead != 0xED || (bytes[at + 1] & 0xFF) < 0xA0);
      default ->
          lead < 0xF5
              && isContinuation(bytes[at + 1])
              && isContinuation(bytes[at + 2])
              && isContinuation(bytes[at + 3])
              && (lead != 0xF0 || (bytes[at + 1] & 0xFF) >= 0x90)
              && (lead != 0xF4 || (bytes[at + 1] & 0xFF) < 0x90);
    };
  }

  private static boolean isContinuation(byte b) {
    return (b & 0xC0) == 0x80;
  }
}
