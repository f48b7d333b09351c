package org.delinq.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.delinq.snapshot.Codes;
import org.delinq.snapshot.PreviousLoan;

/**
 * Provisions of the ACTIVE loans by branch, product and tier, today and in the previous snapshot;
 * fen.
 */
public final class ProvisionSums implements LoanAggregate {
  private static final Tier[] TIERS = Tier.values();

  private final Map<String, Map<String, Sum[]>> sums = new HashMap<>();

  /** Where a provision stands; ordered by branch bytes, product bytes, tier. */
  public record Key(String branchCode, String productCode, Tier tier) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = branchCode.compareTo(other.branchCode);
      if (order == 0) {
        order = productCode.compareTo(other.productCode);
      }
      return order == 0 ? tier.compareTo(other.tier) : order;
    }
  }

  /** What stands there; fen. */
  public static final class Sum {
    private long principal;
    private long general;
    private long special;
    private long previousTotal;
    private boolean isTouched;

    /** Outstanding principal today. */
    public long principal() {
      return principal;
    }

    /** General provision today. */
    public long general() {
      return general;
    }

    /** Special provision today. */
    public long special() {
      return special;
    }

    /** General and special provision in the previous snapshot. */
    public long previousTotal() {
      return previousTotal;
    }
  }

  /** All keys of today and of the previous snapshot, in order. */
  public SortedMap<Key, Sum> sums() {
    SortedMap<Key, Sum> ordered = new TreeMap<>();
    sums.forEach(
        (branch, products) ->
            products.forEach(
                (product, tiers) -> {
                  for (Tier tier : TIERS) {
                    if (tiers[tier.ordinal()].isTouched) {
                      ordered.put(new Key(branch, product, tier), tiers[tier.ordinal()]);
                    }
                  }
                }));
    return ordered;
  }

  @Override
  public void add(ClassifiedLoan loan) {
    Tier tier = loan.row().tier();
    if (tier != null) {
      Sum sum = sum(loan.row().identity().branchCode(), loan.row().identity().productCode(), tier);
      sum.principal += loan.row().outstandingPrincipal();
      sum.general += loan.row().provisionGeneral();
      sum.special += loan.row().provisionSpecial();
    }
    if (loan.previous() != null) {
      addPrevious(loan.previous());
    }
  }

  @Override
  public void addDeparted(DepartedLoan loan) {
    addPrevious(loan.previous());
  }

  private void addPrevious(PreviousLoan previous) {
    Tier tier = previous.tier();
    if (tier != null && previous.status() == LoanStatus.ACTIVE) {
      sum(previous.branchCode(), previous.productCode(), tier).previousTotal +=
          previous.provisions();
    }
  }

  private Sum sum(String branchCode, String productCode, Tier tier) {
    Sum sum =
        sums.computeIfAbsent(branchCode, absent -> new HashMap<>())
            .computeIfAbsent(productCode, absent -> ofEveryTier())[tier.ordinal()];
    sum.isTouched = true;
    return sum;
  }

  private static Sum[] ofEveryTier() {
    Sum[] tiers = new Sum[TIERS.length];
    for (int i = 0; i < tiers.length; i++) {
      tiers[i] = new Sum();
    }
    return tiers;
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    SortedMap<Key, Sum> ordered = sums();
    out.writeInt(ordered.size());
    for (var entry : ordered.entrySet()) {
      out.writeUTF(entry.getKey().branchCode());
      out.writeUTF(entry.getKey().productCode());
      Codes.write(out, entry.getKey().tier());
      Sum sum = entry.getValue();
      out.writeLong(sum.principal);
      out.writeLong(sum.general);
      out.writeLong(sum.special);
      out.writeLong(sum.previousTotal);
    }
  }

  @Override
  public void mergeFrom(DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      Sum sum = sum(in.readUTF(), in.readUTF(), Codes.require(Codes.read(in, TIERS)));
      sum.principal += in.readLong();
      sum.general += in.readLong();
      sum.special += in.readLong();
      sum.previousTotal += in.readLong();
    }
  }

  @Override
  public void clear() {
    sums.clear();
  }
}
