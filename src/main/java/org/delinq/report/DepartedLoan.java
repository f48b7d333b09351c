package org.delinq.report;

import org.delinq.snapshot.PreviousLoan;

/**
 * A loan of the previous snapshot that is no longer on the books: CLOSED, or gone from the extract.
 *
 * @param previous its row in the previous snapshot
 */
public record DepartedLoan(String loanId, PreviousLoan previous) {}
