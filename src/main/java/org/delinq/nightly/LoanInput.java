package org.delinq.nightly;

import org.delinq.extract.LoanItem;
import org.delinq.snapshot.SnapshotRow;
import org.jspecify.annotations.Nullable;

/**
 * What {@code age} reads: one item of the extracts beside the row of the previous snapshot for the
 * same loan. Either may be missing, not both.
 *
 * @param item what tonight's extracts say; absent for a loan only the previous snapshot knows
 * @param previous absent for a loan the previous snapshot does not know
 */
record LoanInput(@Nullable LoanItem item, @Nullable SnapshotRow previous) {}
