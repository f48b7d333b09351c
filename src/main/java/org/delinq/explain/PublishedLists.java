package org.delinq.explain;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.delinq.operations.files.StorageFaults;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.report.SuppressedList;
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
    try (BufferedReader text = Files.newBufferedReader(file);
        CSVReader rows =
            new CSVReaderBuilder(text).withCSVParser(new RFC4180ParserBuilder().build()).build()) {
      for (String[] row = rows.readNext(); row != null; row = rows.readNext()) {
        if (row.length > suppressedBy
            && plain(row[borrower]).equals(borrowerId)
            && row[suppressedBy].equals(Suppression.CAPACITY.name())) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw StorageFaults.of("read", file, e);
    } catch (CsvValidationException e) {
      throw StorageFaults.of("read", file, new IOException("it is no CSV", e));
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

  /** A cell without what keeps a spreadsheet from guessing. */
  private static String plain(String cell) {
    return cell.startsWith("=\"") && cell.endsWith("\"")
        ? cell.substring(2, cell.length() - 1)
        : cell;
  }
}
