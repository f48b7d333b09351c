package org.delinq.nightly;

import java.io.IOException;
import org.delinq.database.ResultLoad;
import org.delinq.database.RunRecord;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.publish.FileDigest;
import org.delinq.operations.publish.Manifest;
import org.delinq.operations.publish.PublishedSet;
import org.jspecify.annotations.Nullable;

/** Has the database show a night: first everything that may take long or fail, then the switch. */
final class ResultSwitch {
  private final ResultLoading results;
  private @Nullable ResultLoad load;
  private @Nullable RunRecord run;

  ResultSwitch(ResultLoading results) {
    this.results = results;
  }

  /** Waits for the rows of a sealed set; there is nothing to do where a kill came after all. */
  void prepare(PublishedSet set) throws IOException {
    RunRecord record =
        RunRecord.of(
            JsonFiles.read(set.manifest(), Manifest.class), FileDigest.of(set.manifest()).sha256());
    if (!results.loads().isPublished(record)) {
      load = results.awaitAll();
      run = record;
    }
  }

  /** Shows the rows in place of those of the former set, in one transaction. */
  void publish() {
    if (load != null && run != null) {
      load.publish(run);
    }
    results.close();
  }
}
