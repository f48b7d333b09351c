package org.delinq.nightly;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.delinq.report.CreditBureauReport;
import org.delinq.report.CsvFile;
import org.delinq.report.CsvLanguage;
import org.delinq.report.CsvRows;
import org.delinq.report.Report;
import org.delinq.settings.JobSettings;
import org.delinq.storage.WorkFiles;

/**
 * Step {@code report-<name>}: writes one report from the sums and rows that earlier steps left, and
 * hands it over officer by officer where the report says so.
 */
record ReportWork(NightContext night, Report report) implements StepFactory.Work {
  /** The work of a report's step; the rows of one stand ready where it speaks machine. */
  static StepFactory.Work of(NightContext night, Report report) {
    JobSettings settings = night.settings();
    boolean machine = settings.labels() == JobSettings.Labels.EN && !settings.excel();
    return machine && report instanceof CreditBureauReport
        ? new CreditBureauWork(night)
        : new ReportWork(night, report);
  }

  @Override
  public StepFactory.Counts run() {
    JobSettings settings = night.settings();
    CsvRows form =
        new CsvRows(report.columns(), CsvLanguage.of(settings.labels()), settings.excel());
    Path folder = night.folder().set().resolve(report.folder());
    WorkFiles.createFolder(folder);
    try (NightReportSource source = new NightReportSource(night);
        CsvFile csv = new CsvFile(folder.resolve(report.name() + ".csv"), form)) {
      Iterator<List<String>> rows = report.rows(source);
      if (report.byOfficer()) {
        new OfficerLists(night, report, form).write(rows, csv);
      } else {
        while (rows.hasNext()) {
          csv.write(rows.next());
        }
      }
      return new StepFactory.Counts(csv.rows(), csv.rows());
    }
  }
}
