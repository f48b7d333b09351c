package org.delinq.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.delinq.database.ResultLoad;
import org.delinq.database.ResultTable;
import org.delinq.settings.JobSettings.PublishToDatabase;
import org.delinq.snapshot.DelinquentRows;
import org.delinq.snapshot.SnapshotColumn;
import org.delinq.snapshot.SnapshotRow;

/** The loans that the job file asks for, from the rows that {@code classify} left. */
record LoanPart(NightContext night) implements ResultPart {
  @Override
  public String step() {
    return StepNames.CLASSIFY;
  }

  @Override
  public void load(ResultLoad load) throws IOException {
    boolean all = night.settings().publishToDatabase() == PublishToDatabase.ALL;
    load.begin(ResultTable.LOAN_STATUS, ResultTable.LOAN_STATUS.columns());
    for (Path file : night.folder().partitionFiles(StepNames.CLASSIFY, ClassifyWriter.SNAPSHOT)) {
      try (DelinquentRows rows = new DelinquentRows(file, all)) {
        for (SnapshotRow row = rows.next(); row != null; row = rows.next()) {
          load.add(cells(row));
        }
      }
    }
    load.finish();
  }

  private static List<String> cells(SnapshotRow row) {
    List<String> cells = new ArrayList<>(SnapshotColumn.COUNT);
    for (SnapshotColumn column : SnapshotColumn.values()) {
      if (column != SnapshotColumn.BUSINESS_DATE) {
        cells.add(row.text(column));
      }
    }
    return cells;
  }
}
