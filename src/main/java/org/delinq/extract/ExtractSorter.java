package org.delinq.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.delinq.extract.row.ExtractKind;
import org.delinq.storage.BucketFile;
import org.delinq.storage.WorkFiles;
import org.delinq.storage.Workers;

/**
 * Step {@code order}: brings extracts whose rows do not ascend by loan_id into that order, in
 * bounded memory, as copies in the work folder. Extracts in order cost nothing.
 *
 * <p>The rows are put into buckets by loan id, cut at the ids that a sample suggests; then bucket
 * after bucket is sorted in memory (or, if a few loans fill it, on disk) and written to its place.
 * Rows that name no loan come first. A row keeps its physical line; rows of a loan stay in the
 * order of their lines.
 */
public final class ExtractSorter {
  private static final long BUCKET_SIZE = 8L << 20;

  private final int threads;
  private final int maxInMemory;
  private final ReadProgress progress;

  /**
   * @param threads at least 1
   * @param progress is told each row once
   */
  public ExtractSorter(int threads, ReadProgress progress) {
    this(threads, BucketSort.MAX_IN_MEMORY, progress);
  }

  ExtractSorter(int threads, int maxInMemory, ReadProgress progress) {
    this.threads = threads;
    this.maxInMemory = maxInMemory;
    this.progress = progress;
  }

  /** Rows that {@link #order} reads: those of the extracts that are not in order. */
  public static long rowsToOrder(ReceivedExtracts received) {
    return received.extracts().stream()
        .filter(extract -> !extract.inLoanOrder())
        .mapToLong(ReceivedExtract::rows)
        .sum();
  }

  /**
   * Orders what is not in order. Copies that a killed run has finished are kept, others begun anew.
   */
  public void order(ReceivedExtracts received) {
    for (ReceivedExtract extract : received.extracts()) {
      if (!extract.inLoanOrder() && !Files.exists(received.work().orderedBlocks(extract.kind()))) {
        order(received, extract);
      }
    }
  }

  private void order(ReceivedExtracts received, ReceivedExtract extract) {
    WorkNames work = received.work();
    ExtractKind kind = extract.kind();
    RowFile rows = received.rows(extract);
    int wanted = Math.toIntExact(1 + rows.index().size() / BUCKET_SIZE);
    KeySplitters splitters = KeySplitters.sample(rows.index(), wanted);
    Path draft = WorkFiles.draftOf(work.ordered(kind));
    BlockIndex index;
    try (BucketFile buckets = new BucketFile(work.scratch(kind, "rows"), splitters.buckets())) {
      RowDistribution distribution =
          new RowDistribution(received, extract, rows, splitters, buckets, progress);
      Workers.run(threads, "order", worker -> distribution.run());
      index = writeBuckets(work, kind, buckets, draft);
    }
    WorkFiles.publish(draft, work.ordered(kind));
    index.write(work.orderedBlocks(kind));
  }

  private BlockIndex writeBuckets(
      WorkNames work, ExtractKind kind, BucketFile buckets, Path draft) {
    AtomicInteger nextBucket = new AtomicInteger();
    try (OrderedFile file = new OrderedFile(draft, buckets)) {
      Workers.run(
          threads,
          "order",
          worker -> {
            BucketSort sort = new BucketSort(work, kind, maxInMemory);
            int bucket = nextBucket.getAndIncrement();
            while (bucket < buckets.buckets()) {
              if (buckets.size(bucket) > 0) {
                sort.sort(buckets, bucket, file.writer(bucket));
              }
              bucket = nextBucket.getAndIncrement();
            }
          });
      return file.index();
    }
  }
}
