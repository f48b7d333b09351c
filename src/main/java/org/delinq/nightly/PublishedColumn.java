package org.delinq.nightly;

import java.util.List;
import java.util.function.Predicate;
import org.delinq.money.Fen;
import org.delinq.report.PublishedRows;
import org.delinq.report.Report;
import org.delinq.report.ReportColumn;

/** What a column of a file to be published adds up to, read row by row. */
final class PublishedColumn {
  private PublishedColumn() {}

  /**
   * Adds a column of amounts up, to fen.
   *
   * @param column its machine name
   * @param counted which rows to add up
   */
  static long sum(
      NightContext night, Report report, String column, Predicate<List<String>> counted) {
    int index = report.columns().stream().map(ReportColumn::header).toList().indexOf(column);
    String file = report.folder() + "/" + report.name() + ".csv";
    long sum = 0;
    try (PublishedRows published = new PublishedRows(night.folder().set().resolve(file))) {
      while (published.hasNext()) {
        List<String> row = published.next();
        if (counted.test(row)) {
          sum += Fen.ofYuan(row.get(index));
        }
      }
    }
    return sum;
  }
}
