package org.delinq.extract;

import java.util.Arrays;
import org.delinq.extract.row.ExtractKind;
import org.delinq.storage.BucketFile;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.storage.ByteKeys;
import org.delinq.storage.ExternalSort;
import org.delinq.storage.SortedRecords;

/** Brings the rows of a bucket into order: by loan id, then by line. One thread. */
final class BucketSort {
  /** Bytes of rows that are sorted in memory. */
  static final int MAX_IN_MEMORY = 1 << 25;

  private static final int FEW = 12;
  private static final int MEMORY = 1 << 24;

  private final WorkNames work;
  private final ExtractKind kind;
  private final int maxInMemory;
  private final RadixOrder radix = new RadixOrder();
  private byte[] rows = new byte[0];
  private int[] starts = new int[0];

  BucketSort(WorkNames work, ExtractKind kind, int maxInMemory) {
    this.work = work;
    this.kind = kind;
    this.maxInMemory = maxInMemory;
  }

  void sort(BucketFile buckets, int bucket, OrderedFile.BucketWriter writer) {
    if (buckets.size(bucket) <= maxInMemory) {
      sortInMemory(buckets, bucket, (int) buckets.size(bucket), writer);
    } else {
      sortOnDisk(buckets, bucket, writer);
    }
    writer.finish();
  }

  private void sortInMemory(
      BucketFile buckets, int bucket, int size, OrderedFile.BucketWriter writer) {
    if (rows.length < size) {
      rows = new byte[size + (size >> 2)];
    }
    buckets.read(bucket, rows);
    int count = findRows(size);
    int common = commonPrefix(count);
    long[] prefixes = radix.numbers(count);
    for (int i = 0; i < count; i++) {
      prefixes[i] = prefix(starts[i], common);
    }
    radix.sort(count);
    int[] places = radix.places();
    int from = 0;
    while (from < count) {
      int to = from + 1;
      while (to < count && radix.number(to) == radix.number(from)) {
        to++;
      }
      orderEqual(places, from, to);
      from = to;
    }
    for (int rank = 0; rank < count; rank++) {
      writer.write(rows, starts[places[rank]]);
    }
  }

  private int findRows(int size) {
    int count = 0;
    int at = 0;
    while (at < size) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, Math.max(1 << 12, count + (count >> 1)));
      }
      starts[count++] = at;
      at += OrderedRow.HEAD + OrderedRow.length(rows, at);
    }
    return count;
  }

  /** Bytes that all loan ids begin with; rows without one left out. */
  private int commonPrefix(int count) {
    int first = -1;
    int common = 0;
    for (int i = 0; i < count; i++) {
      int length = OrderedRow.idLength(rows, starts[i]);
      int at = starts[i] + OrderedRow.idAt(rows, starts[i]);
      if (length > 0 && first < 0) {
        first = at;
        common = length;
      } else if (length > 0) {
        int bound = Math.min(common, length);
        int mismatch = Arrays.mismatch(rows, first, first + bound, rows, at, at + bound);
        common = mismatch < 0 ? bound : mismatch;
      }
    }
    return common;
  }

  private long prefix(int row, int common) {
    int length = OrderedRow.idLength(rows, row);
    int skipped = Math.min(common, length);
    return ByteKeys.prefix(rows, row + OrderedRow.idAt(rows, row) + skipped, length - skipped);
  }

  private void orderEqual(int[] places, int from, int to) {
    int[] spare = radix.spare();
    for (int low = from; low < to; low += FEW) {
      insertionSort(places, low, Math.min(low + FEW, to));
    }
    for (long width = FEW; width < to - from; width *= 2) {
      for (long low = from; low + width < to; low += 2 * width) {
        int middle = (int) (low + width);
        int high = (int) Math.min(low + 2 * width, to);
        merge(places, spare, (int) low, middle, high);
      }
    }
  }

  private void insertionSort(int[] places, int low, int high) {
    for (int i = low + 1; i < high; i++) {
      int moved = places[i];
      int at = i;
      while (at > low && compare(places[at - 1], moved) > 0) {
        places[at] = places[at - 1];
        at--;
      }
      places[at] = moved;
    }
  }

  private void merge(int[] places, int[] spare, int low, int middle, int high) {
    System.arraycopy(places, low, spare, low, middle - low);
    int left = low;
    int right = middle;
    int at = low;
    while (left < middle) {
      boolean takeLeft = right == high || compare(spare[left], places[right]) <= 0;
      places[at++] = takeLeft ? spare[left++] : places[right++];
    }
  }

  private int compare(int one, int other) {
    int a = starts[one];
    int b = starts[other];
    int byId =
        ByteKeys.compare(
            rows,
            a + OrderedRow.idAt(rows, a),
            OrderedRow.idLength(rows, a),
            rows,
            b + OrderedRow.idAt(rows, b),
            OrderedRow.idLength(rows, b));
    return byId != 0 ? byId : Long.compare(OrderedRow.line(rows, a), OrderedRow.line(rows, b));
  }

  /** For a bucket that a few loans fill, or one: the same by an external sort. */
  private void sortOnDisk(BucketFile buckets, int bucket, OrderedFile.BucketWriter writer) {
    String name = kind.label() + ".bucket" + bucket;
    ByteArrayOutput key = new ByteArrayOutput();
    try (ExternalSort sort = new ExternalSort(work.folder(), name, MEMORY)) {
      for (int chunk = 0; chunk < buckets.chunks(bucket); chunk++) {
        byte[] bytes = buckets.readChunk(bucket, chunk);
        int at = 0;
        while (at < bytes.length) {
          int length = OrderedRow.HEAD + OrderedRow.length(bytes, at);
          key.truncate(0);
          key.write(bytes, at + OrderedRow.idAt(bytes, at), OrderedRow.idLength(bytes, at));
          key.writeByte(0);
          key.writeLong(OrderedRow.line(bytes, at));
          sort.add(key.array(), 0, key.length(), bytes, at, length);
          at += length;
        }
      }
      SortedRecords sorted = sort.sorted();
      while (sorted.next()) {
        writer.write(sorted.array(), sorted.valueOffset());
      }
    }
  }
}
