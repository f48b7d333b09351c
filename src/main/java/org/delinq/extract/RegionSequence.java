package org.delinq.extract;

import java.security.MessageDigest;
import java.util.BitSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Takes the scanned regions of an extract from several threads and goes through them in file order:
 * for the digest, for the lines that lie in two regions, and for what depends on the row before.
 * Whichever thread hands in the region that is due goes on as long as the following are there, so
 * that digesting overlaps with scanning.
 */
final class RegionSequence {
  private final RowNoter noter;
  private final KeyCollection keys;
  private final @Nullable MessageDigest digest;
  private final BlockingQueue<Region> free;
  private final ConcurrentHashMap<Long, Region> waiting = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final BlockIndex.Builder blocks = new BlockIndex.Builder();
  private final RowFacts facts = new RowFacts();
  private final StraddlingLine straddling = new StraddlingLine();
  private final BitSet withoutKeys = new BitSet();
  private boolean straddlingCollects;
  private long size;
  private final AtomicLong due = new AtomicLong();

  /**
   * @param noter for lines that lie in two regions
   * @param digest of the regions' bytes, absent when they are not the bytes as delivered
   * @param free takes regions that are done with
   */
  RegionSequence(
      RowNoter noter,
      KeyCollection keys,
      @Nullable MessageDigest digest,
      BlockingQueue<Region> free) {
    this.noter = noter;
    this.keys = keys;
    this.digest = digest;
    this.free = free;
  }

  /** Takes a region that has been scanned, and all that are due after it. */
  void hand(Region region) {
    waiting.put(region.number, region);
    while (waiting.containsKey(due.get()) && lock.tryLock()) {
      try {
        Region next = waiting.remove(due.get());
        while (next != null) {
          take(next);
          free.add(next);
          due.incrementAndGet();
          next = waiting.remove(due.get());
        }
      } finally {
        lock.unlock();
      }
    }
  }

  private void take(Region region) {
    if (digest != null) {
      digest.update(region.bytes, 0, region.length);
    }
    for (int block = 0; block < region.blocks(); block++) {
      blocks.add(
          region.checksums[block],
          region.lineEnds[block],
          region.firstRows[block],
          region.firstKeys[block]);
    }
    size += region.length;
    withoutKeys.set(Math.toIntExact(region.number), !region.keysCollected);
    if (region.number > 0) {
      takeHead(region);
    }
    facts.append(region.facts);
    if (region.tail < region.length) {
      straddling.begin(region.offset() + region.tail);
      straddlingCollects = region.keysCollected;
      straddling.append(region.bytes, region.tail, region.length);
    }
    if (!facts.keyOrder().isAscending()) {
      keys.start();
    }
  }

  private void takeHead(Region region) {
    if (!straddling.isOpen()) {
      straddling.begin(region.offset());
      straddlingCollects = region.keysCollected;
      blocks.startsLine(BlockIndex.blockOf(region.offset()));
    }
    if (region.headEnd == Region.NONE) {
      straddling.append(region.bytes, 0, region.length);
    } else {
      straddling.append(region.bytes, 0, region.headEnd - 1);
      endStraddling();
    }
  }

  private void endStraddling() {
    int length = straddling.end();
    if (length == 0) {
      return;
    }
    long offset = straddling.offset();
    boolean named = noter.note(facts, straddling.bytes(), 0, length, offset, straddlingCollects);
    if (named) {
      boolean first = offset % Region.SIZE == 0;
      blocks.name(BlockIndex.blockOf(offset), first, noter.loanId());
    }
  }

  /** Ends the last line; to be called when all regions were handed in. */
  void finish() {
    lock.lock();
    try {
      if (straddling.isOpen()) {
        endStraddling();
      }
      noter.finish();
      if (!facts.keyOrder().isAscending()) {
        keys.start();
      }
    } finally {
      lock.unlock();
    }
  }

  /** After {@link #finish}: what was noted of all rows. */
  RowFacts facts() {
    return facts;
  }

  /** After {@link #finish}: the blocks of the file. */
  BlockIndex index() {
    return blocks.build(size);
  }

  /** After {@link #finish}: the regions whose keys were not kept. */
  BitSet withoutKeys() {
    return withoutKeys;
  }
}
