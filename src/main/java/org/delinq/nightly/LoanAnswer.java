package org.delinq.nightly;

import java.util.List;
import org.delinq.ageing.AgeingAccount;
import org.delinq.classification.ClassificationAccount;
import org.delinq.extract.QuarantinedRow;
import org.delinq.loan.LoanFile;
import org.delinq.snapshot.SnapshotLoan;
import org.delinq.worklist.CollectionRow;
import org.delinq.worklist.EarlyWarning;
import org.delinq.worklist.Inspection;
import org.delinq.worklist.LimitationRow;
import org.delinq.worklist.Reminders;
import org.delinq.worklist.ResolvedCase;
import org.jspecify.annotations.Nullable;

/**
 * What the night makes of one loan, and how.
 *
 * @param quarantined rows of the loan that were set aside
 * @param file the accepted rows, absent where its row of {@code loans.csv} was not accepted
 * @param previous its row of the previous snapshot, absent where that does not know it
 * @param ageing how its arrears came about, absent without {@code file}
 * @param classification how its tier came about; absent unless the night ages it
 * @param row its row of the snapshot, absent for a loan that is not on the books
 * @param tomorrow the row of the day after D if nothing changes, absent as {@code row} is and for a
 *     loan that is carried over
 * @param downgraded the row of the day on which it will be downgraded if nothing is paid, absent
 *     without one
 * @param borrower what its borrower's loans say together
 * @param lists the other worklists
 */
public record LoanAnswer(
    Fate fate,
    List<QuarantinedRow> quarantined,
    @Nullable LoanFile file,
    @Nullable SnapshotLoan previous,
    @Nullable AgeingAccount ageing,
    @Nullable ClassificationAccount classification,
    @Nullable SnapshotLoan row,
    @Nullable SnapshotLoan tomorrow,
    @Nullable SnapshotLoan downgraded,
    Borrower borrower,
    Lists lists) {

  /** What became of the loan. */
  public enum Fate {
    /** Accepted, ACTIVE: aged and classified. */
    ACTIVE,
    /** Accepted, WRITTEN_OFF: aged, without a tier. */
    WRITTEN_OFF,
    /** Accepted, CLOSED: not aged, not in the snapshot. */
    CLOSED,
    /** Its row was quarantined; it keeps its row of the previous snapshot. */
    CARRIED_OVER,
    /** Its row was quarantined, and the previous snapshot does not know it. */
    QUARANTINED,
    /** The previous snapshot knows it; the extract does not: it counts as closed. */
    GONE,
    /** Nobody knows it. */
    UNKNOWN
  }

  /**
   * A borrower's loans.
   *
   * @param loans their rows of the snapshot, ascending
   * @param collection the borrower's row, suppressed or not, CAPACITY aside; absent where none of
   *     the loans is delinquent or written off
   * @param resolved the borrower's row of {@code resolved.csv}, absent where it did not leave
   */
  public record Borrower(
      List<SnapshotLoan> loans,
      @Nullable CollectionRow collection,
      @Nullable ResolvedCase resolved) {
    static final Borrower NONE = new Borrower(List.of(), null, null);
  }

  /**
   * What a loan contributes to the lists that have a row per loan.
   *
   * @param warnings early warnings; one of LARGE_DELINQUENT is a candidate only
   */
  public record Lists(
      Reminders.Due reminders,
      List<LimitationRow> limitation,
      List<EarlyWarning> warnings,
      @Nullable Inspection inspection) {
    static final Lists NONE = new Lists(Reminders.Due.NOTHING, List.of(), List.of(), null);
  }
}
