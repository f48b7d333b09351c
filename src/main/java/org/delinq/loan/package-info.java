/** The facts about a loan: what the extracts say, as values that cannot be built wrong. */
@NullMarked
package org.delinq.loan;

import org.jspecify.annotations.NullMarked;
