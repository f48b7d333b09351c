package org.delinq.nightly;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Makes the Spring Batch item a batch of loans, each processed and put into bytes as soon as it is
 * read. A chunk step over single loans spends more on its own observations than on most loans, and
 * holds a whole chunk of loans with all their rows before it processes the first. A batch whose
 * loans weigh much is closed early: rows set aside by the million do not gather in memory.
 */
final class LoanBatches<I, O> implements ItemStreamReader<ShardPage> {
  /** The most loans of a batch. */
  static final int MOST = 250;

  /** How many bytes a batch may hold before it is closed early. */
  private static final int MOST_BYTES = 1 << 20;

  private static final String LOANS = "loans";

  private final ItemStreamReader<I> reader;
  private final ItemProcessor<I, O> processor;
  private final LoanWriter<O> writer;
  private final int size;

  /** Those of the current chunk first; the others wait to be used again. */
  private final List<ShardPage> pages = new ArrayList<>();

  private int pagesOfChunk;
  private long loans;

  /**
   * @param loansPerCommit at least 1
   */
  LoanBatches(PartitionWork<I, O> work, int loansPerCommit) {
    this.reader = work.reader();
    this.processor = work.processor();
    this.writer = work.writer();
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
  public @Nullable ShardPage read() throws Exception {
    ShardPage page = nextPage();
    while (page.loans() < size && page.bytes() < MOST_BYTES) {
      I input = reader.read();
      if (input == null) {
        break;
      }
      O output = processor.process(input);
      if (output == null) {
        throw new IllegalStateException("a loan was left out");
      }
      page.count(writer.write(output, page));
    }
    loans += page.loans();
    return page.loans() == 0 ? null : page;
  }

  private ShardPage nextPage() {
    if (pagesOfChunk == pages.size()) {
      pages.add(new ShardPage(writer.files().size()));
    }
    ShardPage page = pages.get(pagesOfChunk++);
    page.clear();
    return page;
  }

  /** Called once the chunk is written. */
  @Override
  public void update(ExecutionContext context) {
    pagesOfChunk = 0;
    context.putLong(LOANS, loans);
    reader.update(context);
  }

  @Override
  public void close() {
    reader.close();
  }
}
