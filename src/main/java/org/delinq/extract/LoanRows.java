package org.delinq.extract;

import java.util.List;
import org.delinq.extract.row.ExtractKind;

/** What became of the rows between two places of the loan order. */
public final class LoanRows {
  /** A row set aside besides its record, by and large. */
  private static final int BYTES_OF_A_ROW = 256;

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

  /** What these take in memory, in bytes. */
  public long bytesSetAside() {
    long bytes = 0;
    for (int i = 0; i < quarantined.size(); i++) {
      bytes += BYTES_OF_A_ROW + quarantined.get(i).record().length;
    }
    return bytes;
  }

  /** How many rows of an extract were accepted since the item before. */
  public int accepted(ExtractKind kind) {
    return accepted[kind.ordinal()];
  }
}
