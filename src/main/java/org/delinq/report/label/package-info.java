/** The words people read for column headers and codes, in the languages of the job file. */
@NullMarked
package org.delinq.report.label;

import org.jspecify.annotations.NullMarked;
