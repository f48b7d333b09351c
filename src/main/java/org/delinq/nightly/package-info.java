/**
 * The Spring Batch job {@code nightlyDelinquency}: its steps, what they read and write between each
 * other, and how they go on after a kill.
 *
 * <p>A partition of {@code age} or {@code classify} is a range of loan ids. Its reader keeps a few
 * offsets in the execution context; its writer appends to files of its own, flushed before the
 * commit that counts them and cut back to the counted length on restart.
 */
@NullMarked
package org.delinq.nightly;

import org.jspecify.annotations.NullMarked;
