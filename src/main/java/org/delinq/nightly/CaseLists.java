package org.delinq.nightly;

import java.io.IOException;
import java.util.Iterator;
import org.delinq.policy.WorklistPolicy;
import org.delinq.report.Worklist;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.storage.ExternalSort;
import org.delinq.storage.SortedRecords;
import org.delinq.worklist.BorrowerRecord;
import org.delinq.worklist.CapacityFilter;
import org.delinq.worklist.CollectionCase;
import org.delinq.worklist.CollectionRow;
import org.delinq.worklist.ResolvedCase;
import org.delinq.worklist.WorklistRecord;

/**
 * Brings the loans of each borrower together, and makes of them the records of collections,
 * suppressed and resolved cases. Memory holds one borrower's row and the buffers of the sorts.
 */
final class CaseLists {
  private final NightContext night;
  private final WorklistPolicy policy;
  private final ByteArrayInput input = new ByteArrayInput(new byte[0]);
  private final ByteArrayOutput key = new ByteArrayOutput();
  private final ByteArrayOutput value = new ByteArrayOutput();
  private long read;

  CaseLists(NightContext night) {
    this.night = night;
    this.policy = night.policy().worklists();
  }

  /** Writes the three lists; says how many borrowers were read and records written. */
  StepFactory.Counts write() throws IOException {
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
      long written = ListFile.write(night, Worklist.RESOLVED, resolved.sorted());
      return new StepFactory.Counts(read, written + split(cases.sorted()));
    }
  }

  /** Parts the rows to be worked on from those that are suppressed. */
  private long split(SortedRecords rows) throws IOException {
    CapacityFilter capacity = new CapacityFilter(policy.officerDailyLimit());
    try (ListFile collections = ListFile.of(night, Worklist.COLLECTIONS);
        ListFile suppressed = ListFile.of(night, Worklist.SUPPRESSED)) {
      while (rows.next()) {
        rows.readValue(input);
        CollectionRow row = capacity.pass(CollectionRow.readFrom(input));
        (row.suppressedBy() == null ? collections : suppressed).write(row::writeTo);
      }
      return collections.written() + suppressed.written();
    }
  }

  private void add(ExternalSort sort, WorklistRecord row) throws IOException {
    key.truncate(0);
    value.truncate(0);
    row.writeKey(key);
    row.writeTo(value);
    sort.add(key, value);
  }
}
