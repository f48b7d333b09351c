package org.delinq.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.WorkFiles;

/**
 * What is known of each aligned block of 1 MiB of a file of rows: its CRC32C, so that whoever reads
 * it later can prove to read the same bytes; its line ends, so that a row can be named by its
 * physical line; and the first row that starts in it, so that a loan is found by its id.
 *
 * <p>Kept in a file: format version (int), size of the file of rows (long), then for each block the
 * checksum (int), line ends (int), offset of its first row or −1 (int), length of the first loan id
 * (byte) and the id.
 */
final class BlockIndex {
  /** Bytes in a block; the last one may be shorter. */
  static final int BLOCK = 1 << 20;

  /** {@link #firstRow}: no row starts in the block. */
  static final int NO_ROW = -1;

  private static final int VERSION = 1;

  private final long size;
  private final int[] checksums;
  private final int[] lineEnds;
  private final int[] firstRows;
  private final byte[][] firstKeys;
  private final long[] linesBefore;
  private final int[] keyed;

  private BlockIndex(
      long size, int[] checksums, int[] lineEnds, int[] firstRows, byte[][] firstKeys) {
    this.size = size;
    this.checksums = checksums;
    this.lineEnds = lineEnds;
    this.firstRows = firstRows;
    this.firstKeys = firstKeys;
    this.keyed =
        IntStream.range(0, checksums.length).filter(block -> firstKeys[block].length > 0).toArray();
    this.linesBefore = new long[checksums.length + 1];
    for (int block = 0; block < checksums.length; block++) {
      linesBefore[block + 1] = linesBefore[block] + lineEnds[block];
    }
  }

  /** Size of the file of rows in bytes. */
  long size() {
    return size;
  }

  int blocks() {
    return checksums.length;
  }

  /** Number of bytes in a block. */
  int length(int block) {
    return (int) Math.min(BLOCK, size - offset(block));
  }

  static long offset(int block) {
    return (long) block * BLOCK;
  }

  static int blockOf(long offset) {
    return Math.toIntExact(offset / BLOCK);
  }

  /** CRC32C of a block. */
  int checksum(int block) {
    return checksums[block];
  }

  /** Line ends (LF) in all blocks before this one. */
  long linesBefore(int block) {
    return linesBefore[block];
  }

  /** Offset in the block of the first row, or empty line, that starts in it; or {@link #NO_ROW}. */
  int firstRow(int block) {
    return firstRows[block];
  }

  /** Offset in the file of the first row that starts in the block or a later one; else the size. */
  long firstRowFrom(int block) {
    int next = block;
    while (next < blocks() && firstRows[next] == NO_ROW) {
      next++;
    }
    return next < blocks() ? offset(next) + firstRows[next] : size;
  }

  /** The loan id of the first row that starts in the block and has one; empty without such. */
  byte[] firstKey(int block) {
    return firstKeys[block];
  }

  /** Whether a row with a loan id starts in the block. */
  boolean hasKey(int block) {
    return firstKeys[block].length > 0;
  }

  /** The last block whose first loan id is before the key, or −1; for rows in loan order. */
  int lastBlockBefore(byte[] key) {
    int low = 0;
    int high = keyed.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Arrays.compareUnsigned(firstKeys[keyed[middle]], key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? -1 : keyed[low - 1];
  }

  /** The first block after this one in which a row with a loan id starts, or {@link #blocks}. */
  int nextBlockWithKey(int block) {
    int next = block + 1;
    while (next < blocks() && firstKeys[next].length == 0) {
      next++;
    }
    return next;
  }

  /** Writes the index, whole or not at all. */
  void write(Path file) {
    ByteArrayOutput out = new ByteArrayOutput(16 + blocks() * 32);
    out.writeInt(VERSION);
    out.writeLong(size);
    for (int block = 0; block < blocks(); block++) {
      out.writeInt(checksums[block]);
      out.writeInt(lineEnds[block]);
      out.writeInt(firstRows[block]);
      out.writeByte(firstKeys[block].length);
      out.write(firstKeys[block]);
    }
    WorkFiles.write(file, out.toByteArray());
  }

  /** Reads what {@link #write} wrote. */
  static BlockIndex read(Path file) {
    try {
      ByteArrayInput in = new ByteArrayInput(Files.readAllBytes(file));
      if (in.readInt() != VERSION) {
        throw new IOException("written by another version of this program");
      }
      Builder builder = new Builder();
      long size = in.readLong();
      while (in.remaining() > 0) {
        int checksum = in.readInt();
        int lineEnds = in.readInt();
        int firstRow = in.readInt();
        byte[] firstKey = new byte[in.readUnsignedByte()];
        in.readFully(firstKey);
        builder.add(checksum, lineEnds, firstRow, firstKey);
      }
      return builder.build(size);
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  /** Collects the blocks of a file. */
  static final class Builder {
    private int count;
    private int[] checksums;
    private int[] lineEnds;
    private int[] firstRows;
    private byte[][] firstKeys;

    /** For blocks that are added from the first to the last. */
    Builder() {
      this(64);
      count = 0;
    }

    /** For that many blocks, to be set in any order. */
    Builder(int blocks) {
      count = blocks;
      checksums = new int[blocks];
      lineEnds = new int[blocks];
      firstRows = new int[blocks];
      firstKeys = new byte[blocks][];
    }

    /** Says what a block holds. */
    void set(int block, int checksum, int lineEndsInIt, int firstRow, byte[] firstKey) {
      checksums[block] = checksum;
      lineEnds[block] = lineEndsInIt;
      firstRows[block] = firstRow;
      firstKeys[block] = firstKey;
    }

    /** Adds the next block. */
    void add(int checksum, int lineEndsInIt, int firstRow, byte[] firstKey) {
      if (count == checksums.length) {
        checksums = Arrays.copyOf(checksums, 2 * count);
        lineEnds = Arrays.copyOf(lineEnds, 2 * count);
        firstRows = Arrays.copyOf(firstRows, 2 * count);
        firstKeys = Arrays.copyOf(firstKeys, 2 * count);
      }
      count++;
      set(count - 1, checksum, lineEndsInIt, firstRow, firstKey);
    }

    /** Number of blocks so far. */
    int count() {
      return count;
    }

    /** A line starts with the first byte of a block that was added. */
    void startsLine(int block) {
      firstRows[block] = 0;
    }

    /**
     * The loan id of a row of which only a part lies in the block where it starts.
     *
     * @param first whether it is the first row there, otherwise it is the last
     */
    void name(int block, boolean first, byte[] key) {
      if (first || firstKeys[block].length == 0) {
        firstKeys[block] = key;
      }
    }

    BlockIndex build(long size) {
      return new BlockIndex(
          size,
          Arrays.copyOf(checksums, count),
          Arrays.copyOf(lineEnds, count),
          Arrays.copyOf(firstRows, count),
          Arrays.copyOf(firstKeys, count));
    }
  }
}
