package org.delinq.worklist;

import org.delinq.policy.CollectionStage;
import org.jspecify.annotations.Nullable;

/**
 * What the worklists read in a loan's row of the previous snapshot.
 *
 * @param delinquentDays 0 or more
 * @param overdueTotal overdue principal, interest and fee, in fen
 * @param stage absent when it was not on the list
 */
public record LoanBefore(
    String loanId,
    String borrowerId,
    String officerId,
    int delinquentDays,
    long overdueTotal,
    @Nullable CollectionStage stage) {}
