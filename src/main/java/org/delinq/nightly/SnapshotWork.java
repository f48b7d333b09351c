package org.delinq.nightly;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.delinq.snapshot.SnapshotColumn;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.WorkFiles;

/** Step {@code snapshot}: joins the partitions' rows to {@code loan-status.csv}. */
record SnapshotWork(NightContext night) implements StepFactory.Work {
  /** The file's name in the published set. */
  static final String FILE = "loan-status.csv";

  @Override
  public StepFactory.Counts run() throws IOException {
    WorkFiles.createFolder(night.folder().set());
    Path file = night.folder().set().resolve(FILE);
    try (FileChannel out = WorkFiles.create(file)) {
      ByteBuffer header =
          ByteBuffer.wrap((SnapshotColumn.headerRow() + '\n').getBytes(StandardCharsets.UTF_8));
      while (header.hasRemaining()) {
        out.write(header);
      }
      for (Path shard : night.folder().partitionFiles("classify", ClassifyWriter.SNAPSHOT)) {
        append(shard, out);
      }
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
    long rows = night.snapshotTotals().rows();
    return new StepFactory.Counts(rows, rows);
  }

  private static void append(Path shard, FileChannel out) throws IOException {
    try (FileChannel in = FileChannel.open(shard, StandardOpenOption.READ)) {
      long done = 0;
      while (done < in.size()) {
        done += in.transferTo(done, in.size() - done, out);
      }
    }
  }
}
