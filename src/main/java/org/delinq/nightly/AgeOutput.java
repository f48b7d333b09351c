package org.delinq.nightly;

import java.util.List;
import org.delinq.extract.LoanItem;
import org.delinq.extract.LoanRows;
import org.delinq.loan.Loan;
import org.delinq.worklist.LimitationRow;
import org.delinq.worklist.Reminders;
import org.jspecify.annotations.Nullable;

/**
 * What {@code age} makes of one input.
 *
 * @param rows what was accepted and quarantined; absent for a loan only the previous snapshot knows
 * @param closed the loan where it was accepted and is CLOSED
 * @param record absent where there is nothing to hand on
 * @param member absent where the debtor rule does not look at the loan
 * @param reminders the loan's rows of tomorrow's reminders
 * @param limitation its rows of the limitation watch
 * @param programmes what it brings to subsidy and compensation
 */
record AgeOutput(
    @Nullable LoanRows rows,
    @Nullable Loan closed,
    @Nullable AgedItem record,
    @Nullable DebtorMember member,
    Reminders.Due reminders,
    List<LimitationRow> limitation,
    ProgrammeRecords programmes) {

  /** Of an input that is not in the extract, or not accepted. */
  static AgeOutput withoutFacts(@Nullable LoanItem item, @Nullable AgedItem record) {
    return new AgeOutput(
        item == null ? null : item.rows(),
        null,
        record,
        null,
        Reminders.Due.NOTHING,
        List.of(),
        ProgrammeRecords.NOTHING);
  }

  /** Of a CLOSED loan. */
  static AgeOutput closed(
      LoanItem item, Loan loan, @Nullable AgedItem record, ProgrammeRecords programmes) {
    return new AgeOutput(
        item.rows(), loan, record, null, Reminders.Due.NOTHING, List.of(), programmes);
  }
}
