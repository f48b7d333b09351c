package org.delinq.nightly;

import java.util.List;
import org.delinq.worklist.BorrowerRecord;
import org.delinq.worklist.EarlyWarning;
import org.delinq.worklist.Inspection;
import org.jspecify.annotations.Nullable;

/**
 * What one loan contributes to the worklists.
 *
 * @param borrowers its records for the collections of its borrower
 * @param warnings its early warnings, candidates for LARGE_DELINQUENT included
 * @param inspection absent if none is due
 */
record LoanLists(
    List<BorrowerRecord> borrowers, List<EarlyWarning> warnings, @Nullable Inspection inspection) {
  /** Those of most loans. */
  static final LoanLists NOTHING = new LoanLists(List.of(), List.of(), null);

  /** Of a loan that is no longer on the books. */
  static LoanLists ofBorrower(List<BorrowerRecord> borrowers) {
    return borrowers.isEmpty() ? NOTHING : new LoanLists(borrowers, List.of(), null);
  }
}
