package org.delinq.nightly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.delinq.report.ClassifiedLoan;
import org.delinq.report.CreditBureauRowWriter;
import org.delinq.report.DetailReport;
import org.delinq.report.LoanAggregate;
import org.delinq.report.Reports;
import org.delinq.snapshot.SnapshotRowWriter;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.storage.RecordBuffer;

/**
 * Writes the rows of loans for the snapshot and the credit bureau, what they add to the sums of the
 * reports, the rows of the detail reports, and the records of the worklists.
 */
final class ClassifyWriter implements LoanWriter<ClassifyOutput> {
  /** Rows of the snapshot without the header, in loan order. */
  static final String SNAPSHOT = "loan-status.csv";

  /** One {@link SnapshotTotals} per chunk. */
  static final String TOTALS = "totals.records";

  /** Rows for the credit bureau without the header, in loan order. */
  static final String CREDIT_BUREAU = "credit-bureau.csv";

  private static final int SNAPSHOT_FILE = 0;
  private static final int TOTALS_FILE = 1;
  private static final int CREDIT_BUREAU_FILE = 2;
  private static final int FIRST_SUMS = 3;
  private static final List<DetailReport> DETAILS = Reports.details();

  private final List<String> files;
  private final List<LoanAggregate> aggregates = Reports.newAggregates();
  private final int firstDetail = FIRST_SUMS + aggregates.size();
  private final LoanListWriter lists = new LoanListWriter(firstDetail + DETAILS.size());
  private final CreditBureauRowWriter bureau;
  private SnapshotTotals totals = new SnapshotTotals();

  /**
   * @param businessDate as a {@link org.delinq.calendar.Day}
   */
  ClassifyWriter(int businessDate) {
    this.bureau = new CreditBureauRowWriter(businessDate);
    List<String> names = new ArrayList<>(List.of(SNAPSHOT, TOTALS, CREDIT_BUREAU));
    aggregates.forEach(aggregate -> names.add(sumsFile(aggregate.getClass())));
    DETAILS.forEach(report -> names.add(rowsFile(report)));
    names.addAll(LoanListWriter.FILES);
    this.files = List.copyOf(names);
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
  public List<String> files() {
    return files;
  }

  @Override
  public long write(ClassifyOutput output, ShardPage page) throws IOException {
    lists.write(output.lists(), page);
    ClassifiedLoan loan = output.loan();
    if (loan != null) {
      writeRow(loan, page);
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
    return 1;
  }

  private void writeRow(ClassifiedLoan loan, ShardPage page) {
    SnapshotRowWriter.write(page.file(SNAPSHOT_FILE), loan.row());
    bureau.write(page.file(CREDIT_BUREAU_FILE), loan);
    for (int i = 0; i < DETAILS.size(); i++) {
      RecordBuffer file = page.records(firstDetail + i);
      DETAILS.get(i).collect(loan, (loanId, cells) -> writeDetail(file, loanId, cells));
    }
  }

  private static void writeDetail(RecordBuffer file, String loanId, List<String> cells) {
    file.begin().writeText(loanId);
    ByteArrayOutput value = file.beginValue();
    value.writeShort(cells.size());
    cells.forEach(value::writeUTF);
    file.end();
  }

  @Override
  public void writeSums(ShardPage page) throws IOException {
    RecordBuffer file = page.records(TOTALS_FILE);
    totals.writeTo(file.begin());
    file.end();
    totals = new SnapshotTotals();
    for (int i = 0; i < aggregates.size(); i++) {
      RecordBuffer sums = page.records(FIRST_SUMS + i);
      aggregates.get(i).writeTo(sums.begin());
      sums.end();
      aggregates.get(i).clear();
    }
  }
}
