/**
 * How one loan's numbers came about: what the night's own code made of it, as a tree for a machine
 * and as one or two screens for a person.
 */
@NullMarked
package org.delinq.explain;

import org.jspecify.annotations.NullMarked;
