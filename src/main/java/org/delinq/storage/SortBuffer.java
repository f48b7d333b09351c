package org.delinq.storage;

import java.util.Arrays;

/** Records in memory, until they are sorted and written as a run or read. */
final class SortBuffer implements SortedRecords {
  /** What a record costs besides its bytes: two words, two lengths, start, two places in order. */
  private static final int OVERHEAD = 2 * Long.BYTES + 5 * Integer.BYTES;

  private final int memory;
  private byte[] bytes = new byte[1 << 12];
  private int used;
  private int count;
  private long[] prefixes = new long[64];
  private int[] starts = new int[64];
  private int[] keyLengths = new int[64];
  private int[] valueLengths = new int[64];
  private int[] order = new int[0];
  private boolean ascending = true;
  private int cursor = -1;
  private int current;

  /**
   * @param memory bytes that records and their bookkeeping may take
   */
  SortBuffer(int memory) {
    this.memory = memory;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Whether another record of that size still fits; an empty buffer takes any. */
  boolean hasRoomFor(int size) {
    return count == 0 || (long) used + size + (count + 1L) * OVERHEAD <= memory;
  }

  void add(
      byte[] key, int keyOffset, int keyLength, byte[] value, int valueOffset, int valueLength) {
    int size = Math.addExact(keyLength, valueLength);
    if (used + (long) size > bytes.length) {
      long wanted = Math.max(used + (long) size, Math.min(2L * bytes.length, memory));
      bytes = Arrays.copyOf(bytes, Math.toIntExact(wanted));
    }
    if (count == starts.length) {
      growTables();
    }
    System.arraycopy(key, keyOffset, bytes, used, keyLength);
    System.arraycopy(value, valueOffset, bytes, used + keyLength, valueLength);
    starts[count] = used;
    keyLengths[count] = keyLength;
    valueLengths[count] = valueLength;
    prefixes[count] = ByteKeys.prefix(bytes, used, keyLength);
    ascending = ascending && (count == 0 || compare(count - 1, count) <= 0);
    used += size;
    count++;
  }

  private void growTables() {
    int length = count + (count >> 1);
    prefixes = Arrays.copyOf(prefixes, length);
    starts = Arrays.copyOf(starts, length);
    keyLengths = Arrays.copyOf(keyLengths, length);
    valueLengths = Arrays.copyOf(valueLengths, length);
  }

  private int compare(int one, int other) {
    int byPrefix = Long.compare(prefixes[one], prefixes[other]);
    return byPrefix != 0
        ? byPrefix
        : ByteKeys.compare(
            bytes, starts[one], keyLengths[one], bytes, starts[other], keyLengths[other]);
  }

  /** Brings the records into order, equal keys as they were added, and goes before the first. */
  void sort() {
    if (!ascending) {
      order = new WordSort(bytes, starts, keyLengths, prefixes, count).sorted();
    }
    cursor = -1;
  }

  /** Forgets all records and keeps the memory. */
  void clear() {
    used = 0;
    count = 0;
    ascending = true;
    order = new int[0];
    cursor = -1;
  }

  @Override
  public boolean next() {
    cursor++;
    if (cursor >= count) {
      return false;
    }
    current = ascending ? cursor : order[cursor];
    return true;
  }

  @Override
  public byte[] array() {
    return bytes;
  }

  @Override
  public int keyOffset() {
    return starts[current];
  }

  @Override
  public int keyLength() {
    return keyLengths[current];
  }

  @Override
  public int valueOffset() {
    return keyOffset() + keyLength();
  }

  @Override
  public int valueLength() {
    return valueLengths[current];
  }
}
