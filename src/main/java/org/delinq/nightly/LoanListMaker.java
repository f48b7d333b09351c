package org.delinq.nightly;

import java.util.List;
import org.delinq.loan.Tier;
import org.delinq.snapshot.LoanFlag;
import org.delinq.snapshot.PreviousLoan;
import org.delinq.snapshot.SnapshotLoan;
import org.delinq.snapshot.WorklistViews;
import org.delinq.worklist.BorrowerRecord;
import org.delinq.worklist.BorrowerRecords;
import org.delinq.worklist.EarlyWarnings;
import org.delinq.worklist.Inspections;
import org.delinq.worklist.LoanBefore;
import org.delinq.worklist.LoanToday;
import org.delinq.worklist.LoanWorkFacts;
import org.jspecify.annotations.Nullable;

/** Finds what a loan contributes to the worklists once its tier is known. */
final class LoanListMaker {
  private final BorrowerRecords borrowers;
  private final EarlyWarnings warnings;
  private final Inspections inspections;

  LoanListMaker(NightContext night) {
    this.borrowers = new BorrowerRecords(night.policy());
    this.warnings = new EarlyWarnings(night.policy().worklists());
    this.inspections = new Inspections(night.policy().worklists(), night.businessDate());
  }

  /**
   * Of a loan of tonight's snapshot.
   *
   * @param facts absent where {@code age} found none, and for a loan that is carried over
   */
  LoanLists of(SnapshotLoan row, @Nullable PreviousLoan previous, @Nullable LoanWorkFacts facts) {
    if (facts == null && isPlain(row, previous)) {
      return LoanLists.NOTHING;
    }
    LoanToday today = WorklistViews.today(row);
    LoanBefore before =
        previous == null ? null : WorklistViews.before(row.identity().loanId(), previous);
    return new LoanLists(
        borrowers.of(today, before, facts),
        warnings.of(today, facts),
        inspections.of(today, facts));
  }

  /**
   * Whether the row alone shows that no list can have the loan, as of most loans: it was not late
   * on any day of the last twelve months, its tier is neither worse than before nor LOSS, no MISUSE
   * holds, and it was not collected.
   */
  private static boolean isPlain(SnapshotLoan row, @Nullable PreviousLoan previous) {
    Tier tier = row.tier();
    Tier former = row.previousTier();
    return row.isActive()
        && row.arrears().worstDpd12m() == 0
        && row.arrears().delinquentDays() == 0
        && tier != null
        && tier != Tier.LOSS
        && (former == null || !tier.isWorseThan(former))
        && !LoanFlag.MISUSE.isIn(row.flags())
        && (previous == null || previous.stage() == null);
  }

  /** Of a CLOSED loan. */
  LoanLists ofClosed(AgedItem.Closed closed) {
    return LoanLists.ofBorrower(
        borrowers.ofClosed(
            closed.loanId(),
            closed.borrowerId(),
            closed.previous() == null
                ? null
                : WorklistViews.before(closed.loanId(), closed.previous()),
            closed.work()));
  }

  /** Of a loan that is gone from the extract. */
  LoanLists ofAbsent(AgedItem.Departed departed) {
    BorrowerRecord record =
        borrowers.ofAbsent(WorklistViews.before(departed.loanId(), departed.previous()));
    return record == null ? LoanLists.NOTHING : LoanLists.ofBorrower(List.of(record));
  }
}
