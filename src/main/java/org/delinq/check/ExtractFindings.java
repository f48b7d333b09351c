package org.delinq.check;

import java.util.ArrayList;
import java.util.List;
import org.delinq.extract.QuarantinedRow;
import org.delinq.extract.ReceivedExtract;
import org.delinq.extract.row.QuarantineReason;
import org.delinq.nightly.InputTally;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one extract.
 *
 * @param name of it in the job file
 * @param rows data rows
 * @param accepted of them, absent where the rows could not be judged
 * @param inLoanOrder whether its rows ascend by loan_id, so that it need not be sorted
 * @param unknownColumns columns that are not read
 * @param quarantined rows that would be set aside, by reason
 */
public record ExtractFindings(
    String name,
    String file,
    long bytes,
    String sha256,
    long rows,
    @Nullable Long accepted,
    boolean inLoanOrder,
    List<String> unknownColumns,
    List<Reason> quarantined) {

  /**
   * The rows of one reason.
   *
   * @param examples the first of them
   */
  public record Reason(String reason, long rows, List<Example> examples) {}

  /**
   * A row that would be set aside.
   *
   * @param line physical line, header = 1
   * @param value blank where it may be personal data
   */
  public record Example(long line, String loanId, String column, String value) {}

  static ExtractFindings of(ReceivedExtract extract, @Nullable InputTally tally) {
    List<Reason> reasons = new ArrayList<>();
    if (tally != null) {
      for (QuarantineReason reason : QuarantineReason.values()) {
        long rows = tally.quarantined(extract.kind(), reason);
        if (rows > 0) {
          reasons.add(
              new Reason(
                  reason.name(),
                  rows,
                  tally.examples(extract.kind(), reason).stream()
                      .map(ExtractFindings::example)
                      .toList()));
        }
      }
    }
    return new ExtractFindings(
        extract.kind().label(),
        extract.file(),
        extract.bytes(),
        extract.sha256(),
        extract.rows(),
        tally == null ? null : tally.accepted(extract.kind()),
        extract.inLoanOrder(),
        extract.unknownColumns(),
        reasons);
  }

  private static Example example(QuarantinedRow row) {
    return new Example(row.line(), row.loanId(), row.fault().column(), row.publishedValue());
  }
}
