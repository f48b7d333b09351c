package org.delinq.storage;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * One file into which several threads sort records by bucket, to read it back bucket by bucket. The
 * records of a bucket come back in no particular order, each whole. The file goes when it is
 * closed.
 */
public final class BucketFile implements Closeable {
  private final Path file;
  private final FileChannel channel;
  private final Chunks[] chunks;
  private long end;

  /** Creates the file in place of one of that name. */
  public BucketFile(Path file, int buckets) {
    this.file = file;
    this.channel = WorkFiles.create(file);
    this.chunks = new Chunks[buckets];
    Arrays.setAll(chunks, bucket -> new Chunks());
  }

  /** Number of buckets. */
  public int buckets() {
    return chunks.length;
  }

  /** Bytes that the records of a bucket take; right when all writers are flushed. */
  public long size(int bucket) {
    return chunks[bucket].size;
  }

  /**
   * A writer for one thread.
   *
   * @param memory bytes that it may take for its buffers, one for each bucket
   */
  public Writer writer(int memory) {
    return new Writer(Math.max(memory / chunks.length, 1 << 12));
  }

  /** Reads all records of a bucket of less than 2 GiB to the start of an array. */
  public void read(int bucket, byte[] into) {
    Chunks wanted = chunks[bucket];
    int at = 0;
    for (int i = 0; i < wanted.count; i++) {
      readFully(ByteBuffer.wrap(into, at, wanted.lengths[i]), wanted.offsets[i]);
      at += wanted.lengths[i];
    }
  }

  /** Number of chunks of a bucket, for buckets that are too large to be read at once. */
  public int chunks(int bucket) {
    return chunks[bucket].count;
  }

  /** Reads one chunk of a bucket: some of its records, each whole. */
  public byte[] readChunk(int bucket, int chunk) {
    byte[] bytes = new byte[chunks[bucket].lengths[chunk]];
    readFully(ByteBuffer.wrap(bytes), chunks[bucket].offsets[chunk]);
    return bytes;
  }

  private void readFully(ByteBuffer into, long offset) {
    try {
      long at = offset;
      while (into.hasRemaining()) {
        int count = channel.read(into, at);
        if (count < 0) {
          throw new EOFException("the file is shorter than what was written to it");
        }
        at += count;
      }
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  private void append(int bucket, byte[] bytes, int offset, int length) {
    long at;
    synchronized (this) {
      at = end;
      end += length;
      chunks[bucket].add(at, length);
    }
    try {
      ByteBuffer from = ByteBuffer.wrap(bytes, offset, length);
      while (from.hasRemaining()) {
        at += channel.write(from, at);
      }
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  /** Removes the file. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
    WorkFiles.delete(file);
  }

  /** Collects the records of one thread until a chunk of a bucket is full. */
  public final class Writer {
    private final int capacity;
    private final byte[][] buffers = new byte[chunks.length][];
    private final int[] used = new int[chunks.length];

    private Writer(int capacity) {
      this.capacity = capacity;
      Arrays.setAll(buffers, bucket -> new byte[0]);
    }

    /** Adds a record that is two ranges of bytes one after the other. */
    public void write(
        int bucket, byte[] head, int headLength, byte[] body, int bodyOffset, int bodyLength) {
      int at = reserve(bucket, headLength + bodyLength);
      System.arraycopy(head, 0, buffers[bucket], at, headLength);
      System.arraycopy(body, bodyOffset, buffers[bucket], at + headLength, bodyLength);
    }

    private int reserve(int bucket, int length) {
      if (used[bucket] + length > buffers[bucket].length) {
        flush(bucket);
        if (length > buffers[bucket].length) {
          buffers[bucket] = new byte[Math.max(length, capacity)];
        }
      }
      int at = used[bucket];
      used[bucket] += length;
      return at;
    }

    private void flush(int bucket) {
      if (used[bucket] > 0) {
        append(bucket, buffers[bucket], 0, used[bucket]);
        used[bucket] = 0;
      }
    }

    /** Writes what is left. */
    public void flush() {
      for (int bucket = 0; bucket < buffers.length; bucket++) {
        flush(bucket);
      }
    }
  }

  private static final class Chunks {
    private long[] offsets = new long[4];
    private int[] lengths = new int[4];
    private int count;
    private long size;

    void add(long offset, int length) {
      if (count == offsets.length) {
        offsets = Arrays.copyOf(offsets, 2 * count);
        lengths = Arrays.copyOf(lengths, 2 * count);
      }
      offsets[count] = offset;
      lengths[count] = length;
      size += length;
      count++;
    }
  }
}
