/** Files written so that a crash leaves the old content or the new, never a mixture. */
@NullMarked
package org.delinq.operations.files;

import org.jspecify.annotations.NullMarked;
