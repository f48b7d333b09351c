package org.delinq.classification;

import org.delinq.ageing.AgedLoan;
import org.delinq.ageing.Arrears;
import org.delinq.calendar.Day;
import org.delinq.money.Fen;
import org.delinq.policy.ProductPolicy.Upgrade;

/**
 * Rule 7: a non-performing loan stays SUBSTANDARD until it has paid everything and then kept paying
 * for a while (2023 Measures, article 14). Whatever the rules before it ask, the lock of a loan is
 * closed or open by its own facts:
 *
 * <pre>
 * facts                                                                                          | closed | why
 * monthly 2025-07-25, unpaid since 2025-09-25, D 2026-01-14                                      | Y      | 400.00 is overdue
 * monthly 2025-07-25, unpaid since 2025-09-25, all paid 2026-01-15, D 2026-01-25                 | Y      | 2 due dates after 2026-01-15 must pass, until 2026-02-25, and 6 months, until 2026-07-15
 * monthly 2025-07-25, unpaid since 2025-09-25, all paid 2026-01-15, D 2026-07-14                 | Y      | 2 due dates after 2026-01-15 must pass, until 2026-02-25, and 6 months, until 2026-07-15
 * monthly 2025-07-25, unpaid since 2025-09-25, all paid 2026-01-15, D 2026-07-15                 | N      | nothing is overdue, and 2 due dates and 6 months after 2026-01-15 have passed
 * monthly 2025-07-25 x 7, unpaid since 2025-09-25, all paid 2026-01-15, D 2026-08-01             | Y      | the plan has fewer than 2 due dates after 2026-01-15
 * monthly 2025-07-25, unpaid since 2025-09-25, all paid 2026-01-15, NPL since 2026-03-01, D 2026-08-31 | Y | 2 due dates after 2026-03-01 must pass, until 2026-04-25, and 6 months, until 2026-09-01
 * </pre>
 *
 * @param state what keeps it closed, or that nothing does
 * @param from the day from which good payment counts: the later of {@code cured_on} and {@code
 *     npl_since}
 * @param dueDatesUntil the due date that must be reached, {@link Day#NEVER} if the plan has too few
 * @param monthsUntil the day that must be reached
 */
record UpgradeLock(State state, int from, int dueDatesUntil, int monthsUntil) {
  /** Where it is written. */
  static final String SOURCE = "2023 Measures, article 14";

  /** What is missing, the first that is. */
  enum State {
    OVERDUE,
    CHARGES,
    TOO_FEW_DUE_DATES,
    TOO_EARLY,
    OPEN
  }

  /**
   * The lock of a loan that was NPL in the previous night.
   *
   * @param nplSince since when it is NPL
   */
  static UpgradeLock of(AgedLoan loan, int nplSince) {
    Upgrade upgrade = loan.policy().classification().upgrade();
    Arrears arrears = loan.arrears();
    int from = Math.max(arrears.curedOn(), nplSince);
    int months = Day.plusMonths(from, upgrade.months());
    int dueDates =
        upgrade.periods() == 0
            ? from
            : LaterDueDates.after(from, upgrade.periods(), loan.effectiveDueDates());
    State state;
    if (arrears.overdueTotal() > 0) {
      state = State.OVERDUE;
    } else if (arrears.penaltyDue() + arrears.compoundDue() > upgrade.tolerance()) {
      state = State.CHARGES;
    } else if (dueDates == Day.NEVER) {
      state = State.TOO_FEW_DUE_DATES;
    } else {
      state = loan.businessDate() < Math.max(dueDates, months) ? State.TOO_EARLY : State.OPEN;
    }
    return new UpgradeLock(state, from, dueDates, months);
  }

  /** Whether it keeps the loan at SUBSTANDARD. */
  boolean isClosed() {
    return state != State.OPEN;
  }

  /** Why it is closed or open. */
  String why(AgedLoan loan) {
    Upgrade upgrade = loan.policy().classification().upgrade();
    Arrears arrears = loan.arrears();
    return switch (state) {
      case OVERDUE -> Fen.toYuan(arrears.overdueTotal()) + " is overdue";
      case CHARGES ->
          "penalty and compound interest of "
              + Fen.toYuan(arrears.penaltyDue() + arrears.compoundDue())
              + " are due, more than "
              + Fen.toYuan(upgrade.tolerance());
      case TOO_FEW_DUE_DATES ->
          "the plan has fewer than " + upgrade.periods() + " due dates after " + Day.format(from);
      case TOO_EARLY ->
          "%d due dates after %s must pass, until %s, and %d months, until %s"
              .formatted(
                  upgrade.periods(),
                  Day.format(from),
                  Day.format(dueDatesUntil),
                  upgrade.months(),
                  Day.format(monthsUntil));
      case OPEN ->
          "nothing is overdue, and %d due dates and %d months after %s have passed"
              .formatted(upgrade.periods(), upgrade.months(), Day.format(from));
    };
  }
}
