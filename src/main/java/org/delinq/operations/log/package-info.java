/** The log: plain lines on the console, all of it in the log file of the date. */
@NullMarked
package org.delinq.operations.log;

import org.jspecify.annotations.NullMarked;
