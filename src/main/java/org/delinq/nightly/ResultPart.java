package org.delinq.nightly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.delinq.database.ResultLoad;
import org.delinq.report.Report;
import org.delinq.report.ReportColumn;
import org.delinq.report.Reports;
import org.delinq.settings.JobSettings.PublishToDatabase;

/** A part of what a night loads into the database; no part needs another. */
interface ResultPart {
  /** The step after which it can be loaded. */
  String step();

  /** Adds its rows, from what the step left in the attempt's folder. */
  void load(ResultLoad load) throws IOException;

  /** All parts of a night, in the order of their steps. */
  static List<ResultPart> of(NightContext night) {
    List<ResultPart> parts = new ArrayList<>();
    if (night.settings().publishToDatabase() != PublishToDatabase.NONE) {
      parts.add(new LoanPart(night));
    }
    for (Report report : Reports.all()) {
      if (report.folder().equals("worklists")) {
        parts.add(new WorklistPart(night, report));
      } else if (isOfSums(report)) {
        parts.add(new FigurePart(night, report));
      }
    }
    return parts;
  }

  /** Reports with a row per loan or household are for their readers, not for query. */
  private static boolean isOfSums(Report report) {
    return report.folder().equals("reports")
        && report.columns().stream()
            .map(ReportColumn::header)
            .noneMatch(header -> header.equals("loan_id") || header.equals("borrower_id"));
  }
}
