/** The repayment plan that follows from a loan's terms. */
@NullMarked
package org.delinq.plan;

import org.jspecify.annotations.NullMarked;
