package org.delinq.nightly;

import java.io.IOException;
import java.util.List;

/** Writes what loans contribute to the worklists for the files of a partition. */
final class LoanListWriter {
  /** Records of {@link org.delinq.worklist.BorrowerRecord}, keyed by borrower and loan. */
  static final String BORROWERS = "borrowers.records";

  /** Early warnings and candidates, keyed in the order of the list. */
  static final String WARNINGS = "warnings.records";

  /** Inspections, keyed in the order of the list. */
  static final String INSPECTIONS = "inspections.records";

  /** The files, in the order in which they stand among the partition's files. */
  static final List<String> FILES = List.of(BORROWERS, WARNINGS, INSPECTIONS);

  private final int first;

  /**
   * @param first position of the first of {@link #FILES} among the partition's files
   */
  LoanListWriter(int first) {
    this.first = first;
  }

  void write(LoanLists lists, ShardPage page) throws IOException {
    page.addAll(first, lists.borrowers());
    page.addAll(first + 1, lists.warnings());
    if (lists.inspection() != null) {
      page.add(first + 2, lists.inspection());
    }
  }
}
