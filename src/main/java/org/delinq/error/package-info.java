/** What a person on duty is told when something is refused or fails. */
@NullMarked
package org.delinq.error;

import org.jspecify.annotations.NullMarked;
