package org.delinq.extract;

import java.util.List;
import org.delinq.extract.row.ExtractKind;

/** What became of the rows between two places of the loan order. */
public final class LoanRows {
  private final List<QuarantinedRow> quarantined;
  private final int[] accepted;

  LoanRows(List<QuarantinedRow> quarantined, int[] accepted) {
    this.quarantined = quarantined;
    this.accepted = accepted;
  }

  /** The rows that were set aside since the item before. */
  public List<QuarantinedRow> quarantined() {
    return quarantined;
  }

  /** How many rows of an extract were accepted since the item before. */
  public int accepted(ExtractKind kind) {
    return accepted[kind.ordinal()];
  }
}
