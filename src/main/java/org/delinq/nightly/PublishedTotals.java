package org.delinq.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.delinq.report.CollectionList;
import org.delinq.report.CompensationClaims;
import org.delinq.report.CompensationRecoveries;
import org.delinq.report.CreditBureauReport;
import org.delinq.report.CsvTotal;
import org.delinq.report.MonitoringMonthly;
import org.delinq.report.Report;
import org.delinq.report.ReportColumn;
import org.delinq.report.SubsidyDetail;
import org.delinq.report.SubsidySummaryReport;
import org.delinq.report.SuppressedList;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.Workers;

/**
 * What the files to be published say in total, counted in the files as they stand on the disk, each
 * read once and several at a time. The lists of each officer are parts of others and are left out;
 * so are the snapshot, whose totals were counted as its rows were written, and what {@code
 * reconcile} itself writes.
 */
final class PublishedTotals {
  private static final long ONE = 100;

  /** The columns that are to be added up. */
  private static final Map<Report, List<String>> ADDED =
      Map.of(
          new CreditBureauReport(), List.of("overdue_total"),
          new SubsidyDetail(), List.of("amount"),
          new SubsidySummaryReport(), List.of("amount"),
          new MonitoringMonthly(), List.of("outstanding"),
          new CompensationClaims(), List.of("claim_base", "fund_share", "bank_share"),
          new CompensationRecoveries(), List.of("amount", "fund_share", "bank_share"),
          new CollectionList(), List.of("loans"),
          new SuppressedList(), List.of("loans"));

  private final Path set;
  private final Map<String, CsvTotal> totals = new HashMap<>();

  private PublishedTotals(Path set) {
    this.set = set;
  }

  /**
   * Counts.
   *
   * @param set the folder to be published
   * @param threads how many files to read at a time, 1 or more
   * @throws org.delinq.error.DelinqException STORAGE if a file cannot be read or its last row is
   *     cut
   */
  static PublishedTotals of(Path set, int threads) {
    PublishedTotals published = new PublishedTotals(set);
    Map<String, int[]> columns = new HashMap<>();
    ADDED.forEach((report, names) -> columns.put(name(report), places(report, names)));
    Workers.forEach(
        threads,
        "totals",
        published.largestFirst(),
        file -> {
          String name = published.name(file);
          CsvTotal total = CsvTotal.of(file, columns.getOrDefault(name, new int[0]));
          synchronized (published) {
            published.totals.put(name, total);
          }
        });
    return published;
  }

  private List<Path> largestFirst() {
    try (Stream<Path> tree = Files.walk(set)) {
      return tree.filter(file -> isCounted(name(file)))
          .sorted(Comparator.comparingLong((Path file) -> file.toFile().length()).reversed())
          .toList();
    } catch (IOException failure) {
      throw DiskFailure.at(set, failure);
    }
  }

  private static boolean isCounted(String name) {
    return name.endsWith(".csv")
        && !name.startsWith(OfficerFiles.FOLDER)
        && !name.equals(SnapshotWork.FILE)
        && !name.equals(ReconcileWork.FILE);
  }

  private String name(Path file) {
    return set.relativize(file).toString().replace('\\', '/');
  }

  private static String name(Report report) {
    return report.folder() + "/" + report.name() + ".csv";
  }

  private static int[] places(Report report, List<String> columns) {
    return columns.stream().mapToInt(column -> place(report, column)).sorted().toArray();
  }

  private static int place(Report report, String column) {
    return report.columns().stream().map(ReportColumn::header).toList().indexOf(column);
  }

  /** Data rows of every file by its name in the set. */
  SortedMap<String, Long> rows() {
    SortedMap<String, Long> rows = new TreeMap<>();
    totals.forEach((name, total) -> rows.put(name, total.rows()));
    return rows;
  }

  /** Data rows of a report. */
  long rows(Report report) {
    return total(report).rows();
  }

  /** The sum of a column of amounts in fen. */
  long fen(Report report, String column) {
    return total(report).fen(place(report, column));
  }

  /** The sum of a column of counts. */
  long count(Report report, String column) {
    long hundredths = fen(report, column);
    if (hundredths % ONE != 0) {
      throw new ArithmeticException(column + " of " + name(report) + " is no whole number");
    }
    return hundredths / ONE;
  }

  private CsvTotal total(Report report) {
    CsvTotal total = totals.get(name(report));
    if (total == null) {
      throw DiskFailure.at(
          set.resolve(name(report)), new IOException("it is not among " + totals.keySet()));
    }
    return total;
  }
}
