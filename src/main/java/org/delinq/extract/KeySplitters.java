package org.delinq.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.delinq.storage.ByteKeys;

/** Loan ids that cut the rows of an extract into buckets of about the same size. Immutable. */
final class KeySplitters {
  private final byte[][] splitters;
  private final byte[] common;
  private final long[] prefixes;

  private KeySplitters(List<byte[]> splitters) {
    this.splitters = splitters.toArray(byte[][]::new);
    this.common = commonPrefix(splitters);
    this.prefixes = new long[this.splitters.length];
    for (int i = 0; i < prefixes.length; i++) {
      prefixes[i] = rest(this.splitters[i], 0, this.splitters[i].length);
    }
  }

  /**
   * Cuts where a sample would be cut: the first loan ids of all blocks.
   *
   * @param buckets how many are wanted; there may be fewer
   */
  static KeySplitters sample(BlockIndex index, int buckets) {
    List<byte[]> sample = new ArrayList<>();
    for (int block = 0; block < index.blocks(); block++) {
      if (index.hasKey(block)) {
        sample.add(index.firstKey(block));
      }
    }
    sample.sort(Arrays::compareUnsigned);
    List<byte[]> chosen = new ArrayList<>();
    for (int i = 1; i < buckets && !sample.isEmpty(); i++) {
      byte[] next = sample.get((int) ((long) i * sample.size() / buckets));
      if (chosen.isEmpty() || !Arrays.equals(next, chosen.get(chosen.size() - 1))) {
        chosen.add(next);
      }
    }
    return new KeySplitters(chosen);
  }

  private static byte[] commonPrefix(List<byte[]> sorted) {
    if (sorted.isEmpty()) {
      return new byte[0];
    }
    byte[] first = sorted.get(0);
    int mismatch = Arrays.mismatch(first, sorted.get(sorted.size() - 1));
    return Arrays.copyOf(first, mismatch < 0 ? first.length : mismatch);
  }

  int buckets() {
    return splitters.length + 1;
  }

  /** The bucket of a loan id: how many splitters are not greater. An empty id is in bucket 0. */
  int bucketOf(byte[] bytes, int from, int to) {
    int side =
        Arrays.compareUnsigned(
            bytes, from, Math.min(to, from + common.length), common, 0, common.length);
    if (side != 0) {
      return side < 0 ? 0 : splitters.length;
    }
    long prefix = rest(bytes, from, to);
    int low = 0;
    int high = splitters.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = Long.compare(prefixes[middle], prefix);
      if (order == 0) {
        byte[] splitter = splitters[middle];
        order = Arrays.compareUnsigned(splitter, 0, splitter.length, bytes, from, to);
      }
      if (order <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private long rest(byte[] bytes, int from, int to) {
    return ByteKeys.prefix(bytes, from + common.length, to - from - common.length);
  }
}
