package org.delinq.nightly;

import java.io.IOException;
import java.util.List;
import org.delinq.extract.LoanItem;
import org.delinq.extract.QuarantinedRow;
import org.delinq.extract.row.ExtractKind;
import org.delinq.loan.LoanStatus;
import org.delinq.snapshot.SnapshotRow;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.storage.RecordFileWriter;
import org.delinq.worklist.WorklistRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Appends what {@code age} made of a chunk to the files of its partition. */
final class AgeWriter implements ItemStreamWriter<AgeOutput> {
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

  private final NightContext night;
  private final int partition;
  private final ShardFiles files;
  private final ByteArrayOutput key = new ByteArrayOutput();
  private final ByteArrayOutput value = new ByteArrayOutput(1024);

  AgeWriter(NightContext night, int partition) {
    this.night = night;
    this.partition = partition;
    this.files =
        new ShardFiles(
            night.folder().partition("age", partition),
            List.of(AGED, QUARANTINED, COUNTS, REMINDERS, DEBTORS, LIMITATION));
  }

  @Override
  public void open(ExecutionContext context) {
    files.open(context);
  }

  @Override
  public void write(Chunk<? extends AgeOutput> chunk) throws IOException {
    RecordFileWriter aged = new RecordFileWriter(files.file(0));
    RecordFileWriter quarantined = new RecordFileWriter(files.file(1));
    RecordFileWriter reminders = new RecordFileWriter(files.file(3));
    RecordFileWriter debtors = new RecordFileWriter(files.file(4));
    RecordFileWriter limitation = new RecordFileWriter(files.file(5));
    NightCounts counts = new NightCounts();
    long rows = 0;
    for (AgeOutput output : chunk) {
      LoanItem item = output.item();
      if (item != null) {
        rows += count(counts, item);
        for (QuarantinedRow row : item.quarantined()) {
          clear();
          QuarantineFile.write(key, value, row);
          quarantined.write(key, value);
        }
      }
      countLoan(counts, item, output.record());
      if (output.record() != null) {
        clear();
        AgedItemCodec.write(value, output.record());
        aged.write(value);
      }
      if (output.member() != null) {
        clear();
        output.member().writeTo(key, value, partition);
        debtors.write(key, value);
      }
      if (output.reminders().suppressed()) {
        counts.addSuppressedReminder();
      }
      for (WorklistRecord reminder : output.reminders().rows()) {
        write(reminders, reminder);
      }
      for (WorklistRecord row : output.limitation()) {
        write(limitation, row);
      }
    }
    clear();
    counts.writeTo(value);
    new RecordFileWriter(files.file(2)).write(value);
    night.progress().rowsRead("age", rows);
  }

  private void write(RecordFileWriter file, WorklistRecord row) throws IOException {
    clear();
    row.writeKey(key);
    row.writeTo(value);
    file.write(key, value);
  }

  private void clear() {
    key.truncate(0);
    value.truncate(0);
  }

  /** Counts the rows behind an item; returns how many there were. */
  private static long count(NightCounts counts, LoanItem item) {
    long rows = item.quarantined().size();
    for (ExtractKind kind : ExtractKind.values()) {
      int accepted = item.accepted(kind);
      counts.addAccepted(kind, accepted);
      rows += accepted;
    }
    for (QuarantinedRow row : item.quarantined()) {
      counts.addQuarantined(row.kind(), row.fault().reason());
    }
    return rows;
  }

  private static void countLoan(
      NightCounts counts, @Nullable LoanItem item, @Nullable AgedItem record) {
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
    if (item != null && item.file() != null && item.file().loan().status() == LoanStatus.CLOSED) {
      counts.addLoan(NightCounts.Fate.CLOSED, item.file().loan().outstandingPrincipal());
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
