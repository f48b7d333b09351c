package org.delinq.classification;

import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.policy.FloorBasis;
import org.delinq.policy.GraceMode;

/** The days that OVERDUE and MATRIX count: what {@code floor-basis} names. */
final class CountedDays {
  private CountedDays() {}

  /** Delinquent days or days past due of the loan at the end of the business date. */
  static int of(AgedLoan loan) {
    return switch (loan.policy().classification().floorBasis()) {
      case DELINQUENT_DAYS -> loan.arrears().delinquentDays();
      case DAYS_PAST_DUE -> loan.arrears().daysPastDue();
    };
  }

  /**
   * The fewest days past due at which so many days count, grace taken into account.
   *
   * @param counted 1 or more, or {@link Day#NEVER}
   */
  static int firstDaysPastDue(int counted, AgedLoan loan) {
    if (counted == Day.NEVER
        || loan.policy().classification().floorBasis() == FloorBasis.DAYS_PAST_DUE) {
      return counted;
    }
    return loan.policy().graceMode() == GraceMode.DEFERRED
        ? counted + loan.graceDays()
        : Math.max(counted, loan.graceDays() + 1);
  }

  /** Subject and verb of a sentence about them. */
  static String said(int days) {
    return days == 1 ? "1 day is" : days + " days are";
  }
}
