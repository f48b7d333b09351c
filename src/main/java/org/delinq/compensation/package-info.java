/** What a risk compensation fund is asked to pay, and what it gets back (风险补偿金). */
@NullMarked
package org.delinq.compensation;

import org.jspecify.annotations.NullMarked;
