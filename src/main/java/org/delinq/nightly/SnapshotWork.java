package org.delinq.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.delinq.snapshot.SnapshotColumn;
import org.delinq.storage.WorkFiles;

/** Step {@code snapshot}: joins the partitions' rows to {@code loan-status.csv}. */
record SnapshotWork(NightContext night) implements StepFactory.Work {
  /** The file's name in the published set. */
  static final String FILE = "loan-status.csv";

  @Override
  public StepFactory.Counts run() throws IOException {
    WorkFiles.createFolder(night.folder().set());
    Path file = night.folder().set().resolve(FILE);
    JoinedCsv.write(
        file,
        List.of(SnapshotColumn.headerRow()),
        night.folder().partitionFiles("classify", ClassifyWriter.SNAPSHOT),
        night.settings().threads());
    long rows = night.snapshotTotals().rows();
    return new StepFactory.Counts(rows, rows);
  }
}
