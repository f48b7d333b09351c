package org.delinq.nightly;

import java.util.List;
import org.delinq.extract.LoanItem;
import org.delinq.worklist.LimitationRow;
import org.delinq.worklist.Reminders;
import org.jspecify.annotations.Nullable;

/**
 * What {@code age} makes of one input.
 *
 * @param item the input, for what was accepted and quarantined; absent for a loan only the previous
 *     snapshot knows
 * @param record absent where there is nothing to hand on
 * @param member absent where the debtor rule does not look at the loan
 * @param reminders the loan's rows of tomorrow's reminders
 * @param limitation its rows of the limitation watch
 */
record AgeOutput(
    @Nullable LoanItem item,
    @Nullable AgedItem record,
    @Nullable DebtorMember member,
    Reminders.Due reminders,
    List<LimitationRow> limitation) {

  /** Of an input that is not aged. */
  static AgeOutput notAged(@Nullable LoanItem item, @Nullable AgedItem record) {
    return new AgeOutput(item, record, null, Reminders.Due.NOTHING, List.of());
  }
}
