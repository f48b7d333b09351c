package org.delinq.nightly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.delinq.snapshot.LoanFlag;
import org.delinq.snapshot.SnapshotLoan;

/** Totals of the snapshot rows as they were written; amounts in fen, ACTIVE loans. */
final class SnapshotTotals {
  private long rows;
  private long activeLoans;
  private long principal;
  private long provisions;
  private long nplPrincipal;
  private long delinquentLoans;
  private long writtenOffLoans;
  private long overdue;
  private final long[] flagged = new long[LoanFlag.values().length];

  void add(SnapshotLoan row) {
    rows++;
    overdue +=
        row.arrears().overduePrincipal()
            + row.arrears().overdueInterest()
            + row.arrears().overdueFee();
    if (row.isActive()) {
      activeLoans++;
      principal += row.outstandingPrincipal();
      provisions += row.provisionGeneral() + row.provisionSpecial();
      nplPrincipal += row.isNpl() ? row.outstandingPrincipal() : 0;
      delinquentLoans += row.arrears().delinquentDays() > 0 ? 1 : 0;
    } else {
      writtenOffLoans++;
    }
    for (int flag = 0; flag < flagged.length; flag++) {
      flagged[flag] += row.flags() >> flag & 1;
    }
  }

  long rows() {
    return rows;
  }

  long activeLoans() {
    return activeLoans;
  }

  long principal() {
    return principal;
  }

  long provisions() {
    return provisions;
  }

  long nplPrincipal() {
    return nplPrincipal;
  }

  /** ACTIVE loans with delinquent days. */
  long delinquentLoans() {
    return delinquentLoans;
  }

  long writtenOffLoans() {
    return writtenOffLoans;
  }

  /** Rows by flag, only those that occur. */
  Map<String, Long> flags() {
    Map<String, Long> flags = new TreeMap<>();
    for (LoanFlag flag : LoanFlag.values()) {
      if (flagged[flag.ordinal()] > 0) {
        flags.put(flag.name(), flagged[flag.ordinal()]);
      }
    }
    return flags;
  }

  /** Overdue principal, interest and fee of ACTIVE and WRITTEN_OFF loans. */
  long overdue() {
    return overdue;
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeLong(rows);
    out.writeLong(activeLoans);
    out.writeLong(principal);
    out.writeLong(provisions);
    out.writeLong(nplPrincipal);
    out.writeLong(delinquentLoans);
    out.writeLong(writtenOffLoans);
    out.writeLong(overdue);
    for (long rows : flagged) {
      out.writeLong(rows);
    }
  }

  void mergeFrom(DataInput in) throws IOException {
    rows += in.readLong();
    activeLoans += in.readLong();
    principal += in.readLong();
    provisions += in.readLong();
    nplPrincipal += in.readLong();
    delinquentLoans += in.readLong();
    writtenOffLoans += in.readLong();
    overdue += in.readLong();
    for (int flag = 0; flag < flagged.length; flag++) {
      flagged[flag] += in.readLong();
    }
  }
}
