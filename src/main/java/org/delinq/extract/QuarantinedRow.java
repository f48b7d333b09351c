package org.delinq.extract;

import org.delinq.extract.row.ExtractColumn;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.Fault;

/**
 * A row that was set aside.
 *
 * @param line its physical line in the extract as delivered (header = 1)
 * @param loanId as the quarantine file shows it; empty where the columns could not be counted
 * @param record the line as delivered; personal data, never published. Of a line over 64 KiB its
 *     start
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record QuarantinedRow(
    ExtractKind kind, long line, String loanId, Fault fault, byte[] record) {
  /** The value that is wrong, as it may be published: empty where it may be personal data. */
  public String publishedValue() {
    return isConfidential() ? "" : fault.value();
  }

  private boolean isConfidential() {
    for (ExtractColumn known : kind.columns()) {
      if (known.name().equals(fault.column())) {
        return known.confidential();
      }
    }
    return false;
  }
}
