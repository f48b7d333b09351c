package org.delinq.subsidy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.delinq.calendar.Day;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanStatus;
import org.jspecify.annotations.Nullable;

/**
 * What {@code monitoring-monthly.csv} needs of a loan beside its row in the snapshot: written by
 * {@code age} for {@code classify}, which knows the tier. Only ACTIVE loans of a subsidy programme
 * have one, eligible for a subsidy or not.
 *
 * <p>A loan is granted (发放) in the month it was disbursed in, up to the business date: granted
 * columns tell what the month added, the stock stands beside them.
 *
 * @param programme key of the policy
 * @param region blank where the extract has none
 * @param granted whether it was disbursed in the month of the business date
 * @param contractAmount fen
 * @param compensated what a fund has paid for it so far, in fen
 */
public record MonitoredLoan(
    String programme, String region, boolean granted, long contractAmount, long compensated) {
  /**
   * Of a loan of the extract, absent where the report has no place for it.
   *
   * @param compensated sum of its COMPENSATED events that have begun, in fen
   */
  public static @Nullable MonitoredLoan of(Loan loan, int businessDate, long compensated) {
    if (loan.status() != LoanStatus.ACTIVE || loan.subsidyProgram() == null) {
      return null;
    }
    return new MonitoredLoan(
        loan.subsidyProgram(),
        loan.regionCode() == null ? "" : loan.regionCode(),
        loan.disbursedOn() <= businessDate && loan.disbursedOn() >= Day.startOfMonth(businessDate),
        loan.contractAmount(),
        compensated);
  }

  /** Appends it to a work file. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeUTF(programme);
    out.writeUTF(region);
    out.writeBoolean(granted);
    out.writeLong(contractAmount);
    out.writeLong(compensated);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static MonitoredLoan readFrom(DataInput in) throws IOException {
    return new MonitoredLoan(
        in.readUTF(), in.readUTF(), in.readBoolean(), in.readLong(), in.readLong());
  }
}
