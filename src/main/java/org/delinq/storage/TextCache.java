package org.delinq.storage;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Makes strings of texts that repeat from row to row (branch, officer, region), each once, as long
 * as they are short. Bounded: a text that falls on the place of another replaces it. A text is told
 * by four words that cover its bytes, which lie side by side for each place: some twenty texts are
 * looked up for every loan, and following a reference to bytes elsewhere took most of that time.
 * Not for several threads.
 */
public final class TextCache {
  /** The longest text that is kept, in bytes: longer ones hardly repeat. */
  static final int MOST_BYTES = 4 * Long.BYTES;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int SLOT_BITS = 12;
  private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

  private final long[] words = new long[4 << SLOT_BITS];
  private final byte[] lengths = new byte[1 << SLOT_BITS];
  private final String[] texts = new String[1 << SLOT_BITS];

  /** The text of UTF-8 bytes, from {@code from} to {@code to}, exclusive. */
  public String text(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return "";
    }
    if (length > MOST_BYTES) {
      return new String(bytes, from, length, StandardCharsets.UTF_8);
    }
    boolean large = length > 2 * Long.BYTES;
    long first = length < Long.BYTES ? few(bytes, from, to) : word(bytes, from);
    long last = length < Long.BYTES ? 0 : word(bytes, to - Long.BYTES);
    long second = large ? word(bytes, from + Long.BYTES) : 0;
    long third = large ? word(bytes, to - 2 * Long.BYTES) : 0;
    long mixed = ((first * MIX + second) * MIX + third) * MIX + last;
    int slot = (int) ((mixed * MIX) >>> (Long.SIZE - SLOT_BITS));
    int at = 4 * slot;
    if (lengths[slot] == length
        && words[at] == first
        && words[at + 1] == second
        && words[at + 2] == third
        && words[at + 3] == last) {
      return texts[slot];
    }
    String text = new String(bytes, from, length, StandardCharsets.UTF_8);
    lengths[slot] = (byte) length;
    words[at] = first;
    words[at + 1] = second;
    words[at + 2] = third;
    words[at + 3] = last;
    texts[slot] = text;
    return text;
  }

  private static long word(byte[] bytes, int at) {
    return (long) WORDS.get(bytes, at);
  }

  /** Fewer than eight bytes as one word. */
  private static long few(byte[] bytes, int from, int to) {
    long word = 0;
    for (int at = from; at < to; at++) {
      word = word << Byte.SIZE | (bytes[at] & 0xff);
    }
    return word;
  }
}
