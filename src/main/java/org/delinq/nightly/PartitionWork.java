package org.delinq.nightly;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/**
 * What one partition of a partitioned step does: made anew for every execution, so that nothing is
 * shared between partitions.
 *
 * @param weight bytes of what an output holds besides the few hundred that are usual
 */
record PartitionWork<I, O>(
    ItemStreamReader<I> reader,
    ItemProcessor<I, O> processor,
    ItemStreamWriter<List<O>> writer,
    ToLongFunction<O> weight) {

  /** Makes the work of a partition. */
  interface Factory<I, O> {
    /**
     * The work of the partition with that number, 0 or more.
     *
     * @param folder where its files go
     */
    PartitionWork<I, O> of(int partition, Path folder);
  }
}
