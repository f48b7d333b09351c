package org.delinq.subsidy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import org.delinq.worklist.WorklistRecord;

/**
 * What a published FINAL or ADJUSTMENT line said of one loan and filed period.
 *
 * @param amount fen; a correction may be negative
 */
public record FiledAmount(
    String loanId, String programme, int periodFrom, int periodTo, long amount)
    implements WorklistRecord, Comparable<FiledAmount> {
  private static final Comparator<FiledAmount> ORDER =
      Comparator.comparing(FiledAmount::loanId)
          .thenComparing(FiledAmount::programme)
          .thenComparingInt(FiledAmount::periodTo);

  /** By loan, programme, period: the order of {@link Adjustments}. */
  @Override
  public int compareTo(FiledAmount other) {
    return ORDER.compare(this, other);
  }

  @Override
  public void writeKey(DataOutput out) throws IOException {
    PlaceInHousehold.writeText(out, loanId);
    PlaceInHousehold.writeText(out, programme);
    PlaceInHousehold.writeDay(out, periodTo);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    out.writeUTF(loanId);
    out.writeUTF(programme);
    out.writeInt(periodFrom);
    out.writeInt(periodTo);
    out.writeLong(amount);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static FiledAmount readFrom(DataInput in) throws IOException {
    return new FiledAmount(in.readUTF(), in.readUTF(), in.readInt(), in.readInt(), in.readLong());
  }
}
