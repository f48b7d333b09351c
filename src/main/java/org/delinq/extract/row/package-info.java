/**
 * One line of an extract: found by its header, split by bytes, checked column by column in the
 * order of extracts.md, and read into the facts of a loan.
 */
@NullMarked
package org.delinq.extract.row;

import org.jspecify.annotations.NullMarked;
