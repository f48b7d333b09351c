/** What is removed in time, and what never is. */
@NullMarked
package org.delinq.operations.purge;

import org.jspecify.annotations.NullMarked;
