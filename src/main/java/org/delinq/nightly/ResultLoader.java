package org.delinq.nightly;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.delinq.calendar.Day;
import org.delinq.database.ResultTable;
import org.delinq.database.ResultTransaction;
import org.delinq.database.RunRecord;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.publish.FileDigest;
import org.delinq.operations.publish.Manifest;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.report.Report;
import org.delinq.report.ReportColumn;
import org.delinq.report.Reports;
import org.delinq.settings.JobSettings.PublishToDatabase;
import org.delinq.snapshot.SnapshotColumn;
import org.delinq.snapshot.SnapshotReader;
import org.delinq.snapshot.SnapshotRow;

/**
 * Loads what a night publishes into the database: the loans that the job file asks for, the rows of
 * the worklists without what is personal, the cells of the reports of sums, and the record of the
 * run.
 */
record ResultLoader(NightContext night, ResultTransaction results) {
  /** Replaces everything of the business date; nothing is visible before the commit. */
  void load(PublishedSet set) throws IOException {
    results.replace(ResultTable.LOAN_STATUS);
    loans(set.folder().resolve(SnapshotWork.FILE));
    results.replace(ResultTable.WORKLIST_ITEM);
    for (Report report : Reports.all()) {
      if (report.folder().equals("worklists")) {
        worklist(report);
      }
    }
    results.replace(ResultTable.REPORT_FIGURE);
    for (Report report : Reports.all()) {
      if (isOfSums(report)) {
        figures(report);
      }
    }
    results.record(
        RunRecord.of(
            JsonFiles.read(set.manifest(), Manifest.class),
            FileDigest.of(set.manifest()).sha256()));
  }

  private void loans(Path snapshot) {
    PublishToDatabase wanted = night.settings().publishToDatabase();
    if (wanted == PublishToDatabase.NONE) {
      return;
    }
    try (SnapshotReader rows = new SnapshotReader(snapshot, null)) {
      for (SnapshotRow row = rows.read(); row != null; row = rows.read()) {
        if (wanted == PublishToDatabase.ALL || !isPlainNormal(row)) {
          List<String> cells = new ArrayList<>(SnapshotColumn.COUNT);
          for (SnapshotColumn column : SnapshotColumn.values()) {
            cells.add(row.text(column));
          }
          results.add(cells);
        }
      }
    }
  }

  private static boolean isPlainNormal(SnapshotRow row) {
    return row.status() == LoanStatus.ACTIVE
        && row.tier() == Tier.NORMAL
        && row.number(SnapshotColumn.DAYS_PAST_DUE) == 0;
  }

  private void worklist(Report report) {
    List<ReportColumn> columns = report.columns();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      places.put(columns.get(i).header(), i);
    }
    List<String> wanted = ResultTable.WORKLIST_ITEM.columns();
    try (NightReportSource source = new NightReportSource(night)) {
      Iterator<List<String>> rows = report.rows(source);
      for (int number = 1; rows.hasNext(); number++) {
        List<String> row = rows.next();
        List<String> cells = new ArrayList<>(wanted.size());
        cells.add(Day.format(night.businessDate()));
        cells.add(report.name());
        cells.add(Integer.toString(number));
        for (String column : wanted.subList(cells.size(), wanted.size())) {
          Integer place = places.get(column);
          cells.add(place == null ? "" : row.get(place));
        }
        results.add(cells);
      }
    }
  }

  private void figures(Report report) {
    List<ReportColumn> columns = report.columns();
    int keys = 0;
    while (keys < columns.size() && columns.get(keys).kind() == ReportColumn.Kind.TEXT) {
      keys++;
    }
    try (NightReportSource source = new NightReportSource(night)) {
      Iterator<List<String>> rows = report.rows(source);
      for (int number = 1; rows.hasNext(); number++) {
        List<String> row = rows.next();
        String key = String.join("|", row.subList(0, keys));
        for (int i = keys; i < columns.size(); i++) {
          String cell = row.get(i);
          boolean figure = isNumber(cell);
          results.add(
              List.of(
                  Day.format(night.businessDate()),
                  report.name(),
                  Integer.toString(number),
                  key,
                  columns.get(i).header(),
                  figure ? cell : "",
                  figure ? "" : cell));
        }
      }
    }
  }

  /** Reports with a row per loan or household are for their readers, not for query. */
  private static boolean isOfSums(Report report) {
    return report.folder().equals("reports")
        && report.columns().stream()
            .map(ReportColumn::header)
            .noneMatch(header -> header.equals("loan_id") || header.equals("borrower_id"));
  }

  private static boolean isNumber(String cell) {
    try {
      return new BigDecimal(cell).precision() > 0;
    } catch (NumberFormatException text) {
      return false;
    }
  }
}
