/** What {@code status} and {@code history} tell, from small files alone: no database, no Spring. */
@NullMarked
package org.delinq.operations.status;

import org.jspecify.annotations.NullMarked;
