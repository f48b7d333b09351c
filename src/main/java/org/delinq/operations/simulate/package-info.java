/** Another policy tried out on a night: the whole job in a folder of its own, and what changes. */
@NullMarked
package org.delinq.operations.simulate;

import org.jspecify.annotations.NullMarked;
