package org.delinq.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.delinq.report.CreditBureauReport;
import org.delinq.report.CsvFile;
import org.delinq.report.CsvLanguage;
import org.delinq.report.Report;
import org.delinq.settings.JobSettings;
import org.delinq.storage.DiskFailure;
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
    Path folder = night.folder().set().resolve(report.folder());
    WorkFiles.createFolder(folder);
    Path file = folder.resolve(report.name() + ".csv");
    try (NightReportSource source = new NightReportSource(night);
        CsvFile csv = begin(file)) {
      Iterator<List<String>> rows = report.rows(source);
      if (report.byOfficer()) {
        writeByOfficer(rows, csv, night.folder().set().resolve(OfficerFiles.FOLDER));
      } else {
        while (rows.hasNext()) {
          csv.write(rows.next());
        }
      }
      return new StepFactory.Counts(csv.rows(), csv.rows());
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  private void writeByOfficer(Iterator<List<String>> rows, CsvFile csv, Path folder)
      throws IOException {
    try (OfficerFiles officers = new OfficerFiles(folder, report.name(), this::begin)) {
      while (rows.hasNext()) {
        List<String> cells = rows.next();
        csv.write(cells);
        officers.write(cells.get(0), cells);
      }
    }
  }

  private CsvFile begin(Path file) throws IOException {
    JobSettings settings = night.settings();
    return new CsvFile(file, report.columns(), CsvLanguage.of(settings.labels()), settings.excel());
  }
}
