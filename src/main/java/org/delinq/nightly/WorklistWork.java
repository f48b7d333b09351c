package org.delinq.nightly;

import java.io.IOException;
import java.util.List;
import org.delinq.report.Worklist;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.ExternalSort;
import org.delinq.storage.SortedRecords;
import org.delinq.storage.WorkFiles;
import org.delinq.storage.Workers;
import org.delinq.worklist.EarlyWarning;
import org.delinq.worklist.LargeDelinquents;
import org.delinq.worklist.WarningSignal;

/**
 * Step {@code worklists}: brings the records that {@code age} and {@code classify} left for the
 * worklists into the order of their lists, the loans of each borrower together; the report steps
 * then write one file each. The lists know nothing of each other and are made two at a time where
 * the job may have threads: more would hold more buffers of sorts than a small heap has room for.
 */
final class WorklistWork implements StepFactory.Work {
  private static final int AT_A_TIME = 2;

  private final NightContext night;
  private long read;
  private long written;

  WorklistWork(NightContext night) {
    this.night = night;
  }

  /** Makes one list or several. */
  private interface Part {
    StepFactory.Counts write() throws IOException;
  }

  @Override
  public StepFactory.Counts run() {
    read = 0;
    written = 0;
    WorkFiles.createFolder(night.folder().worklists());
    List<Part> longestFirst =
        List.of(
            new CaseLists(night)::write,
            this::warn,
            () -> sort(Worklist.INSPECTIONS, "classify", LoanListWriter.INSPECTIONS),
            () -> sort(Worklist.REMINDERS, "age", AgeWriter.REMINDERS),
            () -> sort(Worklist.LIMITATION, "age", AgeWriter.LIMITATION));
    Workers.forEach(
        Math.min(AT_A_TIME, night.settings().threads()), "worklists", longestFirst, this::write);
    return new StepFactory.Counts(read, written);
  }

  private void write(Part part) {
    try {
      StepFactory.Counts counts = part.write();
      synchronized (this) {
        read += counts.read();
        written += counts.written();
      }
    } catch (IOException failure) {
      throw DiskFailure.at(night.folder().path(), failure);
    }
  }

  /** Two passes: the first learns from which amount on a loan is large. */
  private StepFactory.Counts warn() throws IOException {
    LargeDelinquents large =
        new LargeDelinquents(
            night.snapshotTotals().delinquentLoans(),
            night.policy().worklists().largeDelinquentFloor());
    night.merge(
        "classify",
        LoanListWriter.WARNINGS,
        delta -> {
          EarlyWarning warning = EarlyWarning.readFrom(delta);
          if (warning.signal() == WarningSignal.LARGE_DELINQUENT) {
            large.offer(warning.totalOverdue());
          }
        });
    try (ExternalSort warnings = night.sort("warnings");
        ListFile file = ListFile.of(night, Worklist.EARLY_WARNINGS)) {
      night.addAll(warnings, "classify", LoanListWriter.WARNINGS);
      SortedRecords sorted = warnings.sorted();
      ByteArrayInput input = new ByteArrayInput(new byte[0]);
      long candidates = 0;
      while (sorted.next()) {
        sorted.readValue(input);
        EarlyWarning row = large.pass(EarlyWarning.readFrom(input));
        if (row != null) {
          file.write(row::writeTo);
        }
        candidates++;
      }
      return new StepFactory.Counts(candidates, file.written());
    }
  }

  private StepFactory.Counts sort(Worklist list, String step, String name) throws IOException {
    try (ExternalSort rows = night.sort(name)) {
      night.addAll(rows, step, name);
      long records = ListFile.write(night, list, rows.sorted());
      return new StepFactory.Counts(records, records);
    }
  }
}
