package org.delinq.extract;

import java.io.Closeable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.delinq.storage.BucketFile;

/**
 * Hashes of the keys of all rows of an extract on disk, in buckets by their first bits, each with
 * the offset of its row. A record is the hash and the offset, 16 bytes.
 */
final class KeySpill implements Closeable {
  /** Bytes of a record. */
  static final int RECORD = 2 * Long.BYTES;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final int ROWS_PER_BUCKET = 1 << 18;
  private static final int MAX_BUCKET_BITS = 10;
  private static final int WRITER_MEMORY = 1 << 22;
  private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;
  private static final long MIXER = 0xBF58_476D_1CE4_E5B9L;

  private final BucketFile file;
  private final int bucketBits;

  /**
   * @param expectedRows decides how many buckets there are
   */
  KeySpill(Path file, long expectedRows) {
    long buckets = Math.max(1, expectedRows / ROWS_PER_BUCKET);
    this.bucketBits = Math.min(MAX_BUCKET_BITS, Long.SIZE - Long.numberOfLeadingZeros(buckets));
    this.file = new BucketFile(file, 1 << bucketBits);
  }

  int buckets() {
    return file.buckets();
  }

  /** Leading bits of the hash that are the same in all records of a bucket. */
  int bucketBits() {
    return bucketBits;
  }

  /** Number of records in a bucket. */
  long records(int bucket) {
    return file.size(bucket) / RECORD;
  }

  BucketFile file() {
    return file;
  }

  Writer writer() {
    return new Writer();
  }

  @Override
  public void close() {
    file.close();
  }

  /** 64 bits that differ for different keys, but for rare accidents. */
  static long hash(byte[] bytes, int from, int to) {
    long hash = (to - from) * FACTOR;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      hash = mixed(hash ^ (long) LONGS.get(bytes, at));
    }
    long rest = 0;
    for (; at < to; at++) {
      rest = rest << 8 | (bytes[at] & 0xff);
    }
    return mixed(hash ^ rest);
  }

  private static long mixed(long value) {
    long mixed = (value ^ value >>> 29) * FACTOR;
    mixed = (mixed ^ mixed >>> 32) * MIXER;
    return mixed ^ mixed >>> 31;
  }

  static long hashAt(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at);
  }

  static long offsetAt(byte[] bytes, int at) {
    return (long) LONGS.get(bytes, at + Long.BYTES);
  }

  /** Takes the keys of one thread. */
  final class Writer {
    private final BucketFile.Writer out = file.writer(WRITER_MEMORY);
    private final byte[] record = new byte[RECORD];

    /** Keeps the key of the row at that offset. */
    void add(byte[] bytes, int from, int to, long offset) {
      long hash = hash(bytes, from, to);
      LONGS.set(record, 0, hash);
      LONGS.set(record, Long.BYTES, offset);
      int bucket = bucketBits == 0 ? 0 : (int) (hash >>> (Long.SIZE - bucketBits));
      out.write(bucket, record, RECORD, record, 0, 0);
    }

    void flush() {
      out.flush();
    }
  }
}
