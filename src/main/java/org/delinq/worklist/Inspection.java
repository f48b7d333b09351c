package org.delinq.worklist;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import org.delinq.calendar.Day;
import org.delinq.loan.Tier;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code worklists/inspections.csv}. Rows stand in the order of officer and loan.
 *
 * @param dueOn may lie far in the past: it stays due until somebody visits
 * @param lastVisitOn {@link Day#NONE} for FIRST
 */
public record Inspection(
    String officerId,
    InspectionKind kind,
    String loanId,
    String borrowerId,
    @Nullable String borrowerName,
    @Nullable String address,
    Tier tier,
    int dueOn,
    int lastVisitOn)
    implements WorklistRecord, Comparable<Inspection> {
  private static final InspectionKind[] KINDS = InspectionKind.values();
  private static final Tier[] TIERS = Tier.values();
  private static final Comparator<Inspection> ORDER =
      Comparator.comparing(Inspection::officerId).thenComparing(Inspection::loanId);

  @Override
  public int compareTo(Inspection other) {
    return ORDER.compare(this, other);
  }

  @Override
  public void writeKey(DataOutput out) throws IOException {
    Wire.writeKeyText(out, officerId);
    Wire.writeKeyText(out, loanId);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    Wire.writeText(out, officerId);
    Wire.writeCode(out, kind);
    Wire.writeText(out, loanId);
    Wire.writeText(out, borrowerId);
    Wire.writeText(out, borrowerName);
    Wire.writeText(out, address);
    Wire.writeCode(out, tier);
    out.writeInt(dueOn);
    out.writeInt(lastVisitOn);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static Inspection readFrom(DataInput in) throws IOException {
    return new Inspection(
        Wire.readPresentText(in),
        Wire.readPresentCode(in, KINDS),
        Wire.readPresentText(in),
        Wire.readPresentText(in),
        Wire.readText(in),
        Wire.readText(in),
        Wire.readPresentCode(in, TIERS),
        in.readInt(),
        in.readInt());
  }
}
