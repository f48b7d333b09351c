package org.delinq.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.delinq.report.ClassifiedLoan;
import org.delinq.report.CreditBureauRowWriter;
import org.delinq.report.DetailReport;
import org.delinq.report.LoanAggregate;
import org.delinq.report.Reports;
import org.delinq.snapshot.SnapshotRowWriter;
import org.delinq.storage.ByteArrayOutput;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/**
 * Appends the rows of a chunk for the snapshot and the credit bureau, what the chunk adds to the
 * sums of the reports, the rows of the detail reports, and the records of the worklists.
 */
final class ClassifyWriter implements ItemStreamWriter<List<ClassifyOutput>> {
  /** Rows of the snapshot without the header, in loan order. */
  static final String SNAPSHOT = "loan-status.csv";

  /** One {@link SnapshotTotals} per chunk. */
  static final String TOTALS = "totals.records";

  /** Rows for the credit bureau without the header, in loan order. */
  static final String CREDIT_BUREAU = "credit-bureau.csv";

  private static final int CREDIT_BUREAU_FILE = 2;
  private static final int FIRST_SUMS = 3;
  private static final int BUFFERED = 1 << 15;
  private static final List<DetailReport> DETAILS = Reports.details();

  private final NightContext night;
  private final ShardFiles files;
  private final LoanListWriter lists;
  private final List<LoanAggregate> aggregates = Reports.newAggregates();
  private final List<DetailReport.Rows> detailRows = new ArrayList<>();
  private final ByteArrayOutput rows = new ByteArrayOutput(2 * BUFFERED);
  private final CreditBureauRowWriter bureau;
  private final ByteArrayOutput bureauRows = new ByteArrayOutput(2 * BUFFERED);
  private final ByteArrayOutput key = new ByteArrayOutput();
  private final ByteArrayOutput value = new ByteArrayOutput(1 << 12);

  ClassifyWriter(NightContext night, Path folder) {
    this.night = night;
    this.bureau = new CreditBureauRowWriter(night.businessDate());
    List<String> names = new ArrayList<>(List.of(SNAPSHOT, TOTALS, CREDIT_BUREAU));
    aggregates.forEach(aggregate -> names.add(sumsFile(aggregate.getClass())));
    DETAILS.forEach(report -> names.add(rowsFile(report)));
    for (int i = 0; i < DETAILS.size(); i++) {
      int file = FIRST_SUMS + aggregates.size() + i;
      detailRows.add((loanId, cells) -> writeDetail(file, loanId, cells));
    }
    int firstList = names.size();
    names.addAll(LoanListWriter.FILES);
    this.files = new ShardFiles(folder, names);
    this.lists = new LoanListWriter(files, firstList);
  }

  /** The file with one delta per chunk of an aggregate. */
  static String sumsFile(Class<? extends LoanAggregate> type) {
    return type.getSimpleName() + ".records";
  }

  /** The file with the rows of a detail report, keyed by loan. */
  static String rowsFile(DetailReport report) {
    return report.name() + ".records";
  }

  @Override
  public void open(ExecutionContext context) {
    files.open(context);
  }

  @Override
  public void write(Chunk<? extends List<ClassifyOutput>> chunk) throws IOException {
    SnapshotTotals totals = new SnapshotTotals();
    long loans = 0;
    for (List<ClassifyOutput> batch : chunk) {
      for (ClassifyOutput output : batch) {
        write(output, totals);
      }
      loans += batch.size();
    }
    flush(0, rows);
    flush(CREDIT_BUREAU_FILE, bureauRows);
    value.truncate(0);
    totals.writeTo(value);
    files.record(1, value);
    writeSums();
    night.progress().rowsRead("classify", loans);
  }

  private void write(ClassifyOutput output, SnapshotTotals totals) throws IOException {
    lists.write(output.lists());
    ClassifiedLoan loan = output.loan();
    if (loan != null) {
      writeRow(loan);
      totals.add(loan.row());
    }
    for (int i = 0; i < aggregates.size(); i++) {
      LoanAggregate aggregate = aggregates.get(i);
      if (loan != null) {
        aggregate.add(loan);
      }
      if (output.departed() != null) {
        aggregate.addDeparted(output.departed());
      }
      for (int move = 0; move < output.moves().size(); move++) {
        aggregate.addMove(output.moves().get(move));
      }
    }
  }

  private void writeRow(ClassifiedLoan loan) {
    SnapshotRowWriter.write(rows, loan.row());
    if (rows.length() > BUFFERED) {
      flush(0, rows);
    }
    bureau.write(bureauRows, loan);
    if (bureauRows.length() > BUFFERED) {
      flush(CREDIT_BUREAU_FILE, bureauRows);
    }
    for (int i = 0; i < DETAILS.size(); i++) {
      DETAILS.get(i).collect(loan, detailRows.get(i));
    }
  }

  private void flush(int file, ByteArrayOutput buffer) {
    files.file(file).write(buffer);
    buffer.truncate(0);
  }

  private void writeDetail(int file, String loanId, List<String> cells) {
    key.truncate(0);
    key.writeText(loanId);
    value.truncate(0);
    value.writeShort(cells.size());
    cells.forEach(value::writeUTF);
    files.record(file, key, value);
  }

  private void writeSums() throws IOException {
    for (int i = 0; i < aggregates.size(); i++) {
      value.truncate(0);
      aggregates.get(i).writeTo(value);
      aggregates.get(i).clear();
      files.record(FIRST_SUMS + i, value);
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
