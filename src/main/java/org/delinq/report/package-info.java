/**
 * The files finance, the regulator and the fiscal bureau read. Each is one class whose Javadoc is
 * its specification.
 *
 * <p>A report never scans the snapshot. While {@code classify} writes a loan's row it also adds the
 * loan to the {@linkplain org.delinq.report.LoanAggregate aggregates}; a report reads the merged
 * aggregates and makes its rows of them.
 */
@NullMarked
package org.delinq.report;

import org.jspecify.annotations.NullMarked;
