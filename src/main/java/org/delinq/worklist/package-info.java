/**
 * Who is to be reminded, called, visited, inspected or sued tomorrow, and who must be left alone.
 */
@NullMarked
package org.delinq.worklist;

import org.jspecify.annotations.NullMarked;
