package org.delinq.extract;

import java.security.MessageDigest;
import java.util.concurrent.BlockingQueue;
import org.delinq.extract.row.ExtractLayout;
import org.delinq.storage.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Scans an extract region by region in several threads. Each in turn takes the next region from the
 * front of the file, scans it beside the others, and hands it to the {@link RegionSequence}.
 */
final class ExtractScan {
  private final ExtractLayout layout;
  private final ExtractBytes source;
  private final @Nullable UnpackedCopy copy;
  private final boolean sumsAmounts;
  private final BlockingQueue<Region> free;
  private final KeyCollection keys = new KeyCollection();
  private final @Nullable KeySpill spill;
  private final @Nullable MessageDigest digest;
  private final RegionSequence sequence;
  private long nextRegion = 1;
  private long bytesTold;
  private boolean atEnd;

  /**
   * @param copy takes the unpacked bytes; absent where the extract is not compressed
   * @param sumsAmounts whether the manifest states a sum
   * @param spill takes the keys of rows, for extracts whose key is unique in the whole extract
   */
  ExtractScan(
      ExtractLayout layout,
      ExtractBytes source,
      @Nullable UnpackedCopy copy,
      boolean sumsAmounts,
      BlockingQueue<Region> free,
      @Nullable KeySpill spill) {
    this.layout = layout;
    this.source = source;
    this.copy = copy;
    this.sumsAmounts = sumsAmounts;
    this.free = free;
    this.spill = spill;
    this.digest = copy == null ? Sha256.start() : null;
    this.sequence = new RegionSequence(noter(), keys, digest, free);
  }

  private RowNoter noter() {
    return new RowNoter(layout, sumsAmounts, spill == null ? null : spill.writer());
  }

  /** Scans everything, beginning with the first region, which has been read. */
  void run(Region first, int threads, ReadProgress progress) {
    atEnd = first.length < Region.SIZE;
    Workers.run(threads, "receive", worker -> work(worker == 0 ? first : next(progress), progress));
    tellBytes(progress);
    sequence.finish();
  }

  private void work(@Nullable Region start, ReadProgress progress) throws InterruptedException {
    RowNoter noter = noter();
    RegionScan scan = new RegionScan(noter, keys);
    Region region = start;
    while (region != null) {
      if (copy != null) {
        copy.write(region);
      }
      scan.scan(region);
      long rows = region.facts.rows();
      sequence.hand(region);
      progress.rowsRead(rows);
      region = next(progress);
    }
    noter.finish();
  }

  private @Nullable Region next(ReadProgress progress) throws InterruptedException {
    Region region = free.take();
    synchronized (source) {
      if (!atEnd) {
        region.number = nextRegion;
        region.start = 0;
        tellBytes(progress);
        region.length = source.read(region.bytes);
        nextRegion++;
        atEnd = region.length < Region.SIZE;
        if (region.length > 0) {
          return region;
        }
      }
    }
    free.add(region);
    return null;
  }

  /** What was read until now, but for the region to be read next. */
  private void tellBytes(ReadProgress progress) {
    long read = source.deliveredSize();
    progress.bytesRead(read - bytesTold);
    bytesTold = read;
  }

  /** Whether keys had to be kept because they do not ascend. */
  boolean hasKeys() {
    return keys.isActive();
  }

  /** What was noted of the whole extract. */
  RegionSequence sequence() {
    return sequence;
  }

  /** SHA-256 of the file as delivered. */
  String sha256() {
    String packed = source.packedDigest();
    if (packed != null) {
      return packed;
    }
    if (digest == null) {
      throw new IllegalStateException("nobody made a digest of " + layout.file());
    }
    return Sha256.hex(digest);
  }
}
