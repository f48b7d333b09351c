package org.delinq.extract;

import java.util.Arrays;
import org.delinq.extract.row.ExtractKind;
import org.delinq.storage.ExternalSort;
import org.delinq.storage.SortedRecords;

/** Finds the keys of a bucket whose hashes are equal. One thread. */
final class CandidateSearch {
  /** Records of a bucket that are sorted in memory: 16 MiB of them. */
  static final int MAX_IN_MEMORY = 1 << 20;

  private static final int INDEX_BITS = 20;
  private static final int MEMORY = 1 << 24;

  private final KeySpill spill;
  private final WorkNames work;
  private final ExtractKind kind;
  private final ExternalSort candidates;
  private final int maxInMemory;
  private final byte[] offset = new byte[Long.BYTES];
  private byte[] records = new byte[0];

  /**
   * @param candidates takes the offsets of rows whose hashes are equal; shared by all threads
   * @param maxInMemory records of a bucket that are sorted in memory, at most {@link
   *     #MAX_IN_MEMORY}
   */
  CandidateSearch(
      KeySpill spill, WorkNames work, ExtractKind kind, ExternalSort candidates, int maxInMemory) {
    this.spill = spill;
    this.work = work;
    this.kind = kind;
    this.candidates = candidates;
    this.maxInMemory = maxInMemory;
  }

  void run(int bucket) {
    if (spill.records(bucket) <= maxInMemory) {
      searchInMemory(bucket, (int) spill.records(bucket));
    } else {
      searchOnDisk(bucket);
    }
  }

  /**
   * Sorts hash and place of each record as one number: the last 20 bits of the hash give way to the
   * place, the first bits of the bucket need no comparison. A few more candidates are the price.
   */
  private void searchInMemory(int bucket, int count) {
    if (records.length < count * KeySpill.RECORD) {
      records = new byte[count * KeySpill.RECORD];
    }
    spill.file().read(bucket, records);
    long[] sorted = new long[count];
    for (int i = 0; i < count; i++) {
      long hash = KeySpill.hashAt(records, i * KeySpill.RECORD) << spill.bucketBits();
      sorted[i] = hash >>> INDEX_BITS << INDEX_BITS | i;
    }
    Arrays.sort(sorted);
    for (int i = 0; i < count; i++) {
      long hash = sorted[i] >>> INDEX_BITS;
      boolean equal =
          (i > 0 && sorted[i - 1] >>> INDEX_BITS == hash)
              || (i + 1 < count && sorted[i + 1] >>> INDEX_BITS == hash);
      if (equal) {
        int place = (int) (sorted[i] & ((1 << INDEX_BITS) - 1));
        addCandidate(records, place * KeySpill.RECORD + Long.BYTES);
      }
    }
  }

  /** For a bucket that one key fills, or that would not fit: the same by an external sort. */
  private void searchOnDisk(int bucket) {
    String name = kind.label() + ".bucket" + bucket;
    try (ExternalSort sort =
        new ExternalSort(work.folder(), name, Math.min(MEMORY, maxInMemory * KeySpill.RECORD))) {
      for (int chunk = 0; chunk < spill.file().chunks(bucket); chunk++) {
        byte[] bytes = spill.file().readChunk(bucket, chunk);
        for (int at = 0; at < bytes.length; at += KeySpill.RECORD) {
          sort.add(bytes, at, Long.BYTES, bytes, at + Long.BYTES, Long.BYTES);
        }
      }
      SortedRecords sorted = sort.sorted();
      boolean any = false;
      boolean added = false;
      long previous = 0;
      while (sorted.next()) {
        long hash = KeySpill.hashAt(sorted.array(), sorted.keyOffset());
        boolean equal = any && hash == previous;
        if (equal && !added) {
          addCandidate(offset, 0);
        }
        System.arraycopy(sorted.array(), sorted.valueOffset(), offset, 0, Long.BYTES);
        if (equal) {
          addCandidate(offset, 0);
        }
        added = equal;
        previous = hash;
        any = true;
      }
    }
  }

  private void addCandidate(byte[] bytes, int at) {
    synchronized (candidates) {
      candidates.add(bytes, at, Long.BYTES, bytes, at, 0);
    }
  }
}
