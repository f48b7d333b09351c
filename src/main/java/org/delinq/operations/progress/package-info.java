/** What a run tells while it goes on, and how it is asked to end. */
@NullMarked
package org.delinq.operations.progress;

import org.jspecify.annotations.NullMarked;
