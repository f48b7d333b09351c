package org.delinq.nightly;

import java.io.IOException;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Appends the pages of a chunk, and what its loans add up to, to the files of a partition. */
final class ShardWriter implements ItemStreamWriter<ShardPage> {
  private final NightContext night;
  private final String step;
  private final LoanWriter<?> writer;
  private final ShardFiles files;
  private final ShardPage sums;

  ShardWriter(NightContext night, String step, LoanWriter<?> writer, ShardFiles files) {
    this.night = night;
    this.step = step;
    this.writer = writer;
    this.files = files;
    this.sums = new ShardPage(writer.files().size());
  }

  @Override
  public void open(ExecutionContext context) {
    files.open(context);
  }

  @Override
  public void write(Chunk<? extends ShardPage> chunk) throws IOException {
    long rows = 0;
    for (ShardPage page : chunk) {
      files.append(page);
      rows += page.rows();
    }
    sums.clear();
    writer.writeSums(sums);
    files.append(sums);
    night.progress().rowsRead(step, rows);
  }

  @Override
  public void update(ExecutionContext context) {
    files.update(context);
  }

  @Override
  public void close() {
    files.close();
  }
}
