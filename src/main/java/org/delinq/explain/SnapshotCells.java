package org.delinq.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.snapshot.SnapshotColumn;
import org.delinq.snapshot.SnapshotLoan;
import org.delinq.snapshot.SnapshotReader;
import org.delinq.snapshot.SnapshotRow;
import org.delinq.snapshot.SnapshotRowWriter;
import org.delinq.storage.ByteArrayOutput;
import org.jspecify.annotations.Nullable;

/** A row of {@code loan-status.csv} as its cells, by column, as they are written there. */
final class SnapshotCells {
  private SnapshotCells() {}

  /** The cells that the night writes. */
  static Map<String, String> of(SnapshotLoan loan) {
    ByteArrayOutput line = new ByteArrayOutput();
    SnapshotRowWriter.write(line, loan);
    line.truncate(line.length() - 1);
    return of(new SnapshotRow("tonight's snapshot", line.toByteArray()));
  }

  private static Map<String, String> of(SnapshotRow row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (SnapshotColumn column : SnapshotColumn.values()) {
      cells.put(column.header(), row.text(column));
    }
    return Collections.unmodifiableMap(cells);
  }

  /** Where the published row is another. */
  static List<String> compare(
      @Nullable Map<String, String> cells, PublishedSet set, String loanId) {
    Map<String, String> published = published(set, loanId);
    if (published == null || cells == null) {
      return published == cells
          ? List.of()
          : List.of(
              published == null
                  ? "the published snapshot has no row for it"
                  : "the published snapshot has a row for it");
    }
    List<String> differences = new ArrayList<>();
    cells.forEach(
        (column, here) -> {
          String there = published.get(column);
          if (!here.equals(there)) {
            differences.add(
                "published is %s %s, explained here %s".formatted(column, said(there), said(here)));
          }
        });
    return differences;
  }

  private static String said(@Nullable String cell) {
    return cell == null || cell.isEmpty() ? "blank" : cell;
  }

  private static @Nullable Map<String, String> published(PublishedSet set, String loanId) {
    try (SnapshotReader rows =
        new SnapshotReader(set.folder().resolve("loan-status.csv"), loanId)) {
      SnapshotRow row = rows.peek();
      return row != null && row.loanId().equals(loanId) ? of(row) : null;
    }
  }
}
