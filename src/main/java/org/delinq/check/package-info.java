/** What is wrong with the extracts and the policy of a date, found out without computing. */
@NullMarked
package org.delinq.check;

import org.jspecify.annotations.NullMarked;
