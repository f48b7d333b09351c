/** One run per output folder, whatever happened to the runs before. */
@NullMarked
package org.delinq.operations.lock;

import org.jspecify.annotations.NullMarked;
