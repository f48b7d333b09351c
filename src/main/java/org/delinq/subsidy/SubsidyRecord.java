package org.delinq.subsidy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import org.delinq.money.Percent;
import org.delinq.worklist.WorklistRecord;
import org.jspecify.annotations.Nullable;

/**
 * What one loan brings to its household's cap in one period: made in {@code age} by {@link
 * SubsidyNight}, sorted, and met again by {@link HouseholdSubsidy} with the household's other
 * loans.
 *
 * @param periodTo last day of the period: the business date, or an earlier one of a filed period
 * @param regionCode absent where the extract has none
 * @param active whether the loan is ACTIVE
 * @param rate the yearly rate that is subsidised: the contract's, but no more than the programme's
 * @param basis days of an interest year
 */
public record SubsidyRecord(
    int periodTo,
    PlaceInHousehold place,
    String borrowerId,
    @Nullable String regionCode,
    boolean active,
    Percent rate,
    int basis,
    SubsidisedDays days)
    implements WorklistRecord, Comparable<SubsidyRecord> {
  private static final Comparator<SubsidyRecord> ORDER =
      Comparator.comparingInt(SubsidyRecord::periodTo).thenComparing(SubsidyRecord::place);

  /** By period, programme, household, then in the order in which the cap is given. */
  @Override
  public int compareTo(SubsidyRecord other) {
    return ORDER.compare(this, other);
  }

  @Override
  public void writeKey(DataOutput out) throws IOException {
    PlaceInHousehold.writeDay(out, periodTo);
    place.writeKey(out);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    out.writeInt(periodTo);
    place.writeTo(out);
    out.writeUTF(borrowerId);
    out.writeUTF(regionCode == null ? "" : regionCode);
    out.writeBoolean(active);
    out.writeLong(rate.millionths());
    out.writeShort(basis);
    days.writeTo(out);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static SubsidyRecord readFrom(DataInput in) throws IOException {
    int periodTo = in.readInt();
    PlaceInHousehold place = PlaceInHousehold.readFrom(in);
    String borrowerId = in.readUTF();
    String regionCode = in.readUTF();
    return new SubsidyRecord(
        periodTo,
        place,
        borrowerId,
        regionCode.isEmpty() ? null : regionCode,
        in.readBoolean(),
        new Percent(in.readLong()),
        in.readUnsignedShort(),
        SubsidisedDays.readFrom(in));
  }
}
