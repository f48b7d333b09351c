/** The dated policy: every threshold and rate that a bank or its regulator may set. */
@NullMarked
package org.delinq.policy;

import org.jspecify.annotations.NullMarked;
