package org.delinq.extract;

import java.io.Closeable;

/**
 * The bytes of a file of rows, block after verified block in one array; what is not yet used stays
 * in front of the next block. Not for several threads.
 */
final class BlockStream implements Closeable {
  /** Bytes that may be kept in front of the next block: a little more than the longest row. */
  static final int MAX_KEPT = 1 << 17;

  private final ExtractBlocks blocks;
  private final byte[] bytes = new byte[MAX_KEPT + BlockIndex.BLOCK];
  private long base;
  private int filled;
  private int nextBlock;

  BlockStream(ExtractBlocks blocks) {
    this.blocks = blocks;
  }

  /** Starts at the first byte of a block. */
  void seek(int block) {
    base = BlockIndex.offset(block);
    filled = 0;
    nextBlock = block;
  }

  BlockIndex index() {
    return blocks.index();
  }

  /** The array; its bytes before {@link #filled} are those of the file from {@link #base} on. */
  byte[] bytes() {
    return bytes;
  }

  int filled() {
    return filled;
  }

  long base() {
    return base;
  }

  /**
   * Drops the bytes before {@code from}, moves the others to the start and adds the next block.
   *
   * @param from at most {@link #MAX_KEPT} less than {@link #filled}
   * @return false if the file has no more blocks; then nothing moved
   */
  boolean advance(int from) {
    if (nextBlock == blocks.index().blocks()) {
      return false;
    }
    int kept = filled - from;
    System.arraycopy(bytes, from, bytes, 0, kept);
    base += from;
    filled = kept + blocks.read(nextBlock, bytes, kept);
    nextBlock++;
    return true;
  }

  @Override
  public void close() {
    blocks.close();
  }
}
