package org.delinq.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.delinq.snapshot.PreviousLoan;
import org.delinq.snapshot.SnapshotLoan;
import org.delinq.snapshot.WorklistViews;
import org.delinq.worklist.LoanBefore;
import org.delinq.worklist.LoanToday;
import org.delinq.worklist.OfficerPerformance;
import org.jspecify.annotations.Nullable;

/** The ACTIVE loans of each officer in each branch; fen. */
public final class OfficerSums implements LoanAggregate {
  private final Map<String, Map<String, Sum>> sums = new HashMap<>();

  /** An officer in a branch; ordered by officer bytes, then branch bytes. */
  public record Key(String officerId, String branchCode) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = officerId.compareTo(other.officerId);
      return order == 0 ? branchCode.compareTo(other.branchCode) : order;
    }
  }

  /** What stands under an officer; amounts in fen. */
  public static final class Sum {
    private long loans;
    private long principal;
    private long delinquentLoans;
    private long delinquentPrincipal;
    private long nplPrincipal;
    private long recovered;
    private long newDelinquent;
    private long resolved;

    private void addMove(SnapshotLoan row, @Nullable PreviousLoan previous) {
      LoanToday today = WorklistViews.today(row);
      LoanBefore before =
          previous == null ? null : WorklistViews.before(row.identity().loanId(), previous);
      newDelinquent += OfficerPerformance.isNewlyDelinquent(today, before) ? 1 : 0;
      resolved += OfficerPerformance.isResolved(today, before) ? 1 : 0;
    }

    /** Number of loans. */
    public long loans() {
      return loans;
    }

    /** Outstanding principal. */
    public long principal() {
      return principal;
    }

    /** Loans with delinquent days. */
    public long delinquentLoans() {
      return delinquentLoans;
    }

    /** Their outstanding principal. */
    public long delinquentPrincipal() {
      return delinquentPrincipal;
    }

    /** Outstanding principal of NPL loans. */
    public long nplPrincipal() {
      return nplPrincipal;
    }

    /** Received in D's month by loans delinquent the day before. */
    public long recovered() {
      return recovered;
    }

    /** Loans delinquent now that were not in the previous snapshot. */
    public long newDelinquent() {
      return newDelinquent;
    }

    /** Loans delinquent in the previous snapshot and not now. */
    public long resolved() {
      return resolved;
    }
  }

  /** All officers in order. */
  public SortedMap<Key, Sum> all() {
    SortedMap<Key, Sum> ordered = new TreeMap<>();
    sums.forEach(
        (officer, branches) ->
            branches.forEach((branch, sum) -> ordered.put(new Key(officer, branch), sum)));
    return ordered;
  }

  @Override
  public void add(ClassifiedLoan loan) {
    SnapshotLoan row = loan.row();
    if (!row.isActive()) {
      return;
    }
    Sum sum = sum(row.identity().officerId(), row.identity().branchCode());
    long principal = row.outstandingPrincipal();
    boolean delinquent = row.arrears().delinquentDays() > 0;
    PreviousLoan previous = loan.previous();
    sum.loans++;
    sum.principal += principal;
    sum.nplPrincipal += row.isNpl() ? principal : 0;
    sum.recovered += loan.extras() == null ? 0 : loan.extras().recoveredMonthToDate();
    if (delinquent) {
      sum.delinquentLoans++;
      sum.delinquentPrincipal += principal;
    }
    if (delinquent || (previous != null && previous.delinquentDays() > 0)) {
      sum.addMove(row, previous);
    }
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    SortedMap<Key, Sum> ordered = all();
    out.writeInt(ordered.size());
    for (Map.Entry<Key, Sum> entry : ordered.entrySet()) {
      Sum sum = entry.getValue();
      out.writeUTF(entry.getKey().officerId());
      out.writeUTF(entry.getKey().branchCode());
      out.writeLong(sum.loans);
      out.writeLong(sum.principal);
      out.writeLong(sum.delinquentLoans);
      out.writeLong(sum.delinquentPrincipal);
      out.writeLong(sum.nplPrincipal);
      out.writeLong(sum.recovered);
      out.writeLong(sum.newDelinquent);
      out.writeLong(sum.resolved);
    }
  }

  @Override
  public void mergeFrom(DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      Sum sum = sum(in.readUTF(), in.readUTF());
      sum.loans += in.readLong();
      sum.principal += in.readLong();
      sum.delinquentLoans += in.readLong();
      sum.delinquentPrincipal += in.readLong();
      sum.nplPrincipal += in.readLong();
      sum.recovered += in.readLong();
      sum.newDelinquent += in.readLong();
      sum.resolved += in.readLong();
    }
  }

  @Override
  public void clear() {
    sums.clear();
  }

  private Sum sum(String officerId, String branchCode) {
    return sums.computeIfAbsent(officerId, absent -> new HashMap<>())
        .computeIfAbsent(branchCode, absent -> new Sum());
  }
}
