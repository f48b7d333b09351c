/** The job file: where a night reads and writes, and how the bank's extracts differ from ours. */
@NullMarked
package org.delinq.settings;

import org.jspecify.annotations.NullMarked;
