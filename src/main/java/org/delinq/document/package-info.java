/**
 * Small files that people write: read whole and bounded, every value knowing its key path and line,
 * all faults told at once, and no value ever a floating-point number or an object of a type that
 * the file names.
 */
@NullMarked
package org.delinq.document;

import org.jspecify.annotations.NullMarked;
