/**
 * Extracts as files: received and fingerprinted, brought into loan order, cut into ranges of loans,
 * and joined into one {@link org.delinq.loan.LoanFile} per loan; what cannot be accepted is
 * quarantined.
 */
@NullMarked
package org.delinq.extract;

import org.jspecify.annotations.NullMarked;
