/** One class per command; parsing comes first, Spring is started only by those that run a night. */
@NullMarked
package org.delinq.operations.command;

import org.jspecify.annotations.NullMarked;
