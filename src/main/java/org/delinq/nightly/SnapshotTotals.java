package org.delinq.nightly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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

  void add(SnapshotLoan row) {
    rows++;
    if (row.isActive()) {
      activeLoans++;
      principal += row.outstandingPrincipal();
      provisions += row.provisionGeneral() + row.provisionSpecial();
      nplPrincipal += row.isNpl() ? row.outstandingPrincipal() : 0;
      delinquentLoans += row.arrears().delinquentDays() > 0 ? 1 : 0;
    } else {
      writtenOffLoans++;
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

  void writeTo(DataOutput out) throws IOException {
    out.writeLong(rows);
    out.writeLong(activeLoans);
    out.writeLong(principal);
    out.writeLong(provisions);
    out.writeLong(nplPrincipal);
    out.writeLong(delinquentLoans);
    out.writeLong(writtenOffLoans);
  }

  void mergeFrom(DataInput in) throws IOException {
    rows += in.readLong();
    activeLoans += in.readLong();
    principal += in.readLong();
    provisions += in.readLong();
    nplPrincipal += in.readLong();
    delinquentLoans += in.readLong();
    writtenOffLoans += in.readLong();
  }
}
