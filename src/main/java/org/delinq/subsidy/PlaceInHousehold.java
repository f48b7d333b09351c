package org.delinq.subsidy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/**
 * Where a loan stands when its household's cap is given away: households by programme, the loans of
 * one by {@code disbursed_on}, then {@code loan_id} (rules.md 5.1; 5.2 gives its cap in the same
 * order).
 *
 * @param programme key of the policy
 * @param disbursedOn a {@link org.delinq.calendar.Day}
 */
public record PlaceInHousehold(String programme, String householdId, int disbursedOn, String loanId)
    implements Comparable<PlaceInHousehold> {
  private static final Comparator<PlaceInHousehold> ORDER =
      Comparator.comparing(PlaceInHousehold::programme)
          .thenComparing(PlaceInHousehold::householdId)
          .thenComparingInt(PlaceInHousehold::disbursedOn)
          .thenComparing(PlaceInHousehold::loanId);

  @Override
  public int compareTo(PlaceInHousehold other) {
    return ORDER.compare(this, other);
  }

  /** Whether both loans share one cap. */
  public boolean isInHouseholdOf(PlaceInHousehold other) {
    return householdId.equals(other.householdId) && programme.equals(other.programme);
  }

  /** Writes a sort key: keys compared byte by byte, unsigned, order as {@link #compareTo} does. */
  public void writeKey(DataOutput out) throws IOException {
    writeText(out, programme);
    writeText(out, householdId);
    writeDay(out, disbursedOn);
    writeText(out, loanId);
  }

  /** Writes a key part: a text without a 0 byte, ended by one, so that a prefix comes first. */
  public static void writeText(DataOutput key, String text) throws IOException {
    key.write(text.getBytes(StandardCharsets.UTF_8));
    key.writeByte(0);
  }

  /** Writes a key part: a day, earlier days first. */
  public static void writeDay(DataOutput key, int day) throws IOException {
    key.writeInt(day ^ Integer.MIN_VALUE);
  }

  /** Appends it to a record. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeUTF(programme);
    out.writeUTF(householdId);
    out.writeInt(disbursedOn);
    out.writeUTF(loanId);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static PlaceInHousehold readFrom(DataInput in) throws IOException {
    return new PlaceInHousehold(in.readUTF(), in.readUTF(), in.readInt(), in.readUTF());
  }
}
