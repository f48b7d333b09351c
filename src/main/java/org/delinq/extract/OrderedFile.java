package org.delinq.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.delinq.storage.BucketFile;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.WorkFiles;

/**
 * The copy of an extract in loan order while it is written. Every bucket starts with a block of its
 * own, so that several threads write buckets at once.
 */
final class OrderedFile implements Closeable {
  private static final byte[] NO_KEY = new byte[0];

  private final Path file;
  private final FileChannel channel;
  private final int[] firstBlocks;
  private final long size;
  private final BlockIndex.Builder index;

  OrderedFile(Path file, BucketFile buckets) {
    this.file = file;
    this.firstBlocks = new int[buckets.buckets()];
    long end = 0;
    for (int bucket = 0; bucket < firstBlocks.length; bucket++) {
      if (buckets.size(bucket) > 0) {
        firstBlocks[bucket] = Math.toIntExact((end + BlockIndex.BLOCK - 1) / BlockIndex.BLOCK);
        end = BlockIndex.offset(firstBlocks[bucket]) + buckets.size(bucket);
      }
    }
    this.size = end;
    this.index =
        new BlockIndex.Builder(Math.toIntExact((end + BlockIndex.BLOCK - 1) / BlockIndex.BLOCK));
    this.channel = WorkFiles.create(file);
  }

  /** A writer for the rows of a bucket, in order. */
  BucketWriter writer(int bucket) {
    return new BucketWriter(firstBlocks[bucket]);
  }

  /** After all writers are finished: the blocks of the file. */
  BlockIndex index() {
    return index.build(size);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  /** Writes the rows of one bucket. One thread. */
  final class BucketWriter {
    private final byte[] block = new byte[BlockIndex.BLOCK];
    private final CRC32C checksum = new CRC32C();
    private int number;
    private int filled;
    private int firstRow = BlockIndex.NO_ROW;
    private byte[] firstKey = NO_KEY;

    private BucketWriter(int firstBlock) {
      this.number = firstBlock;
    }

    /** Writes a row that lies, head first, at that place of an array. */
    void write(byte[] bytes, int at) {
      if (filled == block.length) {
        writeBlock();
      }
      if (firstRow == BlockIndex.NO_ROW) {
        firstRow = filled;
      }
      if (firstKey.length == 0) {
        int idAt = at + OrderedRow.idAt(bytes, at);
        firstKey = Arrays.copyOfRange(bytes, idAt, idAt + OrderedRow.idLength(bytes, at));
      }
      int done = at;
      int end = at + OrderedRow.HEAD + OrderedRow.length(bytes, at);
      while (done < end) {
        if (filled == block.length) {
          writeBlock();
        }
        int part = Math.min(end - done, block.length - filled);
        System.arraycopy(bytes, done, block, filled, part);
        filled += part;
        done += part;
      }
    }

    /** Writes what is left, filled up with zeros unless it ends the file. */
    void finish() {
      if (filled > 0) {
        Arrays.fill(block, filled, block.length, (byte) 0);
        filled = (int) Math.min(block.length, size - BlockIndex.offset(number));
        writeBlock();
      }
    }

    private void writeBlock() {
      checksum.reset();
      checksum.update(block, 0, filled);
      index.set(number, (int) checksum.getValue(), 0, firstRow, firstKey);
      long offset = BlockIndex.offset(number);
      ByteBuffer bytes = ByteBuffer.wrap(block, 0, filled);
      try {
        while (bytes.hasRemaining()) {
          channel.write(bytes, offset + bytes.position());
        }
      } catch (IOException failure) {
        throw DiskFailure.at(file, failure);
      }
      number++;
      filled = 0;
      firstRow = BlockIndex.NO_ROW;
      firstKey = NO_KEY;
    }
  }
}
