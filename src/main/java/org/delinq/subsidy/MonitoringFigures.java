package org.delinq.subsidy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The sums of one row of {@code reports/monitoring-monthly.csv}: the ACTIVE loans of one subsidy
 * programme in one region. Loans carried over are outside. Amounts in fen; a sum beyond 64 bits is
 * refused with {@link ArithmeticException}.
 */
public final class MonitoringFigures {
  private long loans;
  private long households;
  private long grantedLoans;
  private long grantedPrincipal;
  private long outstanding;
  private long delinquentLoans;
  private long reportedOverdue;
  private long nplLoans;
  private long nplPrincipal;
  private long subsidy;
  private long compensated;

  /** Sums of nothing. */
  public MonitoringFigures() {}

  /**
   * Adds a loan; for {@code classify}.
   *
   * @param outstandingPrincipal fen
   * @param delinquent whether it has delinquent days
   * @param overdue its reported_overdue in fen
   * @param npl whether its tier is non-performing
   */
  public void addLoan(
      MonitoredLoan loan,
      long outstandingPrincipal,
      boolean delinquent,
      long overdue,
      boolean npl) {
    loans++;
    outstanding = Math.addExact(outstanding, outstandingPrincipal);
    if (loan.granted()) {
      grantedLoans++;
      grantedPrincipal = Math.addExact(grantedPrincipal, loan.contractAmount());
    }
    if (delinquent) {
      delinquentLoans++;
    }
    reportedOverdue = Math.addExact(reportedOverdue, overdue);
    if (npl) {
      nplLoans++;
      nplPrincipal = Math.addExact(nplPrincipal, outstandingPrincipal);
    }
    compensated = Math.addExact(compensated, loan.compensated());
  }

  /** Adds a household; see {@link MonitoredHouseholds}. */
  public void addHousehold() {
    households++;
  }

  /**
   * Adds what an ACTIVE loan gets for the period of the business date, final or to date.
   *
   * @param amount fen
   */
  public void addSubsidy(long amount) {
    subsidy = Math.addExact(subsidy, amount);
  }

  /** How many loans. */
  public long loans() {
    return loans;
  }

  /** How many households they belong to. */
  public long households() {
    return households;
  }

  /** How many were disbursed in the month of the business date. */
  public long grantedLoans() {
    return grantedLoans;
  }

  /** Contract amounts of those, in fen. */
  public long grantedPrincipal() {
    return grantedPrincipal;
  }

  /** Outstanding principal in fen. */
  public long outstanding() {
    return outstanding;
  }

  /** How many have delinquent days. */
  public long delinquentLoans() {
    return delinquentLoans;
  }

  /** Reported overdue in fen. */
  public long reportedOverdue() {
    return reportedOverdue;
  }

  /** How many are non-performing. */
  public long nplLoans() {
    return nplLoans;
  }

  /** Outstanding principal of those, in fen. */
  public long nplPrincipal() {
    return nplPrincipal;
  }

  /** Subsidy of the current period to date, in fen. */
  public long subsidy() {
    return subsidy;
  }

  /** What funds have paid for them, in fen. */
  public long compensated() {
    return compensated;
  }

  /** Appends the sums to a work file. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeLong(loans);
    out.writeLong(households);
    out.writeLong(grantedLoans);
    out.writeLong(grantedPrincipal);
    out.writeLong(outstanding);
    out.writeLong(delinquentLoans);
    out.writeLong(reportedOverdue);
    out.writeLong(nplLoans);
    out.writeLong(nplPrincipal);
    out.writeLong(subsidy);
    out.writeLong(compensated);
  }

  /** Adds what {@link #writeTo} wrote. */
  public void mergeFrom(DataInput in) throws IOException {
    loans += in.readLong();
    households += in.readLong();
    grantedLoans += in.readLong();
    grantedPrincipal = Math.addExact(grantedPrincipal, in.readLong());
    outstanding = Math.addExact(outstanding, in.readLong());
    delinquentLoans += in.readLong();
    reportedOverdue = Math.addExact(reportedOverdue, in.readLong());
    nplLoans += in.readLong();
    nplPrincipal = Math.addExact(nplPrincipal, in.readLong());
    subsidy = Math.addExact(subsidy, in.readLong());
    compensated = Math.addExact(compensated, in.readLong());
  }
}
