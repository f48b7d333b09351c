package org.delinq.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.delinq.extract.LoanRows;
import org.delinq.extract.QuarantinedRow;
import org.delinq.extract.row.ExtractKind;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanStatus;
import org.delinq.snapshot.SnapshotRow;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.worklist.WorklistRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Appends what {@code age} made of a chunk to the files of its partition. */
final class AgeWriter implements ItemStreamWriter<List<AgeOutput>> {
  /** Records of {@link AgedItem}, in loan order. */
  static final String AGED = "aged.records";

  /** Quarantined rows, keyed by extract and line. */
  static final String QUARANTINED = "quarantined.records";

  /** One {@link NightCounts} per chunk. */
  static final String COUNTS = "counts.records";

  /** Reminder rows, keyed in the order of the list. */
  static final String REMINDERS = "reminders.records";

  /** Loans the debtor rule looks at, keyed by borrower. */
  static final String DEBTORS = "debtors.records";

  /** Rows of the limitation watch, keyed in the order of the list. */
  static final String LIMITATION = "limitation.records";

  private static final List<String> FILES =
      Stream.concat(
              Stream.of(AGED, QUARANTINED, COUNTS, REMINDERS, DEBTORS, LIMITATION),
              ProgrammeRecordWriter.FILES.stream())
          .toList();
  private static final int AGED_FILE = FILES.indexOf(AGED);
  private static final int QUARANTINED_FILE = FILES.indexOf(QUARANTINED);
  private static final int COUNTS_FILE = FILES.indexOf(COUNTS);
  private static final int REMINDERS_FILE = FILES.indexOf(REMINDERS);
  private static final int DEBTORS_FILE = FILES.indexOf(DEBTORS);
  private static final int LIMITATION_FILE = FILES.indexOf(LIMITATION);
  private static final ExtractKind[] KINDS = ExtractKind.values();

  private final NightContext night;
  private final int partition;
  private final ShardFiles files;
  private final ProgrammeRecordWriter programmes;
  private final ByteArrayOutput key = new ByteArrayOutput();
  private final ByteArrayOutput value = new ByteArrayOutput(1024);

  AgeWriter(NightContext night, int partition, Path folder) {
    this.night = night;
    this.partition = partition;
    this.files = new ShardFiles(folder, FILES);
    this.programmes =
        new ProgrammeRecordWriter(files, FILES.size() - ProgrammeRecordWriter.FILES.size());
  }

  @Override
  public void open(ExecutionContext context) {
    files.open(context);
  }

  @Override
  public void write(Chunk<? extends List<AgeOutput>> chunk) throws IOException {
    NightCounts counts = new NightCounts();
    long rows = 0;
    for (List<AgeOutput> batch : chunk) {
      for (AgeOutput output : batch) {
        rows += write(output, counts);
      }
    }
    clear();
    counts.writeTo(value);
    files.record(COUNTS_FILE, value);
    night.progress().rowsRead("age", rows);
  }

  /** Returns how many rows of the extracts are behind it. */
  private long write(AgeOutput output, NightCounts counts) throws IOException {
    LoanRows read = output.rows();
    long rows = read == null ? 0 : writeRows(read, counts);
    AgedItem record = output.record();
    countLoan(counts, output.closed(), record);
    if (record != null) {
      clear();
      AgedItemCodec.write(value, record);
      files.record(AGED_FILE, value);
    }
    DebtorMember member = output.member();
    if (member != null) {
      clear();
      member.writeTo(key, value, partition);
      files.record(DEBTORS_FILE, key, value);
    }
    if (output.reminders().suppressed()) {
      counts.addSuppressedReminder();
    }
    writeAll(REMINDERS_FILE, output.reminders().rows());
    writeAll(LIMITATION_FILE, output.limitation());
    programmes.write(output.programmes());
    return rows;
  }

  private void writeAll(int file, List<? extends WorklistRecord> rows) throws IOException {
    for (int i = 0; i < rows.size(); i++) {
      clear();
      rows.get(i).writeKey(key);
      rows.get(i).writeTo(value);
      files.record(file, key, value);
    }
  }

  private void clear() {
    key.truncate(0);
    value.truncate(0);
  }

  private long writeRows(LoanRows read, NightCounts counts) throws IOException {
    long rows = read.quarantined().size();
    for (int i = 0; i < KINDS.length; i++) {
      int accepted = read.accepted(KINDS[i]);
      counts.addAccepted(KINDS[i], accepted);
      rows += accepted;
    }
    for (QuarantinedRow row : read.quarantined()) {
      counts.addQuarantined(row.kind(), row.fault().reason());
      clear();
      QuarantineFile.write(key, value, row);
      files.record(QUARANTINED_FILE, key, value);
    }
    return rows;
  }

  private static void countLoan(
      NightCounts counts, @Nullable Loan closed, @Nullable AgedItem record) {
    if (record instanceof AgedItem.Aged aged) {
      counts.addLoan(
          aged.identity().status() == LoanStatus.ACTIVE
              ? NightCounts.Fate.ACTIVE
              : NightCounts.Fate.WRITTEN_OFF,
          aged.outstandingPrincipal());
    } else if (record instanceof AgedItem.CarriedOver carried) {
      SnapshotRow row = new SnapshotRow("the previous snapshot", carried.row());
      counts.addLoan(
          row.status() == LoanStatus.ACTIVE
              ? NightCounts.Fate.CARRIED_OVER_ACTIVE
              : NightCounts.Fate.CARRIED_OVER_WRITTEN_OFF,
          row.toLoan().outstandingPrincipal());
    } else if (record instanceof AgedItem.Departed departed) {
      counts.addLoan(
          departed.previous().status() == LoanStatus.ACTIVE
              ? NightCounts.Fate.ABSENT_ACTIVE
              : NightCounts.Fate.ABSENT_WRITTEN_OFF,
          departed.previous().outstandingPrincipal());
    }
    if (closed != null) {
      counts.addLoan(NightCounts.Fate.CLOSED, closed.outstandingPrincipal());
    }
  }

  @Override
  public void update(ExecutionContext context) {
    files.update(context);
  }

  @Override
  public void close() {
    files.close();
  }
}
