package org.delinq.nightly;

import org.delinq.loan.Tier;
import org.jspecify.annotations.Nullable;

/**
 * An aged loan, what the debtor rule asks of it, and where it stood in older snapshots.
 *
 * @param item absent for a loan that only an older snapshot knows
 * @param debtorAsk absent if nothing
 * @param month where it stood at the end of the previous month, absent if not on the books
 * @param year where it stood at the end of the previous year, absent if not on the books
 */
record ClassifyInput(
    @Nullable AgedItem item,
    @Nullable Tier debtorAsk,
    @Nullable FormerStand month,
    @Nullable FormerStand year) {}
