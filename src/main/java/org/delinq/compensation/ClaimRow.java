package org.delinq.compensation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import org.delinq.subsidy.PlaceInHousehold;
import org.delinq.worklist.WorklistRecord;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code reports/compensation-claims.csv}; the rows stand by programme, then loan.
 *
 * @param claim the claim
 * @param reason absent where nothing stands in its way
 * @param deadline last day to file it, {@link org.delinq.calendar.Day#NONE} without one
 */
public record ClaimRow(Claim claim, ClaimState state, @Nullable ClaimReason reason, int deadline)
    implements WorklistRecord, Comparable<ClaimRow> {
  private static final int NO_REASON = -1;
  private static final ClaimState[] STATES = ClaimState.values();
  private static final ClaimReason[] REASONS = ClaimReason.values();
  private static final Comparator<ClaimRow> ORDER =
      Comparator.comparing((ClaimRow row) -> row.claim().programme())
          .thenComparing(row -> row.claim().loanId());

  /** Fen of the base that the bank bears. */
  public long bankShare() {
    return claim.base() - claim.fundShare();
  }

  @Override
  public int compareTo(ClaimRow other) {
    return ORDER.compare(this, other);
  }

  @Override
  public void writeKey(DataOutput out) throws IOException {
    PlaceInHousehold.writeText(out, claim.programme());
    PlaceInHousehold.writeText(out, claim.loanId());
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    claim.writeTo(out);
    out.writeByte(state.ordinal());
    out.writeByte(reason == null ? NO_REASON : reason.ordinal());
    out.writeInt(deadline);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static ClaimRow readFrom(DataInput in) throws IOException {
    Claim claim = Claim.readFrom(in);
    ClaimState state = STATES[in.readByte()];
    int reason = in.readByte();
    return new ClaimRow(claim, state, reason == NO_REASON ? null : REASONS[reason], in.readInt());
  }
}
