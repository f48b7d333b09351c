package org.delinq.worklist;

import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Payer;
import org.delinq.loan.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What one ACTIVE loan adds to its officer's row of {@code reports/officer-performance.csv}; other
 * loans add nothing.
 */
public final class OfficerPerformance {
  private OfficerPerformance() {}

  /**
   * recovered_month_to_date in fen: receipts of BORROWER, GUARANTOR and COLLATERAL that count, with
   * a value date from the first of D's month through D, each if the loan was delinquent at the end
   * of the day before that value date.
   */
  public static long recovered(AgedLoan aged) {
    // Never past grace in twelve months: never delinquent before a receipt of this month.
    if (aged.file().loan().status() != LoanStatus.ACTIVE
        || aged.arrears().worstDpd12m() <= aged.graceDays()) {
      return 0;
    }
    int businessDate = aged.businessDate();
    int monthStart = Day.startOfMonth(businessDate);
    long recovered = 0;
    for (Receipt receipt : aged.file().receipts()) {
      if (receipt.valueOn() >= monthStart
          && receipt.countsAt(businessDate)
          && isRecovery(receipt.payer())
          && aged.delinquentDaysOn(receipt.valueOn() - 1) > 0) {
        recovered += receipt.amount();
      }
    }
    return recovered;
  }

  private static boolean isRecovery(Payer payer) {
    return switch (payer) {
      case BORROWER, GUARANTOR, COLLATERAL -> true;
      case COMPENSATION_FUND, INSURER -> false;
    };
  }

  /** Whether it counts under new_delinquent: delinquent now, not in the previous snapshot. */
  public static boolean isNewlyDelinquent(LoanToday today, @Nullable LoanBefore before) {
    return today.isDelinquent() && (before == null || before.delinquentDays() == 0);
  }

  /** Whether it counts under resolved: delinquent in the previous snapshot, not now. */
  public static boolean isResolved(LoanToday today, @Nullable LoanBefore before) {
    return today.status() == LoanStatus.ACTIVE
        && today.delinquentDays() == 0
        && before != null
        && before.delinquentDays() > 0;
  }
}
