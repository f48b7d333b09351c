package org.delinq.worklist;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import org.delinq.loan.Tier;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code worklists/early-warnings.csv}. Rows stand in the order of officer, loan and
 * signal as {@link WarningSignal} lists them.
 *
 * @param tier absent only for a row carried over that has none
 * @param previousTier absent where unknown
 * @param totalOverdue overdue principal, interest and fee, in fen
 * @param detail what {@link WarningSignal} says; empty for LARGE_DELINQUENT until {@link
 *     LargeDelinquents} has looked at it
 */
public record EarlyWarning(
    String officerId,
    WarningSignal signal,
    String loanId,
    String borrowerId,
    @Nullable Tier tier,
    @Nullable Tier previousTier,
    long totalOverdue,
    String detail)
    implements WorklistRecord, Comparable<EarlyWarning> {
  private static final WarningSignal[] SIGNALS = WarningSignal.values();
  private static final Tier[] TIERS = Tier.values();
  private static final Comparator<EarlyWarning> ORDER =
      Comparator.comparing(EarlyWarning::officerId)
          .thenComparing(EarlyWarning::loanId)
          .thenComparing(EarlyWarning::signal);

  @Override
  public int compareTo(EarlyWarning other) {
    return ORDER.compare(this, other);
  }

  /** The same row with another detail. */
  EarlyWarning withDetail(String text) {
    return new EarlyWarning(
        officerId, signal, loanId, borrowerId, tier, previousTier, totalOverdue, text);
  }

  @Override
  public void writeKey(DataOutput out) throws IOException {
    Wire.writeKeyText(out, officerId);
    Wire.writeKeyText(out, loanId);
    out.writeByte(signal.ordinal());
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    Wire.writeText(out, officerId);
    Wire.writeCode(out, signal);
    Wire.writeText(out, loanId);
    Wire.writeText(out, borrowerId);
    Wire.writeCode(out, tier);
    Wire.writeCode(out, previousTier);
    out.writeLong(totalOverdue);
    Wire.writeText(out, detail);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static EarlyWarning readFrom(DataInput in) throws IOException {
    return new EarlyWarning(
        Wire.readPresentText(in),
        Wire.readPresentCode(in, SIGNALS),
        Wire.readPresentText(in),
        Wire.readPresentText(in),
        Wire.readCode(in, TIERS),
        Wire.readCode(in, TIERS),
        in.readLong(),
        Wire.readPresentText(in));
  }
}
