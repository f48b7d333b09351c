package org.delinq.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.delinq.loan.OverdueCause;
import org.delinq.provision.CreditBureau;
import org.delinq.snapshot.Codes;
import org.delinq.subsidy.MonitoredLoan;
import org.jspecify.annotations.Nullable;

/**
 * What reports need of a loan's facts beyond its snapshot row.
 *
 * @param subsidyProgram absent outside
 * @param compensationProgram absent outside
 * @param writeOff absent for loans that are not WRITTEN_OFF
 * @param cause why it is late; absent where nobody knows, and unless it is delinquent
 * @param recoveredMonthToDate fen received in D's month while delinquent, as {@link
 *     org.delinq.worklist.OfficerPerformance#recovered} has it
 * @param monitored absent outside of subsidy programmes, and unless it is ACTIVE
 * @param overdueBands overdue principal by days past due
 */
public record LoanExtras(
    @Nullable String subsidyProgram,
    @Nullable String compensationProgram,
    @Nullable WriteOff writeOff,
    @Nullable OverdueCause cause,
    long recoveredMonthToDate,
    @Nullable MonitoredLoan monitored,
    CreditBureau overdueBands) {
  private static final OverdueCause[] CAUSES = OverdueCause.values();

  /** Those of a loan outside of all programmes that is neither late nor WRITTEN_OFF. */
  public static final LoanExtras NONE =
      new LoanExtras(null, null, null, null, 0, null, CreditBureau.NOTHING);

  /**
   * A written-off loan's recoveries.
   *
   * @param writtenOffOn as a {@link org.delinq.calendar.Day}, NONE if the extract does not say
   * @param recoveredMonthToDate fen received from the write-off on and in the month of D
   * @param recoveredTotal fen received from the write-off on
   */
  public record WriteOff(int writtenOffOn, long recoveredMonthToDate, long recoveredTotal) {}

  /** Writes it for {@link #readFrom}. */
  public void writeTo(DataOutput out) throws IOException {
    Codes.writeText(out, subsidyProgram);
    Codes.writeText(out, compensationProgram);
    out.writeBoolean(writeOff != null);
    if (writeOff != null) {
      out.writeInt(writeOff.writtenOffOn());
      out.writeLong(writeOff.recoveredMonthToDate());
      out.writeLong(writeOff.recoveredTotal());
    }
    Codes.write(out, cause);
    out.writeLong(recoveredMonthToDate);
    out.writeBoolean(monitored != null);
    if (monitored != null) {
      monitored.writeTo(out);
    }
    boolean late = !overdueBands.equals(CreditBureau.NOTHING);
    out.writeBoolean(late);
    if (late) {
      overdueBands.writeTo(out);
    }
  }

  /** Reads what {@link #writeTo} wrote. */
  public static LoanExtras readFrom(DataInput in) throws IOException {
    return new LoanExtras(
        Codes.readText(in),
        Codes.readText(in),
        in.readBoolean() ? new WriteOff(in.readInt(), in.readLong(), in.readLong()) : null,
        Codes.read(in, CAUSES),
        in.readLong(),
        in.readBoolean() ? MonitoredLoan.readFrom(in) : null,
        in.readBoolean() ? CreditBureau.readFrom(in) : CreditBureau.NOTHING);
  }
}
