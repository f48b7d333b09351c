package org.delinq.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Sums over loans. One instance takes the loans of a chunk and is then written as a delta; the
 * deltas of all chunks merged, in any order, are the sums of the night. Not for several threads.
 */
public interface LoanAggregate {
  /** Adds a loan of tonight's snapshot. */
  void add(ClassifiedLoan loan);

  /** Adds a loan that left the books; most sums do not look at it. */
  default void addDeparted(DepartedLoan loan) {}

  /** Adds a loan's move since an earlier snapshot; most sums do not look at it. */
  default void addMove(Move move) {}

  /** Writes what was added since the last {@link #clear}. */
  void writeTo(DataOutput out) throws IOException;

  /** Adds what another instance wrote. */
  void mergeFrom(DataInput in) throws IOException;

  /** Forgets what was added. */
  void clear();
}
