/** Attempts at a business date, remembered in the work folder so that a restart knows its way. */
@NullMarked
package org.delinq.operations.attempt;

import org.jspecify.annotations.NullMarked;
