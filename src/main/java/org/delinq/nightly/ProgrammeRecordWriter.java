package org.delinq.nightly;

import java.io.IOException;
import java.util.List;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.worklist.WorklistRecord;

/** Appends what loans bring to the programmes to the files of a partition of {@code age}. */
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

  private final ShardFiles files;
  private final int first;
  private final ByteArrayOutput key = new ByteArrayOutput();
  private final ByteArrayOutput value = new ByteArrayOutput();

  /**
   * @param first position of the first of {@link #FILES} among the partition's files
   */
  ProgrammeRecordWriter(ShardFiles files, int first) {
    this.files = files;
    this.first = first;
  }

  void write(ProgrammeRecords records) throws IOException {
    writeAll(0, records.subsidies());
    if (records.present() != null) {
      value.truncate(0);
      records.present().writeTo(value);
      files.record(first + 1, value);
    }
    if (records.claim() != null) {
      writeAll(2, List.of(records.claim()));
    }
    writeAll(3, records.recoveries());
  }

  private void writeAll(int file, List<? extends WorklistRecord> records) throws IOException {
    for (int i = 0; i < records.size(); i++) {
      key.truncate(0);
      value.truncate(0);
      records.get(i).writeKey(key);
      records.get(i).writeTo(value);
      files.record(first + file, key, value);
    }
  }
}
