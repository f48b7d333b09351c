package org.delinq.nightly;

import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.compensation.CompensationPaid;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.OverdueCause;
import org.delinq.loan.Payer;
import org.delinq.loan.Receipt;
import org.delinq.provision.CreditBureau;
import org.delinq.report.LoanExtras;
import org.delinq.subsidy.MonitoredLoan;
import org.delinq.worklist.OfficerPerformance;
import org.delinq.worklist.OverdueCauses;
import org.jspecify.annotations.Nullable;

/** Takes down what reports need of a loan's facts beyond its snapshot row. */
final class ReportFacts {
  private ReportFacts() {}

  /** The facts of one loan; the same object for every loan that has none. */
  static LoanExtras of(AgedLoan aged) {
    Loan loan = aged.file().loan();
    LoanExtras.WriteOff writeOff = loan.status() == LoanStatus.WRITTEN_OFF ? writeOff(aged) : null;
    OverdueCause cause =
        aged.arrears().delinquentDays() > 0
            ? OverdueCauses.of(aged.file().contacts(), aged.businessDate())
            : null;
    long recovered = OfficerPerformance.recovered(aged);
    CreditBureau overdueBands = CreditBureau.of(aged);
    return isPlain(loan, writeOff, cause, recovered) && overdueBands.equals(CreditBureau.NOTHING)
        ? LoanExtras.NONE
        : new LoanExtras(
            loan.subsidyProgram(),
            loan.compensationProgram(),
            writeOff,
            cause,
            recovered,
            monitored(aged),
            overdueBands);
  }

  private static @Nullable MonitoredLoan monitored(AgedLoan aged) {
    int businessDate = aged.businessDate();
    return MonitoredLoan.of(
        aged.file().loan(),
        businessDate,
        CompensationPaid.of(aged.file().events(), businessDate).total());
  }

  private static boolean isPlain(
      Loan loan,
      LoanExtras.@Nullable WriteOff writeOff,
      @Nullable OverdueCause cause,
      long recovered) {
    return loan.subsidyProgram() == null
        && loan.compensationProgram() == null
        && writeOff == null
        && cause == null
        && recovered == 0;
  }

  private static LoanExtras.WriteOff writeOff(AgedLoan aged) {
    int businessDate = aged.businessDate();
    int writtenOffOn = aged.file().loan().writtenOffOn();
    int monthStart = Day.startOfMonth(businessDate);
    long monthToDate = 0;
    long total = 0;
    for (Receipt receipt : aged.file().receipts()) {
      if (writtenOffOn != Day.NONE
          && receipt.countsAt(businessDate)
          && receipt.payer() != Payer.COMPENSATION_FUND
          && receipt.valueOn() >= writtenOffOn) {
        total += receipt.amount();
        monthToDate += receipt.valueOn() >= monthStart ? receipt.amount() : 0;
      }
    }
    return new LoanExtras.WriteOff(writtenOffOn, monthToDate, total);
  }
}
