package org.delinq.nightly;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Makes the Spring Batch item a batch of loans, each processed as soon as it is read. A chunk step
 * over single loans spends more on its own observations than on most loans, and holds a whole chunk
 * of loans with all their rows before it processes the first. A batch whose loans weigh much is
 * closed early: rows set aside by the million do not gather in memory.
 */
final class LoanBatches<I, O> implements ItemStreamReader<List<O>> {
  /** The most loans of a batch. */
  static final int MOST = 250;

  /** What the outputs of a batch may weigh before it is closed early. */
  private static final int MOST_BYTES = 1 << 20;

  private static final String LOANS = "loans";

  private final ItemStreamReader<I> reader;
  private final ItemProcessor<I, O> processor;
  private final ToLongFunction<O> weight;
  private final int size;
  private long loans;

  /**
   * @param loansPerCommit at least 1
   */
  LoanBatches(PartitionWork<I, O> work, int loansPerCommit) {
    this.reader = work.reader();
    this.processor = work.processor();
    this.weight = work.weight();
    int batches = batches(loansPerCommit);
    this.size = (loansPerCommit + batches - 1) / batches;
  }

  /** How many batches of at most {@link #MOST} loans make a chunk of that many loans. */
  static int batches(int loansPerCommit) {
    return (loansPerCommit + MOST - 1) / MOST;
  }

  /** How many loans a partition had read, over all its starts, when its context was last saved. */
  static long loans(ExecutionContext context) {
    return context.getLong(LOANS, 0);
  }

  @Override
  public void open(ExecutionContext context) {
    loans = loans(context);
    reader.open(context);
  }

  @Override
  public @Nullable List<O> read() throws Exception {
    List<O> batch = new ArrayList<>(size);
    long bytes = 0;
    while (batch.size() < size && bytes < MOST_BYTES) {
      I input = reader.read();
      if (input == null) {
        break;
      }
      O output = processor.process(input);
      if (output == null) {
        throw new IllegalStateException("a loan was left out");
      }
      batch.add(output);
      bytes += weight.applyAsLong(output);
    }
    loans += batch.size();
    return batch.isEmpty() ? null : batch;
  }

  @Override
  public void update(ExecutionContext context) {
    context.putLong(LOANS, loans);
    reader.update(context);
  }

  @Override
  public void close() {
    reader.close();
  }
}
