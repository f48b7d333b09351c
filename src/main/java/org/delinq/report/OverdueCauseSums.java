package org.delinq.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.delinq.ageing.Arrears;
import org.delinq.loan.OverdueCause;
import org.delinq.snapshot.SnapshotLoan;
import org.jspecify.annotations.Nullable;

/**
 * Delinquent ACTIVE loans by why they are late, in the sections of {@link OverdueCausesReport};
 * fen. A loan that is carried over is late for no known cause.
 */
public final class OverdueCauseSums implements LoanAggregate {
  /** The sections of the report, in its order. */
  private static final List<Section> SECTIONS =
      List.of(Section.TOTAL, Section.PRODUCT, Section.REGION);

  private static final OverdueCause[] CAUSES = OverdueCause.values();

  private final Map<Section, SortedMap<String, Sum[]>> sections = new EnumMap<>(Section.class);

  /** Empty sums. */
  public OverdueCauseSums() {
    SECTIONS.forEach(section -> sections.put(section, new TreeMap<>()));
  }

  /** The loans of one cause. */
  private static final class Sum {
    private long loans;
    private long overdueTotal;
    private long principal;
  }

  /**
   * The loans of one cause under one key.
   *
   * @param cause absent where nobody knows
   * @param overdueTotal overdue principal, interest and fee, in fen
   * @param principal outstanding, in fen
   */
  public record Entry(
      Section section,
      String key,
      @Nullable OverdueCause cause,
      long loans,
      long overdueTotal,
      long principal) {}

  /** What occurs: section order, key bytes, cause order, the unknown last. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Section section : SECTIONS) {
      keys(section)
          .forEach(
              (key, sums) -> {
                for (int i = 0; i < sums.length; i++) {
                  Sum sum = sums[i];
                  if (sum.loans > 0) {
                    OverdueCause cause = i == CAUSES.length ? null : CAUSES[i];
                    entries.add(
                        new Entry(section, key, cause, sum.loans, sum.overdueTotal, sum.principal));
                  }
                }
              });
    }
    return entries;
  }

  @Override
  public void add(ClassifiedLoan loan) {
    SnapshotLoan row = loan.row();
    Arrears arrears = row.arrears();
    if (!row.isActive() || arrears.delinquentDays() == 0) {
      return;
    }
    OverdueCause cause = loan.extras() == null ? null : loan.extras().cause();
    for (Section section : SECTIONS) {
      Sum sum = sums(section, section.keyOf(row.identity()))[position(cause)];
      sum.loans++;
      sum.overdueTotal +=
          arrears.overduePrincipal() + arrears.overdueInterest() + arrears.overdueFee();
      sum.principal += row.outstandingPrincipal();
    }
  }

  private static int position(@Nullable OverdueCause cause) {
    return cause == null ? CAUSES.length : cause.ordinal();
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    for (Section section : SECTIONS) {
      out.writeInt(keys(section).size());
      for (Map.Entry<String, Sum[]> entry : keys(section).entrySet()) {
        out.writeUTF(entry.getKey());
        for (Sum sum : entry.getValue()) {
          out.writeLong(sum.loans);
          out.writeLong(sum.overdueTotal);
          out.writeLong(sum.principal);
        }
      }
    }
  }

  @Override
  public void mergeFrom(DataInput in) throws IOException {
    for (Section section : SECTIONS) {
      for (int left = in.readInt(); left > 0; left--) {
        for (Sum sum : sums(section, in.readUTF())) {
          sum.loans += in.readLong();
          sum.overdueTotal += in.readLong();
          sum.principal += in.readLong();
        }
      }
    }
  }

  @Override
  public void clear() {
    sections.values().forEach(Map::clear);
  }

  private SortedMap<String, Sum[]> keys(Section section) {
    return sections.computeIfAbsent(section, absent -> new TreeMap<>());
  }

  private Sum[] sums(Section section, String key) {
    return keys(section).computeIfAbsent(key, absent -> empty());
  }

  private static Sum[] empty() {
    Sum[] sums = new Sum[CAUSES.length + 1];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new Sum();
    }
    return sums;
  }
}
