package org.delinq.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.delinq.loan.Tier;
import org.delinq.provision.AgeingBucket;
import org.delinq.snapshot.SnapshotLoan;

/**
 * The ACTIVE loans by section and key: per tier what {@link AssetQuality} shows, per ageing bucket
 * what {@link OverdueAgeing} shows. Amounts in fen.
 */
public final class PortfolioSums implements LoanAggregate {
  private static final Section[] SECTIONS = Section.values();

  /** By section, then key. */
  private final List<Map<String, Cell>> sections = new ArrayList<>();

  /** Empty sums; the TOTAL is always there. */
  public PortfolioSums() {
    for (int i = 0; i < SECTIONS.length; i++) {
      sections.add(new HashMap<>());
    }
    cell(Section.TOTAL, "");
  }

  /** What stands under one key of one section. */
  public static final class Cell {
    private final TierSum[] tiers = new TierSum[Tier.values().length];
    private final BucketSum[] buckets = new BucketSum[AgeingBucket.values().length];

    private Cell() {
      for (int i = 0; i < tiers.length; i++) {
        tiers[i] = new TierSum();
      }
      for (int i = 0; i < buckets.length; i++) {
        buckets[i] = new BucketSum();
      }
    }

    /** The loans of a tier. */
    public TierSum tier(Tier tier) {
      return tiers[tier.ordinal()];
    }

    /** The delinquent loans of an ageing bucket. */
    public BucketSum bucket(AgeingBucket bucket) {
      return buckets[bucket.ordinal()];
    }

    /** The non-performing loans. */
    public TierSum npl() {
      TierSum sum = new TierSum();
      for (Tier tier : Tier.values()) {
        if (tier.isNpl()) {
          sum.add(tier(tier));
        }
      }
      return sum;
    }

    /** The loans of all tiers. */
    public TierSum all() {
      TierSum sum = new TierSum();
      for (TierSum tier : tiers) {
        sum.add(tier);
      }
      return sum;
    }

    private void add(SnapshotLoan row, Tier tier) {
      TierSum sum = tier(tier);
      sum.loans++;
      sum.principal += row.outstandingPrincipal();
      sum.provisionGeneral += row.provisionGeneral();
      sum.provisionSpecial += row.provisionSpecial();
      AgeingBucket delinquency = AgeingBucket.of(row.arrears().delinquentDays());
      if (delinquency != null) {
        BucketSum bucket = bucket(delinquency);
        bucket.loans++;
        bucket.overduePrincipal += row.arrears().overduePrincipal();
        bucket.overdueInterest += row.arrears().overdueInterest();
        bucket.reportedOverdue += row.reportedOverdue();
        bucket.principalAtRisk += row.outstandingPrincipal();
      }
    }
  }

  /** Sums of one tier; amounts in fen. */
  public static final class TierSum {
    private long loans;
    private long principal;
    private long provisionGeneral;
    private long provisionSpecial;

    private void add(TierSum other) {
      loans += other.loans;
      principal += other.principal;
      provisionGeneral += other.provisionGeneral;
      provisionSpecial += other.provisionSpecial;
    }

    /** Number of loans. */
    public long loans() {
      return loans;
    }

    /** Outstanding principal. */
    public long principal() {
      return principal;
    }

    /** General provision. */
    public long provisionGeneral() {
      return provisionGeneral;
    }

    /** Special provision. */
    public long provisionSpecial() {
      return provisionSpecial;
    }
  }

  /** Sums of one ageing bucket; amounts in fen. */
  public static final class BucketSum {
    private long loans;
    private long overduePrincipal;
    private long overdueInterest;
    private long reportedOverdue;
    private long principalAtRisk;

    /** Number of loans. */
    public long loans() {
      return loans;
    }

    /** Unpaid principal of overdue instalments. */
    public long overduePrincipal() {
      return overduePrincipal;
    }

    /** Unpaid interest of overdue instalments. */
    public long overdueInterest() {
      return overdueInterest;
    }

    /** Overdue balance by the 1104 convention. */
    public long reportedOverdue() {
      return reportedOverdue;
    }

    /** Outstanding principal of the loans. */
    public long principalAtRisk() {
      return principalAtRisk;
    }
  }

  /** One key with what stands under it. */
  public record Entry(Section section, String key, Cell cell) {}

  /** All keys: section order, then key bytes. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Section section : SECTIONS) {
      new TreeMap<>(cells(section))
          .forEach((key, cell) -> entries.add(new Entry(section, key, cell)));
    }
    return entries;
  }

  /** The whole portfolio. */
  public Cell total() {
    return cell(Section.TOTAL, "");
  }

  @Override
  public void add(ClassifiedLoan loan) {
    SnapshotLoan row = loan.row();
    Tier tier = row.tier();
    if (row.isActive() && tier != null) {
      for (Section section : SECTIONS) {
        cell(section, section.keyOf(row.identity())).add(row, tier);
      }
    }
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    for (Section section : SECTIONS) {
      Map<String, Cell> cells = cells(section);
      out.writeInt(cells.size());
      for (Map.Entry<String, Cell> entry : cells.entrySet()) {
        out.writeUTF(entry.getKey());
        for (TierSum sum : entry.getValue().tiers) {
          out.writeLong(sum.loans);
          out.writeLong(sum.principal);
          out.writeLong(sum.provisionGeneral);
          out.writeLong(sum.provisionSpecial);
        }
        for (BucketSum sum : entry.getValue().buckets) {
          out.writeLong(sum.loans);
          out.writeLong(sum.overduePrincipal);
          out.writeLong(sum.overdueInterest);
          out.writeLong(sum.reportedOverdue);
          out.writeLong(sum.principalAtRisk);
        }
      }
    }
  }

  @Override
  public void mergeFrom(DataInput in) throws IOException {
    for (Section section : SECTIONS) {
      for (int keys = in.readInt(); keys > 0; keys--) {
        Cell cell = cell(section, in.readUTF());
        for (TierSum sum : cell.tiers) {
          sum.loans += in.readLong();
          sum.principal += in.readLong();
          sum.provisionGeneral += in.readLong();
          sum.provisionSpecial += in.readLong();
        }
        for (BucketSum sum : cell.buckets) {
          sum.loans += in.readLong();
          sum.overduePrincipal += in.readLong();
          sum.overdueInterest += in.readLong();
          sum.reportedOverdue += in.readLong();
          sum.principalAtRisk += in.readLong();
        }
      }
    }
  }

  @Override
  public void clear() {
    sections.forEach(Map::clear);
    cell(Section.TOTAL, "");
  }

  private Map<String, Cell> cells(Section section) {
    return sections.get(section.ordinal());
  }

  private Cell cell(Section section, String key) {
    return cells(section).computeIfAbsent(key, absent -> new Cell());
  }
}
