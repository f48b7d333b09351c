package org.delinq.extract;

import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.RowScanner;

/** Finds the loans of one borrower in one pass over {@code loans.csv}. */
public final class BorrowerSearch {
  private BorrowerSearch() {}

  /**
   * The loans whose rows name a borrower, whether or not the rows are good. Memory holds their ids
   * only.
   *
   * @param received extracts that are in loan order or have been brought into it
   */
  public static SortedSet<String> loansOf(String borrowerId, ReceivedExtracts received) {
    SortedSet<String> loans = new TreeSet<>();
    byte[] wanted = borrowerId.getBytes(StandardCharsets.UTF_8);
    RowScanner scanner = new RowScanner(received.layout(ExtractKind.LOANS));
    int loan = ExtractKind.LOANS.indexOf("loan_id");
    int borrower = ExtractKind.LOANS.indexOf("borrower_id");
    RowSource source = RowSource.of(received, ExtractKind.LOANS);
    try (RowCursor rows = source.open(source.start(), source.end())) {
      while (rows.next()) {
        if (scanner.scan(rows.bytes(), rows.from(), rows.to()) == null
            && scanner.compare(borrower, wanted, 0, wanted.length) == 0
            && scanner.isIdentifier(loan)) {
          loans.add(scanner.text(loan));
        }
      }
    }
    return loans;
  }
}
