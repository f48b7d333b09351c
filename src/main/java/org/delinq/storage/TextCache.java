package org.delinq.storage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Makes strings of texts that repeat from row to row (branch, officer, region), each once. Bounded:
 * a text that falls on the place of another replaces it. Not for several threads.
 */
public final class TextCache {
  private static final int SLOTS = 4096;

  private final byte[] @Nullable [] keys = new byte[SLOTS][];
  private final String[] texts = new String[SLOTS];

  /** The text of UTF-8 bytes, from {@code from} to {@code to}, exclusive. */
  public String text(byte[] bytes, int from, int to) {
    int slot = slot(bytes, from, to);
    byte[] key = keys[slot];
    if (key != null && Arrays.equals(key, 0, key.length, bytes, from, to)) {
      return texts[slot];
    }
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    keys[slot] = Arrays.copyOfRange(bytes, from, to);
    texts[slot] = text;
    return text;
  }

  private static int slot(byte[] bytes, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }
}
