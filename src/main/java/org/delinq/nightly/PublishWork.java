package org.delinq.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.delinq.calendar.Day;
import org.delinq.operations.publish.FileDigest;
import org.delinq.operations.publish.Manifest;
import org.delinq.operations.publish.PublishRequest;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.operations.publish.SetPublisher;
import org.delinq.report.Basis;
import org.delinq.report.MonitoringMonthly;
import org.delinq.report.SubsidyDetail;
import org.delinq.report.SubsidySummaryReport;
import org.delinq.report.summary.Summary;
import org.delinq.storage.WorkFiles;

/**
 * Step {@code publish}: hands the finished set over; what an earlier kill has begun is gone on
 * with.
 *
 * <p>The database has everything before the link is switched, and shows it right after: whatever is
 * likely to fail does so while both still show the former set, and no reader of the database ever
 * sees what is not published. A kill between the two leaves the attempt unfinished, and its restart
 * loads again.
 */
record PublishWork(NightContext night, ResultLoading results) implements StepFactory.Work {
  @Override
  public StepFactory.Counts run() throws IOException {
    ResultSwitch tables = new ResultSwitch(results);
    PublishedSet set = publish(tables::prepare);
    tables.publish();
    results.loads().removeUnpublished(night.progress()::stopRequested);
    removeCopiesOfExtracts();
    WorkFiles.deleteFolder(night.folder().sort());
    long files = Files.exists(set.manifest()) ? 1 : 0;
    return new StepFactory.Counts(files, files);
  }

  private PublishedSet publish(SetPublisher.BeforeSwitch beforeSwitch) throws IOException {
    NightRequest request = night.request();
    return SetPublisher.publish(
        new PublishRequest(
            request.settings().out(),
            request.businessDate(),
            request.attempt(),
            night.folder().set(),
            night.policy().id(),
            night.extracts().extracts().stream()
                .map(
                    input ->
                        new Manifest.InputFile(
                            input.file(), input.bytes(), input.sha256(), input.rows()))
                .toList(),
            earlierFiles(),
            request.user(),
            request.reason(),
            OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS).toString(),
            request.programVersion(),
            request.settings().threads()),
        request.policy().bytes(),
        beforeSwitch);
  }

  /** They hold personal data, and the extracts themselves are in the inbox. */
  private void removeCopiesOfExtracts() {
    night.extracts().removeCopies();
    night.stepRecords().forgetRemoved(StepNames.RECEIVE);
    night.stepRecords().forgetRemoved(StepNames.ORDER);
  }

  /**
   * The snapshots and the summary that were compared with, each set once; and the reports and
   * policies that say which subsidies were filed.
   */
  private List<Manifest.EarlierFile> earlierFiles() throws IOException {
    Map<String, Manifest.EarlierFile> files = new TreeMap<>();
    for (Basis basis : night.bases()) {
      PublishedSet set = night.setOf(basis);
      if (set != null) {
        add(files, set, SnapshotWork.FILE);
        if (basis == Basis.DAY) {
          add(files, set, Summary.FILE);
        }
      }
    }
    for (PublishedSet set : night.filings().corrected()) {
      add(files, set, SubsidyDetail.FILE);
      add(files, set, SubsidyFilings.POLICY);
    }
    PublishedSet former = night.filings().former();
    if (former != null) {
      add(files, former, SubsidyDetail.FILE);
      add(files, former, SubsidySummaryReport.FILE);
      add(files, former, MonitoringMonthly.FILE);
      add(files, former, SubsidyFilings.POLICY);
    }
    return List.copyOf(files.values());
  }

  private static void add(Map<String, Manifest.EarlierFile> files, PublishedSet set, String file)
      throws IOException {
    String name = Day.format(set.businessDate()) + "/" + file;
    if (!files.containsKey(name)) {
      String digest = FileDigest.of(set.folder().resolve(file)).sha256();
      files.put(name, new Manifest.EarlierFile(name, set.attempt(), digest));
    }
  }
}
