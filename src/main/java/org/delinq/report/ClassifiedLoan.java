package org.delinq.report;

import java.util.List;
import org.delinq.classification.OverrideOutcome;
import org.delinq.classification.RestructureWatch;
import org.delinq.snapshot.PreviousLoan;
import org.delinq.snapshot.SnapshotLoan;
import org.jspecify.annotations.Nullable;

/**
 * A loan with its row of tonight's snapshot, as the aggregates and detail reports see it.
 *
 * @param row tonight's row
 * @param previous its row in the previous snapshot, absent if that does not know it
 * @param overrides the manual classifications in force and what came of them; empty for a loan
 *     carried over
 * @param watch the restructure it is in observation for, absent outside and for a loan carried over
 * @param extras what reports need beyond the row; absent for a loan carried over
 */
public record ClassifiedLoan(
    SnapshotLoan row,
    @Nullable PreviousLoan previous,
    List<OverrideOutcome> overrides,
    @Nullable RestructureWatch watch,
    @Nullable LoanExtras extras) {}
