package org.delinq.compensation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import org.delinq.subsidy.PlaceInHousehold;
import org.delinq.worklist.WorklistRecord;

/**
 * A claim with its amount, before the fund is asked: made by {@link HouseholdClaims}, sorted into
 * the order in which the fund pays, and settled by {@link FundQueue}.
 *
 * @param delinquentSince effective due date of the anchor
 * @param base fen, 0 where the household's cap is used up
 * @param fundShare fen of the base that the fund bears
 * @param claimed whether it has been filed
 * @param dunned whether the debtor has been dunned often enough
 */
public record Claim(
    String programme,
    String loanId,
    String borrowerId,
    int delinquentSince,
    int delinquentDays,
    long base,
    long fundShare,
    boolean claimed,
    boolean dunned)
    implements WorklistRecord, Comparable<Claim> {
  private static final int CLAIMED = 1;
  private static final int DUNNED = 2;
  private static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::programme)
          .thenComparingInt(Claim::delinquentSince)
          .thenComparing(Claim::loanId);

  /** By programme, delinquent_since, loan. */
  @Override
  public int compareTo(Claim other) {
    return ORDER.compare(this, other);
  }

  @Override
  public void writeKey(DataOutput out) throws IOException {
    PlaceInHousehold.writeText(out, programme);
    PlaceInHousehold.writeDay(out, delinquentSince);
    PlaceInHousehold.writeText(out, loanId);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    out.writeUTF(programme);
    out.writeUTF(loanId);
    out.writeUTF(borrowerId);
    out.writeInt(delinquentSince);
    out.writeInt(delinquentDays);
    out.writeLong(base);
    out.writeLong(fundShare);
    out.writeByte((claimed ? CLAIMED : 0) | (dunned ? DUNNED : 0));
  }

  /** Reads what {@link #writeTo} wrote. */
  public static Claim readFrom(DataInput in) throws IOException {
    String programme = in.readUTF();
    String loanId = in.readUTF();
    String borrowerId = in.readUTF();
    int delinquentSince = in.readInt();
    int delinquentDays = in.readInt();
    long base = in.readLong();
    long fundShare = in.readLong();
    int is = in.readByte();
    return new Claim(
        programme,
        loanId,
        borrowerId,
        delinquentSince,
        delinquentDays,
        base,
        fundShare,
        (is & CLAIMED) != 0,
        (is & DUNNED) != 0);
  }
}
