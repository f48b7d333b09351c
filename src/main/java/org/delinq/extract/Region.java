package org.delinq.extract;

import java.util.Arrays;

/** Consecutive blocks of an extract in memory, and what was noted of the lines within them. */
final class Region {
  /** Blocks of a region; the last region may have fewer. */
  static final int BLOCKS = 4;

  /** Bytes of a region. */
  static final int SIZE = BLOCKS * BlockIndex.BLOCK;

  /** {@link #headEnd} where no line ends in the region. */
  static final int NONE = -1;

  private static final byte[] NO_KEY = new byte[0];

  final byte[] bytes = new byte[SIZE];
  final RowFacts facts = new RowFacts();
  final int[] checksums = new int[BLOCKS];
  final int[] lineEnds = new int[BLOCKS];
  final int[] firstRows = new int[BLOCKS];
  final byte[][] firstKeys = new byte[BLOCKS][];

  /** Its place among the regions, from 0. */
  long number;

  /** Bytes in it. */
  int length;

  /** Start of the first line: behind the header in the first region, 0 elsewhere. */
  int start;

  /**
   * Behind the first line end, where the lines wholly within the region start; {@link #start} in
   * the first region; {@link #NONE} without a line end.
   */
  int headEnd;

  /** Start of the line that goes on in the next region; {@link #length} if none does. */
  int tail;

  /** Whether the keys of its lines were kept. */
  boolean keysCollected;

  /** Forgets what was noted. */
  void clear() {
    facts.clear();
    Arrays.fill(lineEnds, 0);
    Arrays.fill(firstRows, BlockIndex.NO_ROW);
    Arrays.fill(firstKeys, NO_KEY);
    headEnd = NONE;
    tail = length;
    keysCollected = false;
  }

  long offset() {
    return number * SIZE;
  }

  int blocks() {
    return (length + BlockIndex.BLOCK - 1) / BlockIndex.BLOCK;
  }
}
