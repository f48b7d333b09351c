package org.delinq.extract;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.PrimitiveIterator;
import java.util.concurrent.atomic.AtomicInteger;
import org.delinq.extract.row.ExtractLayout;
import org.delinq.storage.ExternalSort;
import org.delinq.storage.WorkFiles;
import org.delinq.storage.Workers;

/**
 * Finds the rows of an extract whose key is not unique, in bounded memory: rows whose keys have
 * equal hashes are candidates, and only these are read again and compared.
 */
final class DuplicateSearch {
  private static final int MEMORY = 1 << 23;

  private final ExtractLayout layout;
  private final RowFile file;
  private final WorkNames work;
  private final int threads;
  private final int maxInMemory;

  DuplicateSearch(ExtractLayout layout, RowFile file, WorkNames work, int threads) {
    this(layout, file, work, threads, CandidateSearch.MAX_IN_MEMORY);
  }

  /**
   * @param maxInMemory keys that each thread may hold
   */
  DuplicateSearch(
      ExtractLayout layout, RowFile file, WorkNames work, int threads, int maxInMemory) {
    this.layout = layout;
    this.file = file;
    this.work = work;
    this.threads = threads;
    this.maxInMemory = maxInMemory;
  }

  /** Keeps the keys of the lines that start in regions which were read before it was needed. */
  void collectKeys(KeySpill spill, BitSet regions) {
    PrimitiveIterator.OfInt left = regions.stream().iterator();
    Workers.run(
        threads,
        "receive",
        worker -> {
          RowNoter noter = new RowNoter(layout, false, spill.writer());
          int region = next(left);
          while (region >= 0) {
            collectKeys(noter, region);
            region = next(left);
          }
          noter.finish();
        });
  }

  private static int next(PrimitiveIterator.OfInt numbers) {
    synchronized (numbers) {
      return numbers.hasNext() ? numbers.nextInt() : -1;
    }
  }

  private void collectKeys(RowNoter noter, int region) {
    long limit = Math.min((region + 1L) * Region.SIZE, file.index().size());
    long start = file.index().firstRowFrom(region * Region.BLOCKS);
    try (LineCursor lines = file.lines(DuplicateLines.none(), start, limit)) {
      while (lines.next()) {
        noter.collectKey(lines.bytes(), lines.from(), lines.to(), lines.position());
      }
    }
  }

  /**
   * Compares all keys and writes the lines of duplicates, if there are any.
   *
   * @return how many
   */
  long run(KeySpill spill) {
    String name = layout.kind().label() + ".candidates";
    int memory = Math.min(MEMORY, maxInMemory * Long.BYTES);
    try (ExternalSort candidates = new ExternalSort(work.folder(), name, memory)) {
      findCandidates(spill, candidates);
      Path target = work.duplicates(layout.kind());
      long found = new DuplicateComparison(layout, file, work).compare(candidates, target);
      if (found == 0) {
        WorkFiles.delete(target);
      }
      return found;
    }
  }

  private void findCandidates(KeySpill spill, ExternalSort candidates) {
    AtomicInteger nextBucket = new AtomicInteger();
    Workers.run(
        threads,
        "receive",
        worker -> {
          CandidateSearch search =
              new CandidateSearch(spill, work, layout.kind(), candidates, maxInMemory);
          int bucket = nextBucket.getAndIncrement();
          while (bucket < spill.buckets()) {
            search.run(bucket);
            bucket = nextBucket.getAndIncrement();
          }
        });
  }
}
