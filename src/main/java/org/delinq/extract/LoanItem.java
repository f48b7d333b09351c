package org.delinq.extract;

import org.delinq.loan.LoanFile;
import org.jspecify.annotations.Nullable;

/**
 * What the extracts say between two places of the loan order: one loan with its rows, and the rows
 * that were set aside there.
 *
 * @param file the loan, absent where none was accepted
 * @param loanId its id, also where all its rows of {@code loans.csv} were set aside; absent where
 *     no loan is concerned: rows of unknown loans or of none
 * @param rows what became of the rows since the item before
 */
public record LoanItem(@Nullable LoanFile file, @Nullable String loanId, LoanRows rows) {}
