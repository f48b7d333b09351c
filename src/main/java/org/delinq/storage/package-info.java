/** Bytes on their way to and from files: growing buffers, appended files, external sorting. */
@NullMarked
package org.delinq.storage;

import org.jspecify.annotations.NullMarked;
