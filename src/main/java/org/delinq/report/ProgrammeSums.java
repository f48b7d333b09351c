package org.delinq.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Principal and NPL principal of the ACTIVE loans of each subsidy and compensation programme, in
 * fen. Loans carried over are outside: their row does not know the programme.
 */
public final class ProgrammeSums implements LoanAggregate {
  private final SortedMap<String, Sum> subsidy = new TreeMap<>();
  private final SortedMap<String, Sum> compensation = new TreeMap<>();

  /** One programme; fen. */
  public static final class Sum {
    private long principal;
    private long nplPrincipal;

    /** Outstanding principal. */
    public long principal() {
      return principal;
    }

    /** Outstanding principal of NPL loans. */
    public long nplPrincipal() {
      return nplPrincipal;
    }
  }

  /** What stands under a subsidy programme; zeros if it has no loans. */
  public Sum subsidy(String programme) {
    return subsidy.getOrDefault(programme, new Sum());
  }

  /** What stands under a compensation programme; zeros if it has no loans. */
  public Sum compensation(String programme) {
    return compensation.getOrDefault(programme, new Sum());
  }

  @Override
  public void add(ClassifiedLoan loan) {
    LoanExtras extras = loan.extras();
    if (extras != null && loan.row().isActive()) {
      if (extras.subsidyProgram() != null) {
        add(subsidy, extras.subsidyProgram(), loan);
      }
      if (extras.compensationProgram() != null) {
        add(compensation, extras.compensationProgram(), loan);
      }
    }
  }

  private static void add(SortedMap<String, Sum> sums, String programme, ClassifiedLoan loan) {
    Sum sum = sums.computeIfAbsent(programme, absent -> new Sum());
    sum.principal += loan.row().outstandingPrincipal();
    sum.nplPrincipal += loan.row().isNpl() ? loan.row().outstandingPrincipal() : 0;
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    write(out, subsidy);
    write(out, compensation);
  }

  private static void write(DataOutput out, SortedMap<String, Sum> sums) throws IOException {
    out.writeInt(sums.size());
    for (var entry : sums.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeLong(entry.getValue().principal);
      out.writeLong(entry.getValue().nplPrincipal);
    }
  }

  @Override
  public void mergeFrom(DataInput in) throws IOException {
    merge(in, subsidy);
    merge(in, compensation);
  }

  private static void merge(DataInput in, SortedMap<String, Sum> sums) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      Sum sum = sums.computeIfAbsent(in.readUTF(), absent -> new Sum());
      sum.principal += in.readLong();
      sum.nplPrincipal += in.readLong();
    }
  }

  @Override
  public void clear() {
    subsidy.clear();
    compensation.clear();
  }
}
