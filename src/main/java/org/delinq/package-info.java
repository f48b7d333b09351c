/** Nightly delinquency classification. */
@NullMarked
package org.delinq;

import org.jspecify.annotations.NullMarked;
