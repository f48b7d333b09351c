package org.delinq.nightly;

import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * What one partition of a partitioned step does: made anew for every execution, so that nothing is
 * shared between partitions.
 *
 * @param writer names the files, which {@link ShardFiles} keeps in the partition's folder
 */
record PartitionWork<I, O>(
    ItemStreamReader<I> reader, ItemProcessor<I, O> processor, LoanWriter<O> writer) {

  /** Makes the work of a partition. */
  interface Factory<I, O> {
    /** The work of the partition with that number, 0 or more. */
    PartitionWork<I, O> of(int partition);
  }
}
