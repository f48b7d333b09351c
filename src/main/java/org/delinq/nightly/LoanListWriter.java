package org.delinq.nightly;

import java.io.IOException;
import java.util.List;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.worklist.WorklistRecord;

/** Appends what loans contribute to the worklists to the files of a partition. */
final class LoanListWriter {
  /** Records of {@link org.delinq.worklist.BorrowerRecord}, keyed by borrower and loan. */
  static final String BORROWERS = "borrowers.records";

  /** Early warnings and candidates, keyed in the order of the list. */
  static final String WARNINGS = "warnings.records";

  /** Inspections, keyed in the order of the list. */
  static final String INSPECTIONS = "inspections.records";

  /** The files, in the order in which they stand among the partition's files. */
  static final List<String> FILES = List.of(BORROWERS, WARNINGS, INSPECTIONS);

  private final ShardFiles files;
  private final int first;
  private final ByteArrayOutput key = new ByteArrayOutput();
  private final ByteArrayOutput value = new ByteArrayOutput();

  /**
   * @param first position of the first of {@link #FILES} among the partition's files
   */
  LoanListWriter(ShardFiles files, int first) {
    this.files = files;
    this.first = first;
  }

  void write(LoanLists lists) throws IOException {
    write(0, lists.borrowers());
    write(1, lists.warnings());
    if (lists.inspection() != null) {
      write(2, List.of(lists.inspection()));
    }
  }

  private void write(int file, List<? extends WorklistRecord> records) throws IOException {
    for (int i = 0; i < records.size(); i++) {
      WorklistRecord record = records.get(i);
      key.truncate(0);
      value.truncate(0);
      record.writeKey(key);
      record.writeTo(value);
      files.record(first + file, key, value);
    }
  }
}
