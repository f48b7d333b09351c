package org.delinq.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.delinq.report.CreditBureauReport;
import org.delinq.report.ReportColumn;
import org.delinq.storage.WorkFiles;

/**
 * Step {@code report-credit-bureau} where the file speaks machine: joins the rows that {@code
 * classify} wrote, one for every loan.
 */
record CreditBureauWork(NightContext night) implements StepFactory.Work {
  private static final CreditBureauReport REPORT = new CreditBureauReport();

  @Override
  public StepFactory.Counts run() throws IOException {
    Path folder = night.folder().set().resolve(REPORT.folder());
    WorkFiles.createFolder(folder);
    join(night, folder.resolve(REPORT.name() + ".csv"));
    long rows = night.snapshotTotals().rows();
    return new StepFactory.Counts(rows, rows);
  }

  /** Writes the report with machine names and codes. */
  static void join(NightContext night, Path file) throws IOException {
    List<String> headers = REPORT.columns().stream().map(ReportColumn::header).toList();
    JoinedCsv.write(
        file,
        headers,
        night.folder().partitionFiles("classify", ClassifyWriter.CREDIT_BUREAU),
        night.settings().threads());
  }
}
