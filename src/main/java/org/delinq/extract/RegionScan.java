package org.delinq.extract;

import java.util.zip.CRC32C;

/** Notes what is within a region, in any order of regions. One thread. */
final class RegionScan {
  private final RowNoter noter;
  private final KeyCollection keys;
  private final CRC32C checksum = new CRC32C();

  RegionScan(RowNoter noter, KeyCollection keys) {
    this.noter = noter;
    this.keys = keys;
  }

  void scan(Region region) {
    region.clear();
    checksums(region);
    boolean collects = keys.isActive();
    lines(region, collects);
    if (!collects && !region.facts.keyOrder().isAscending()) {
      keys.start();
      collectKeys(region);
      collects = true;
    }
    region.keysCollected = collects;
  }

  private void checksums(Region region) {
    for (int block = 0; block < region.blocks(); block++) {
      int from = block * BlockIndex.BLOCK;
      checksum.reset();
      checksum.update(region.bytes, from, Math.min(BlockIndex.BLOCK, region.length - from));
      region.checksums[block] = (int) checksum.getValue();
    }
  }

  private void lines(Region region, boolean collects) {
    int at = firstLine(region);
    while (at < region.length) {
      int block = at / BlockIndex.BLOCK;
      if (region.firstRows[block] == BlockIndex.NO_ROW) {
        region.firstRows[block] = at % BlockIndex.BLOCK;
      }
      int end = Newlines.find(region.bytes, at, region.length);
      if (end == region.length) {
        break;
      }
      region.lineEnds[end / BlockIndex.BLOCK]++;
      int to = Newlines.withoutReturn(region.bytes, at, end);
      if (to > at) {
        boolean named =
            noter.note(region.facts, region.bytes, at, to, region.offset() + at, collects);
        if (named && region.firstKeys[block].length == 0) {
          region.firstKeys[block] = noter.loanId();
        }
      }
      at = end + 1;
    }
    region.tail = Math.min(at, region.length);
  }

  /** Steps over the header, or over the end of the line that began in an earlier region. */
  private int firstLine(Region region) {
    if (region.number == 0) {
      region.headEnd = region.start;
      if (region.start > 0 && region.bytes[region.start - 1] == '\n') {
        region.lineEnds[0]++;
      }
      return region.start;
    }
    int end = Newlines.find(region.bytes, 0, region.length);
    if (end == region.length) {
      return region.length;
    }
    region.lineEnds[end / BlockIndex.BLOCK]++;
    region.headEnd = end + 1;
    return end + 1;
  }

  private void collectKeys(Region region) {
    int at = region.headEnd;
    while (at < region.tail) {
      int end = Newlines.find(region.bytes, at, region.tail);
      noter.collectKey(
          region.bytes, at, Newlines.withoutReturn(region.bytes, at, end), region.offset() + at);
      at = end + 1;
    }
  }
}
