package org.delinq.nightly;

import java.io.IOException;
import java.util.Iterator;
import org.delinq.policy.WorklistPolicy;
import org.delinq.report.Worklist;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.storage.ExternalSort;
import org.delinq.storage.SortedRecords;
import org.delinq.storage.WorkFiles;
import org.delinq.worklist.BorrowerRecord;
import org.delinq.worklist.CapacityFilter;
import org.delinq.worklist.CollectionCase;
import org.delinq.worklist.CollectionRow;
import org.delinq.worklist.EarlyWarning;
import org.delinq.worklist.LargeDelinquents;
import org.delinq.worklist.ResolvedCase;
import org.delinq.worklist.WarningSignal;
import org.delinq.worklist.WorklistRecord;

/**
 * Step {@code worklists}: brings the records that {@code age} and {@code classify} left for the
 * worklists into the order of their lists, the loans of each borrower together; the report steps
 * then write one file each. Memory holds one borrower's row and the buffers of the sorts.
 */
final class WorklistWork implements StepFactory.Work {
  private final NightContext night;
  private final WorklistPolicy policy;
  private final ByteArrayInput input = new ByteArrayInput(new byte[0]);
  private final ByteArrayOutput key = new ByteArrayOutput();
  private final ByteArrayOutput value = new ByteArrayOutput();
  private long read;
  private long written;

  WorklistWork(NightContext night) {
    this.night = night;
    this.policy = night.policy().worklists();
  }

  @Override
  public StepFactory.Counts run() throws IOException {
    read = 0;
    written = 0;
    WorkFiles.createFolder(night.folder().worklists());
    collect();
    warn();
    sort(Worklist.REMINDERS, "age", AgeWriter.REMINDERS);
    sort(Worklist.LIMITATION, "age", AgeWriter.LIMITATION);
    sort(Worklist.INSPECTIONS, "classify", LoanListWriter.INSPECTIONS);
    return new StepFactory.Counts(read, written);
  }

  private void collect() throws IOException {
    try (ExternalSort cases = night.sort("collections");
        ExternalSort resolved = night.sort("resolved")) {
      try (ExternalSort loans = night.sort("borrowers")) {
        night.addAll(loans, "classify", LoanListWriter.BORROWERS);
        BorrowerGroups groups = new BorrowerGroups(loans.sorted());
        Iterator<BorrowerRecord> group = groups.nextGroup();
        while (group != null) {
          CollectionCase found = CollectionCase.of(group, night.businessDate(), policy);
          CollectionRow row = found.row();
          ResolvedCase left = found.resolved();
          if (row != null) {
            add(cases, row);
          }
          if (left != null) {
            add(resolved, left);
          }
          read++;
          group = groups.nextGroup();
        }
      }
      writeAll(Worklist.RESOLVED, resolved.sorted());
      split(cases.sorted());
    }
  }

  /** Parts the rows to be worked on from those that are suppressed. */
  private void split(SortedRecords rows) throws IOException {
    CapacityFilter capacity = new CapacityFilter(policy.officerDailyLimit());
    try (ListFile collections = listFile(Worklist.COLLECTIONS);
        ListFile suppressed = listFile(Worklist.SUPPRESSED)) {
      while (rows.next()) {
        rows.readValue(input);
        CollectionRow row = capacity.pass(CollectionRow.readFrom(input));
        (row.suppressedBy() == null ? collections : suppressed).write(row::writeTo);
      }
      written += collections.written() + suppressed.written();
    }
  }

  /** Two passes: the first learns from which amount on a loan is large. */
  private void warn() throws IOException {
    LargeDelinquents large =
        new LargeDelinquents(
            night.snapshotTotals().delinquentLoans(), policy.largeDelinquentFloor());
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
        ListFile file = listFile(Worklist.EARLY_WARNINGS)) {
      night.addAll(warnings, "classify", LoanListWriter.WARNINGS);
      SortedRecords sorted = warnings.sorted();
      while (sorted.next()) {
        sorted.readValue(input);
        EarlyWarning row = large.pass(EarlyWarning.readFrom(input));
        if (row != null) {
          file.write(row::writeTo);
        }
        read++;
      }
      written += file.written();
    }
  }

  private void sort(Worklist list, String step, String name) throws IOException {
    try (ExternalSort rows = night.sort(name)) {
      night.addAll(rows, step, name);
      read += writeAll(list, rows.sorted());
    }
  }

  private long writeAll(Worklist list, SortedRecords rows) {
    try (ListFile file = listFile(list)) {
      while (rows.next()) {
        file.copy(rows);
      }
      written += file.written();
      return file.written();
    }
  }

  private ListFile listFile(Worklist list) {
    return new ListFile(night.folder().worklist(list));
  }

  private void add(ExternalSort sort, WorklistRecord row) throws IOException {
    key.truncate(0);
    value.truncate(0);
    row.writeKey(key);
    row.writeTo(value);
    sort.add(key, value);
  }
}
