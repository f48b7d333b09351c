package org.delinq.nightly;

import org.delinq.ageing.Arrears;
import org.delinq.classification.OwnClassification;
import org.delinq.policy.CollectionStage;
import org.delinq.report.LoanExtras;
import org.delinq.snapshot.LoanIdentity;
import org.delinq.snapshot.PreviousLoan;
import org.delinq.worklist.LoanWorkFacts;
import org.jspecify.annotations.Nullable;

/** What {@code age} hands to {@code classify}: one record per loan, in loan order. */
sealed interface AgedItem {
  /** The loan. */
  String loanId();

  /**
   * A loan on the books, aged.
   *
   * @param outstandingPrincipal fen
   * @param own what its own facts ask of its tier
   * @param reportedOverdue fen
   * @param stage absent when not delinquent
   * @param flags bits of {@link org.delinq.snapshot.LoanFlag}
   * @param extras what reports need beyond the snapshot row
   * @param previous absent for a loan the previous snapshot does not know
   * @param work what worklists need beyond the snapshot row, absent for most loans
   */
  record Aged(
      LoanIdentity identity,
      long outstandingPrincipal,
      Arrears arrears,
      OwnClassification own,
      long reportedOverdue,
      @Nullable CollectionStage stage,
      int flags,
      LoanExtras extras,
      @Nullable PreviousLoan previous,
      @Nullable LoanWorkFacts work)
      implements AgedItem {
    @Override
    public String loanId() {
      return identity.loanId();
    }
  }

  /**
   * A loan whose row was quarantined tonight: it keeps its row of the previous snapshot.
   *
   * @param row that row without its line end
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record CarriedOver(String loanId, byte[] row) implements AgedItem {}

  /**
   * A CLOSED loan that the previous snapshot knows or whose events and contacts say something about
   * its borrower.
   *
   * @param previous absent where the previous snapshot does not know it
   * @param work absent where no worklist needs anything of it
   */
  record Closed(
      String loanId,
      String borrowerId,
      @Nullable PreviousLoan previous,
      @Nullable LoanWorkFacts work)
      implements AgedItem {}

  /** A loan of the previous snapshot that is gone from the extract. */
  record Departed(String loanId, PreviousLoan previous) implements AgedItem {}
}
