package org.delinq.explain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.report.CsvLanguage;
import org.delinq.report.PublishedRows;
import org.delinq.report.SuppressedList;
import org.delinq.report.label.Labels.Group;
import org.delinq.worklist.Suppression;

/** What only the published worklists know: whom an officer had no room for. */
final class PublishedLists {
  private static final SuppressedList LIST = new SuppressedList();

  private PublishedLists() {}

  /** Whether the officer's daily limit kept a borrower off the published list. */
  static boolean isBeyondCapacity(PublishedSet set, String borrowerId) {
    Path file = set.folder().resolve(LIST.folder()).resolve(LIST.name() + ".csv");
    if (!Files.isRegularFile(file)) {
      return false;
    }
    int borrower = column("borrower_id");
    int suppressedBy = column("suppressed_by");
    try (PublishedRows rows = new PublishedRows(file)) {
      while (rows.hasNext()) {
        List<String> row = rows.next();
        if (row.get(borrower).equals(borrowerId)
            && CsvLanguage.says(
                row.get(suppressedBy), Group.SUPPRESSION, Suppression.CAPACITY.name())) {
          return true;
        }
      }
      return false;
    }
  }

  private static int column(String header) {
    for (int i = 0; i < LIST.columns().size(); i++) {
      if (LIST.columns().get(i).header().equals(header)) {
        return i;
      }
    }
    throw new IllegalStateException(header);
  }
}
