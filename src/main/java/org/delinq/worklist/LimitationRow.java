package org.delinq.worklist;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code worklists/limitation-watch.csv}. Rows stand in the order of officer, loan and
 * kind.
 *
 * @param endsOn the last day of the period
 * @param daysLeft from the business date to {@code endsOn}; below 0 once lapsed
 * @param basedOn absent where the guarantee period ends on an agreed day
 * @param outstandingPrincipal the ledger's figure, in fen
 */
public record LimitationRow(
    String officerId,
    String loanId,
    String borrowerId,
    LimitationKind kind,
    int endsOn,
    int daysLeft,
    @Nullable LimitationBasis basedOn,
    long outstandingPrincipal)
    implements WorklistRecord, Comparable<LimitationRow> {
  private static final LimitationKind[] KINDS = LimitationKind.values();
  private static final LimitationBasis[] BASES = LimitationBasis.values();
  private static final Comparator<LimitationRow> ORDER =
      Comparator.comparing(LimitationRow::officerId)
          .thenComparing(LimitationRow::loanId)
          .thenComparing(LimitationRow::kind);

  @Override
  public int compareTo(LimitationRow other) {
    return ORDER.compare(this, other);
  }

  @Override
  public void writeKey(DataOutput out) throws IOException {
    Wire.writeKeyText(out, officerId);
    Wire.writeKeyText(out, loanId);
    out.writeByte(kind.ordinal());
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    Wire.writeText(out, officerId);
    Wire.writeText(out, loanId);
    Wire.writeText(out, borrowerId);
    Wire.writeCode(out, kind);
    out.writeInt(endsOn);
    out.writeInt(daysLeft);
    Wire.writeCode(out, basedOn);
    out.writeLong(outstandingPrincipal);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static LimitationRow readFrom(DataInput in) throws IOException {
    return new LimitationRow(
        Wire.readPresentText(in),
        Wire.readPresentText(in),
        Wire.readPresentText(in),
        Wire.readPresentCode(in, KINDS),
        in.readInt(),
        in.readInt(),
        Wire.readCode(in, BASES),
        in.readLong());
  }
}
