package org.delinq.storage;

import java.util.Arrays;

/**
 * Sorts records by their keys eight bytes at a time: a stable merge sort of numbers that lie side
 * by side, then the same again for records whose numbers are equal, with the next eight bytes. Keys
 * mostly begin alike (an officer, a programme), and comparing them byte by byte where they lie
 * costs a cache miss each.
 */
final class WordSort {
  private static final int INSERTION = 8;

  /** So deep keys are compared whole, that the stack stays small. */
  private static final int DEEPEST = 64 * Long.BYTES;

  private final byte[] bytes;
  private final int[] starts;
  private final int[] lengths;

  /** By place: the eight bytes that are compared now. */
  private final long[] words;

  /** By place: the record. */
  private final int[] order;

  private final long[] spareWords;
  private final int[] spareOrder;

  /**
   * @param bytes where the keys lie
   * @param starts where each record's key starts
   * @param lengths of the keys
   * @param words {@link ByteKeys#prefix} of each record; changed
   * @param count how many records there are
   */
  WordSort(byte[] bytes, int[] starts, int[] lengths, long[] words, int count) {
    this.bytes = bytes;
    this.starts = starts;
    this.lengths = lengths;
    this.words = words;
    this.order = new int[count];
    this.spareWords = new long[count];
    this.spareOrder = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
  }

  /** The records in order, equal keys as they came. */
  int[] sorted() {
    sort(0, order.length, 0);
    return order;
  }

  /** Sorts records whose keys are the same up to a depth, whose words are those behind it. */
  private void sort(int low, int high, int depth) {
    if (!isAscending(low, high)) {
      System.arraycopy(words, low, spareWords, low, high - low);
      System.arraycopy(order, low, spareOrder, low, high - low);
      mergeSort(spareWords, spareOrder, words, order, low, high);
    }
    int from = low;
    while (from < high) {
      int to = from + 1;
      while (to < high && words[to] == words[from]) {
        to++;
      }
      if (to - from > 1) {
        sortAlike(from, to, depth + Long.BYTES);
      }
      from = to;
    }
  }

  private void sortAlike(int low, int high, int depth) {
    int shortest = Integer.MAX_VALUE;
    int longest = 0;
    for (int i = low; i < high; i++) {
      shortest = Math.min(shortest, lengths[order[i]]);
      longest = Math.max(longest, lengths[order[i]]);
    }
    if (shortest == longest && longest <= depth) {
      return;
    }
    if (shortest <= depth || depth > DEEPEST) {
      compareWhole(low, high);
      return;
    }
    for (int i = low; i < high; i++) {
      int at = order[i];
      words[i] = ByteKeys.prefix(bytes, starts[at] + depth, lengths[at] - depth);
    }
    sort(low, high, depth);
  }

  /** Where a key ends within its word, zeros behind it may be its own or not. */
  private void compareWhole(int low, int high) {
    Integer[] records = new Integer[high - low];
    for (int i = low; i < high; i++) {
      records[i - low] = order[i];
    }
    Arrays.sort(
        records,
        (one, other) ->
            ByteKeys.compare(
                bytes, starts[one], lengths[one], bytes, starts[other], lengths[other]));
    for (int i = low; i < high; i++) {
      order[i] = records[i - low];
    }
  }

  private boolean isAscending(int low, int high) {
    for (int i = low + 1; i < high; i++) {
      if (words[i - 1] > words[i]) {
        return false;
      }
    }
    return true;
  }

  /** Sorts a range that holds the same on both sides from one into the other. */
  private static void mergeSort(
      long[] fromWords, int[] from, long[] intoWords, int[] into, int low, int high) {
    if (high - low <= INSERTION) {
      insertionSort(intoWords, into, low, high);
      return;
    }
    int middle = (low + high) >>> 1;
    mergeSort(intoWords, into, fromWords, from, low, middle);
    mergeSort(intoWords, into, fromWords, from, middle, high);
    int left = low;
    int right = middle;
    for (int at = low; at < high; at++) {
      int taken =
          right >= high || (left < middle && fromWords[left] <= fromWords[right])
              ? left++
              : right++;
      intoWords[at] = fromWords[taken];
      into[at] = from[taken];
    }
  }

  private static void insertionSort(long[] words, int[] order, int low, int high) {
    for (int i = low + 1; i < high; i++) {
      long word = words[i];
      int record = order[i];
      int at = i;
      while (at > low && words[at - 1] > word) {
        words[at] = words[at - 1];
        order[at] = order[at - 1];
        at--;
      }
      words[at] = word;
      order[at] = record;
    }
  }
}
