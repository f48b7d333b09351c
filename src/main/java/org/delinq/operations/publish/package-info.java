/** Published sets: appearing at once or not at all, dated, digested and chained (outputs.md). */
@NullMarked
package org.delinq.operations.publish;

import org.jspecify.annotations.NullMarked;
