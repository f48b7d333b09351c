package org.delinq.nightly;

import java.util.List;
import org.delinq.extract.LoanItem;
import org.delinq.extract.LoanRows;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanStatus;
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
 */
record AgeOutput(
    @Nullable LoanRows rows,
    @Nullable Loan closed,
    @Nullable AgedItem record,
    @Nullable DebtorMember member,
    Reminders.Due reminders,
    List<LimitationRow> limitation) {

  /** Of an input that is not aged. */
  static AgeOutput notAged(@Nullable LoanItem item, @Nullable AgedItem record) {
    return new AgeOutput(
        item == null ? null : item.rows(),
        closedLoan(item),
        record,
        null,
        Reminders.Due.NOTHING,
        List.of());
  }

  private static @Nullable Loan closedLoan(@Nullable LoanItem item) {
    return item != null && item.file() != null && item.file().loan().status() == LoanStatus.CLOSED
        ? item.file().loan()
        : null;
  }
}
