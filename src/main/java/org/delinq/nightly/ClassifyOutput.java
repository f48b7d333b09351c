package org.delinq.nightly;

import java.util.List;
import org.delinq.report.ClassifiedLoan;
import org.delinq.report.DepartedLoan;
import org.delinq.report.Move;
import org.jspecify.annotations.Nullable;

/**
 * What {@code classify} makes of one input.
 *
 * @param loan absent for a loan that is no longer on the books
 * @param departed a loan of the previous snapshot that is no longer on the books, absent otherwise
 * @param moves its moves since earlier snapshots
 * @param lists what it contributes to the worklists
 */
record ClassifyOutput(
    @Nullable ClassifiedLoan loan,
    @Nullable DepartedLoan departed,
    List<Move> moves,
    LoanLists lists) {}
