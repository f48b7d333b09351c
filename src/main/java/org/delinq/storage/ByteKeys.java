package org.delinq.storage;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Compares keys that are strings of bytes, read as unsigned; a prefix comes first. */
public final class ByteKeys {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private ByteKeys() {}

  /** Negative, 0 or positive as the first range is before, equal to or after the second. */
  public static int compare(
      byte[] one, int oneOffset, int oneLength, byte[] other, int otherOffset, int otherLength) {
    return Arrays.compareUnsigned(
        one, oneOffset, oneOffset + oneLength, other, otherOffset, otherOffset + otherLength);
  }

  /**
   * The first eight bytes as one number, zeros where the key is shorter, such that {@code prefix(a)
   * < prefix(b)} as signed numbers means a is before b, and only equal prefixes need {@link
   * #compare}.
   */
  public static long prefix(byte[] bytes, int offset, int length) {
    if (length >= Long.BYTES) {
      return (long) LONG.get(bytes, offset) ^ Long.MIN_VALUE;
    }
    long prefix = 0;
    for (int i = 0; i < length; i++) {
      prefix |= (bytes[offset + i] & 0xffL) << (56 - 8 * i);
    }
    return prefix ^ Long.MIN_VALUE;
  }
}
