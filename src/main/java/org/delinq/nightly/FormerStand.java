package org.delinq.nightly;

import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.delinq.snapshot.PreviousLoan;
import org.delinq.snapshot.SnapshotColumn;
import org.delinq.snapshot.SnapshotRow;
import org.jspecify.annotations.Nullable;

/**
 * Where a loan stood in an earlier snapshot.
 *
 * @param tier absent for a WRITTEN_OFF loan
 * @param outstandingPrincipal fen
 */
record FormerStand(@Nullable Tier tier, long outstandingPrincipal) {
  static FormerStand of(SnapshotRow row) {
    return new FormerStand(
        row.status() == LoanStatus.ACTIVE ? row.tier() : null,
        row.fen(SnapshotColumn.OUTSTANDING_PRINCIPAL));
  }

  static FormerStand of(PreviousLoan previous) {
    return new FormerStand(
        previous.status() == LoanStatus.ACTIVE ? previous.tier() : null,
        previous.outstandingPrincipal());
  }
}
