/** One night from the lock to the screen at its end. */
@NullMarked
package org.delinq.operations.run;

import org.jspecify.annotations.NullMarked;
