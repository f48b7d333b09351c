package org.delinq.subsidy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import org.delinq.money.Percent;
import org.delinq.worklist.WorklistRecord;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code reports/subsidy-detail.csv}. The lines stand by programme, loan, period, kind.
 *
 * <p>An ADJUSTMENT shows the days, average, rate and share of the recomputation; of a loan that now
 * computes to nothing they are 0, 0.00, absent and absent.
 *
 * @param regionCode absent where the extract has none
 * @param householdId not printed; a sum counts it once
 * @param days subsidised days, those on which nothing of the cap was left included
 * @param averageBalance fen: the capped balance, averaged over the days
 * @param rate percent per year
 * @param share that of the last subsidised day; 0 before the first share of the programme
 * @param amount fen; negative only in an ADJUSTMENT
 */
public record SubsidyLine(
    String programme,
    int periodFrom,
    int periodTo,
    SubsidyKind kind,
    @Nullable String regionCode,
    String borrowerId,
    String householdId,
    String loanId,
    int days,
    long averageBalance,
    @Nullable Percent rate,
    @Nullable Percent share,
    long amount)
    implements WorklistRecord, Comparable<SubsidyLine> {
  private static final SubsidyKind[] KINDS = SubsidyKind.values();
  private static final long ABSENT = -1;
  private static final Comparator<SubsidyLine> ORDER =
      Comparator.comparing(SubsidyLine::programme)
          .thenComparing(SubsidyLine::loanId)
          .thenComparingInt(SubsidyLine::periodFrom)
          .thenComparing(SubsidyLine::kind);

  @Override
  public int compareTo(SubsidyLine other) {
    return ORDER.compare(this, other);
  }

  @Override
  public void writeKey(DataOutput out) throws IOException {
    PlaceInHousehold.writeText(out, programme);
    PlaceInHousehold.writeText(out, loanId);
    PlaceInHousehold.writeDay(out, periodFrom);
    out.writeByte(kind.ordinal());
  }

  /** Writes the key that brings recomputed lines into the order of {@link Adjustments}: by loan. */
  public void writeLoanKey(DataOutput out) throws IOException {
    PlaceInHousehold.writeText(out, loanId);
    PlaceInHousehold.writeText(out, programme);
    PlaceInHousehold.writeDay(out, periodTo);
  }

  /** Writes the key that brings lines into the order of {@link SubsidySummary}. */
  public void writeSummaryKey(DataOutput out) throws IOException {
    PlaceInHousehold.writeText(out, programme);
    PlaceInHousehold.writeDay(out, periodFrom);
    PlaceInHousehold.writeDay(out, periodTo);
    out.writeByte(kind.ordinal());
    PlaceInHousehold.writeText(out, region());
    PlaceInHousehold.writeText(out, householdId);
  }

  /** The region as a key of sums: blank where the extract has none. */
  String region() {
    return regionCode == null ? "" : regionCode;
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    out.writeUTF(programme);
    out.writeInt(periodFrom);
    out.writeInt(periodTo);
    out.writeByte(kind.ordinal());
    out.writeUTF(region());
    out.writeUTF(borrowerId);
    out.writeUTF(householdId);
    out.writeUTF(loanId);
    out.writeInt(days);
    out.writeLong(averageBalance);
    writePercent(out, rate);
    writePercent(out, share);
    out.writeLong(amount);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static SubsidyLine readFrom(DataInput in) throws IOException {
    String programme = in.readUTF();
    int periodFrom = in.readInt();
    int periodTo = in.readInt();
    SubsidyKind kind = KINDS[in.readByte()];
    String region = in.readUTF();
    return new SubsidyLine(
        programme,
        periodFrom,
        periodTo,
        kind,
        region.isEmpty() ? null : region,
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readInt(),
        in.readLong(),
        readPercent(in),
        readPercent(in),
        in.readLong());
  }

  private static void writePercent(DataOutput out, @Nullable Percent percent) throws IOException {
    out.writeLong(percent == null ? ABSENT : percent.millionths());
  }

  private static @Nullable Percent readPercent(DataInput in) throws IOException {
    long millionths = in.readLong();
    return millionths == ABSENT ? null : new Percent(millionths);
  }
}
