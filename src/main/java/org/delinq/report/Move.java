package org.delinq.report;

import org.delinq.loan.Tier;
import org.delinq.snapshot.SnapshotLoan;
import org.jspecify.annotations.Nullable;

/**
 * Where a loan stood in an earlier snapshot and where it stands now; amounts in fen.
 *
 * @param from its tier then; absent for a loan that stood in none: new, or WRITTEN_OFF then
 * @param principalStart 0 without a tier then
 * @param to its tier now; absent when it stands in none
 * @param end what it is now
 * @param principalEnd 0 unless it has a tier now
 */
public record Move(
    Basis basis,
    @Nullable Tier from,
    long principalStart,
    @Nullable Tier to,
    End end,
    long principalEnd) {

  /** What a loan is at the end. */
  public enum End {
    /** In a tier. */
    IN_TIER,
    /** Closed, or gone from the extract. */
    CLOSED,
    /** Written off. */
    WRITTEN_OFF
  }

  /**
   * The move to tonight's row, absent for one that was WRITTEN_OFF at either end.
   *
   * @param known whether the loan stood in the earlier snapshot at all
   */
  public static @Nullable Move to(
      Basis basis, boolean known, @Nullable Tier from, long principalStart, SnapshotLoan row) {
    if (row.tier() == null) {
      boolean wasWrittenOff = known && from == null;
      return wasWrittenOff
          ? null
          : new Move(basis, from, from == null ? 0 : principalStart, null, End.WRITTEN_OFF, 0);
    }
    return new Move(
        basis,
        from,
        from == null ? 0 : principalStart,
        row.tier(),
        End.IN_TIER,
        row.outstandingPrincipal());
  }

  /** The move of a loan that is gone, absent for one that stood in no tier. */
  public static @Nullable Move gone(Basis basis, @Nullable Tier from, long principalStart) {
    return from == null ? null : new Move(basis, from, principalStart, null, End.CLOSED, 0);
  }
}
