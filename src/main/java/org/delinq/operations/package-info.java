/** The command line program: what an operator types, and what the program answers. */
@NullMarked
package org.delinq.operations;

import org.jspecify.annotations.NullMarked;
