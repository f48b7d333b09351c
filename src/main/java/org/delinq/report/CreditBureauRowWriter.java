package org.delinq.report;

import java.nio.charset.StandardCharsets;
import org.delinq.ageing.Arrears;
import org.delinq.provision.CreditBureau;
import org.delinq.snapshot.CsvBytes;
import org.delinq.snapshot.SnapshotLoan;
import org.delinq.storage.ByteArrayOutput;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of {@link CreditBureauReport} by bytes, in machine names and codes: {@code
 * classify} does so for every loan, in loan order. They are byte for byte those of {@link CsvFile}.
 */
public final class CreditBureauRowWriter {
  private final byte[] month;

  /**
   * @param businessDate as a {@link org.delinq.calendar.Day}
   */
  public CreditBureauRowWriter(int businessDate) {
    this.month = Cells.month(businessDate).getBytes(StandardCharsets.US_ASCII);
  }

  /** Appends the row of a loan of tonight's snapshot with its line end. */
  public void write(ByteArrayOutput out, ClassifiedLoan loan) {
    SnapshotLoan row = loan.row();
    Arrears arrears = row.arrears();
    CsvBytes.writeText(out, row.identity().loanId());
    out.writeByte(',');
    CsvBytes.writeText(out, row.identity().borrowerId());
    out.writeByte(',');
    out.write(month);
    out.writeByte(',');
    CsvBytes.writeText(out, String.valueOf(CreditBureau.statusCode(arrears)));
    out.writeByte(',');
    CsvBytes.writeText(out, row.tier() == null ? null : row.tier().name());
    out.writeByte(',');
    CsvBytes.writeDay(out, row.tierSince());
    out.writeByte(',');
    CsvBytes.writeNumber(out, arrears.overdueInstalments());
    yuan(out, arrears.overduePrincipal() + arrears.overdueInterest() + arrears.overdueFee());
    yuan(out, arrears.overduePrincipal());
    writeBands(out, bands(loan));
    out.writeByte('\n');
  }

  /** Absent where the row is carried over with overdue principal. */
  private static @Nullable CreditBureau bands(ClassifiedLoan loan) {
    if (loan.extras() != null) {
      return loan.extras().overdueBands();
    }
    return loan.row().arrears().overduePrincipal() == 0 ? CreditBureau.NOTHING : null;
  }

  private static void writeBands(ByteArrayOutput out, @Nullable CreditBureau bands) {
    if (bands == null) {
      out.writeText(",,,,");
      return;
    }
    yuan(out, bands.from31To60());
    yuan(out, bands.from61To90());
    yuan(out, bands.from91To180());
    yuan(out, bands.over180());
  }

  private static void yuan(ByteArrayOutput out, long fen) {
    out.writeByte(',');
    CsvBytes.writeYuan(out, fen);
  }
}
