/** Days as numbers, calendar months, and working days. */
@NullMarked
package org.delinq.calendar;

import org.jspecify.annotations.NullMarked;
