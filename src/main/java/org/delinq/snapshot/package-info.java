/**
 * The snapshot {@code loan-status.csv}: one row for every loan on the books, written by tonight's
 * run and read by the next.
 */
@NullMarked
package org.delinq.snapshot;

import org.jspecify.annotations.NullMarked;
