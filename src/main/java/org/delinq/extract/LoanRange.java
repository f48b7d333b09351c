package org.delinq.extract;

import org.delinq.extract.row.ExtractKind;
import org.jspecify.annotations.Nullable;

/**
 * A range of loan ids and where its rows lie in the extracts. The ranges of a night cover every row
 * once.
 */
public final class LoanRange {
  private final @Nullable String fromLoanId;
  private final @Nullable String toLoanId;
  private final long[] starts;
  private final long[] ends;

  LoanRange(@Nullable String fromLoanId, @Nullable String toLoanId, long[] starts, long[] ends) {
    this.fromLoanId = fromLoanId;
    this.toLoanId = toLoanId;
    this.starts = starts;
    this.ends = ends;
  }

  /** The first loan id of the range; absent: from the start. */
  public @Nullable String fromLoanId() {
    return fromLoanId;
  }

  /** The first loan id behind the range; absent: to the end. */
  public @Nullable String toLoanId() {
    return toLoanId;
  }

  /** Where the range starts in an extract. */
  long start(ExtractKind kind) {
    return starts[kind.ordinal()];
  }

  /** Where it ends, exclusive. */
  long end(ExtractKind kind) {
    return ends[kind.ordinal()];
  }
}
