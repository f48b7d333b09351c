/**
 * {@code summary.json}: the figures of a night for machines, from which {@link
 * org.delinq.report.page} makes the page for people.
 */
@NullMarked
package org.delinq.report.summary;

import org.jspecify.annotations.NullMarked;
