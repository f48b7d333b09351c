package org.delinq.nightly;

import java.io.IOException;
import java.util.List;
import org.delinq.storage.RecordBuffer;

/** Writes what loans bring to the programmes for the files of a partition of {@code age}. */
final class ProgrammeRecordWriter {
  /** Records of {@link org.delinq.subsidy.SubsidyRecord}, keyed by period and household. */
  static final String SUBSIDIES = "subsidies.records";

  /** Records of {@link org.delinq.subsidy.PresentLoan}, in loan order. */
  static final String PRESENT = "present.records";

  /** Records of {@link org.delinq.compensation.ClaimCandidate}, keyed by household. */
  static final String CLAIMS = "claims.records";

  /** Records of {@link org.delinq.compensation.Recovery}, keyed in the order of the report. */
  static final String RECOVERIES = "recoveries.records";

  /** The files, in the order in which they stand among the partition's files. */
  static final List<String> FILES = List.of(SUBSIDIES, PRESENT, CLAIMS, RECOVERIES);

  private final int first;

  /**
   * @param first position of the first of {@link #FILES} among the partition's files
   */
  ProgrammeRecordWriter(int first) {
    this.first = first;
  }

  void write(ProgrammeRecords records, ShardPage page) throws IOException {
    page.addAll(first, records.subsidies());
    if (records.present() != null) {
      RecordBuffer present = page.records(first + 1);
      records.present().writeTo(present.begin());
      present.end();
    }
    if (records.claim() != null) {
      page.add(first + 2, records.claim());
    }
    page.addAll(first + 3, records.recoveries());
  }
}
