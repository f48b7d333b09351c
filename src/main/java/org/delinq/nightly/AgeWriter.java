package org.delinq.nightly;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.delinq.extract.LoanRows;
import org.delinq.extract.QuarantinedRow;
import org.delinq.extract.row.ExtractKind;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanStatus;
import org.delinq.snapshot.SnapshotRow;
import org.delinq.storage.RecordBuffer;
import org.jspecify.annotations.Nullable;

/** Writes what {@code age} makes of loans for the files of its partition. */
final class AgeWriter implements LoanWriter<AgeOutput> {
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

  private final int partition;
  private final ProgrammeRecordWriter programmes =
      new ProgrammeRecordWriter(FILES.size() - ProgrammeRecordWriter.FILES.size());
  private NightCounts counts = new NightCounts();

  AgeWriter(int partition) {
    this.partition = partition;
  }

  @Override
  public List<String> files() {
    return FILES;
  }

  @Override
  public long write(AgeOutput output, ShardPage page) throws IOException {
    LoanRows read = output.rows();
    long rows = read == null ? 0 : writeRows(read, page.records(QUARANTINED_FILE));
    AgedItem record = output.record();
    countLoan(counts, output.closed(), record);
    if (record != null) {
      RecordBuffer aged = page.records(AGED_FILE);
      AgedItemCodec.write(aged.begin(), record);
      aged.end();
    }
    DebtorMember member = output.member();
    if (member != null) {
      RecordBuffer debtors = page.records(DEBTORS_FILE);
      member.writeKey(debtors.begin());
      member.writeTo(debtors.beginValue(), partition);
      debtors.end();
    }
    if (output.reminders().suppressed()) {
      counts.addSuppressedReminder();
    }
    page.addAll(REMINDERS_FILE, output.reminders().rows());
    page.addAll(LIMITATION_FILE, output.limitation());
    programmes.write(output.programmes(), page);
    return rows;
  }

  private long writeRows(LoanRows read, RecordBuffer file) {
    long rows = read.quarantined().size();
    for (int i = 0; i < KINDS.length; i++) {
      int accepted = read.accepted(KINDS[i]);
      counts.addAccepted(KINDS[i], accepted);
      rows += accepted;
    }
    for (QuarantinedRow row : read.quarantined()) {
      counts.addQuarantined(row.kind(), row.fault().reason());
      QuarantineFile.writeKey(file.begin(), row);
      QuarantineFile.writeValue(file.beginValue(), row);
      file.end();
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
  public void writeSums(ShardPage page) throws IOException {
    RecordBuffer file = page.records(COUNTS_FILE);
    counts.writeTo(file.begin());
    file.end();
    counts = new NightCounts();
  }
}
