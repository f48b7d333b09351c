package org.delinq.subsidy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Adds the lines of {@code subsidy-detail.csv} up to {@code reports/subsidy-summary.csv}: one row
 * per programme, period, kind and region, in that order. Memory holds one row. For one thread.
 */
public final class SubsidySummary implements Iterator<SubsidySummary.Row> {
  private final Iterator<SubsidyLine> lines;
  private @Nullable SubsidyLine next;

  /**
   * One row.
   *
   * @param region blank where the extract has none
   * @param loans how many loans have a line
   * @param households how many households these belong to
   * @param averageBalance sum of the lines' average balances, in fen
   * @param amount sum of the lines' amounts, in fen
   */
  public record Row(
      String programme,
      int periodFrom,
      int periodTo,
      SubsidyKind kind,
      String region,
      long loans,
      long households,
      long averageBalance,
      long amount)
      implements Comparable<Row> {
    private static final SubsidyKind[] KINDS = SubsidyKind.values();
    private static final Comparator<Row> ORDER =
        Comparator.comparing(Row::programme)
            .thenComparingInt(Row::periodFrom)
            .thenComparingInt(Row::periodTo)
            .thenComparing(Row::kind)
            .thenComparing(Row::region);

    @Override
    public int compareTo(Row other) {
      return ORDER.compare(this, other);
    }

    /** Appends it to a work file. */
    public void writeTo(DataOutput out) throws IOException {
      out.writeUTF(programme);
      out.writeInt(periodFrom);
      out.writeInt(periodTo);
      out.writeByte(kind.ordinal());
      out.writeUTF(region);
      out.writeLong(loans);
      out.writeLong(households);
      out.writeLong(averageBalance);
      out.writeLong(amount);
    }

    /** Reads what {@link #writeTo} wrote. */
    public static Row readFrom(DataInput in) throws IOException {
      return new Row(
          in.readUTF(),
          in.readInt(),
          in.readInt(),
          KINDS[in.readByte()],
          in.readUTF(),
          in.readLong(),
          in.readLong(),
          in.readLong(),
          in.readLong());
    }
  }

  /**
   * @param lines in the order of {@link SubsidyLine#writeSummaryKey}
   */
  public SubsidySummary(Iterator<SubsidyLine> lines) {
    this.lines = lines;
    next = lines.hasNext() ? lines.next() : null;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Row next() {
    SubsidyLine first = next;
    if (first == null) {
      throw new NoSuchElementException();
    }
    long loans = 0;
    long households = 0;
    long averageBalance = 0;
    long amount = 0;
    String household = null;
    SubsidyLine line = first;
    while (line != null && isInRowOf(first, line)) {
      loans++;
      if (!line.householdId().equals(household)) {
        household = line.householdId();
        households++;
      }
      averageBalance = Math.addExact(averageBalance, line.averageBalance());
      amount = Math.addExact(amount, line.amount());
      line = lines.hasNext() ? lines.next() : null;
    }
    next = line;
    return new Row(
        first.programme(),
        first.periodFrom(),
        first.periodTo(),
        first.kind(),
        first.region(),
        loans,
        households,
        averageBalance,
        amount);
  }

  private static boolean isInRowOf(SubsidyLine one, SubsidyLine other) {
    return one.periodTo() == other.periodTo()
        && one.periodFrom() == other.periodFrom()
        && one.kind() == other.kind()
        && one.region().equals(other.region())
        && one.programme().equals(other.programme());
  }
}
