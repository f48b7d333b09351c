package org.delinq.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.classification.UpgradeLock.State;
import org.delinq.loan.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 7, clause by clause; its worked examples are in {@link WorkedExamplesTest}. */
class UpgradeLockTest {
  private static final int NPL_SINCE = Day.parse("2025-01-01");

  private static UpgradeLock lock(AgedLoan loan) {
    return UpgradeLock.of(loan, NPL_SINCE);
  }

  /** Due on the 25th, cured on 2026-01-15, on time since. */
  private static Story cured() {
    return new Story()
        .monthly("2025-07-25", 36)
        .paid("2025-07-25")
        .paid("2026-01-15", "500.00")
        .paidOnTime("2026-01-25", "2027-12-25");
  }

  @Test
  void graceDoesNotHelp() {
    Story story = new Story().monthly("2025-07-25", 36).paidOnTime("2025-07-25", "2026-07-25");
    story.rules.grace(10);
    AgedLoan inGrace = story.at("2026-08-27");
    assertThat(inGrace.arrears().delinquentDays()).isZero();
    assertThat(lock(inGrace).state()).isEqualTo(State.OVERDUE);
    assertThat(lock(story.at("2026-08-25")).state()).isEqualTo(State.OPEN);
  }

  @Test
  void toleranceDoesNotHelp() {
    Story story =
        new Story()
            .monthly("2025-07-25", 36)
            .paidOnTime("2025-07-25", "2026-06-25")
            .paid("2026-07-25", "99.99");
    story.rules.arrearsTolerance(100);
    AgedLoan loan = story.at("2026-07-31");
    assertThat(loan.arrears().daysPastDue()).isZero();
    assertThat(lock(loan).state()).isEqualTo(State.OVERDUE);
  }

  @ParameterizedTest
  @CsvSource({"100, CHARGES", "149, CHARGES", "150, OPEN", "151, OPEN"})
  void penaltyUpToTheToleranceMayStay(long tolerance, State state) {
    // 100.00 at 36 % plus half for 10 nights: 1.50
    Story story =
        new Story().monthly("2025-07-25", 13).rate("36").paidOnTime("2025-07-25", "2026-06-25");
    story.rules.upgrade(0, 0, tolerance);
    story.paidPrincipal("2026-08-04");
    AgedLoan loan = story.at("2026-08-10");
    assertThat(loan.arrears().penaltyDue() + loan.arrears().compoundDue()).isEqualTo(150);
    assertThat(lock(loan).state()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    // months, periods; last closed day
    "6, 2, 2026-07-14",
    "1, 2, 2026-02-24",
    "0, 2, 2026-02-24",
    "0, 7, 2026-07-24",
    "3, 0, 2026-04-14"
  })
  void theLaterOfMonthsAndDueDatesMustBeReached(int months, int periods, String lastClosed) {
    Story story = cured();
    story.rules.upgrade(months, periods, 100);
    int last = Day.parse(lastClosed);
    assertThat(lock(story.at(last)).state()).isEqualTo(State.TOO_EARLY);
    assertThat(lock(story.at(last + 1)).state()).isEqualTo(State.OPEN);
  }

  @Test
  void twoInstalmentsOnOneDayAreOneDueDate() {
    Story story =
        new Story()
            .due("2025-07-25", "2026-01-25", "2026-01-25", "2026-12-25")
            .paid("2026-01-15")
            .paid("2026-01-25", "200.00")
            .paid("2026-12-25");
    assertThat(lock(story.at("2026-12-24")).state()).isEqualTo(State.TOO_EARLY);
    assertThat(lock(story.at("2026-12-25")).state()).isEqualTo(State.OPEN);
  }

  @Test
  void withoutTwoDueDatesLeftItStaysClosed() {
    Story story = new Story().due("2025-07-25", "2026-01-25").paid("2026-01-15").paid("2026-01-25");
    UpgradeLock lock = lock(story.at("2030-01-01"));
    assertThat(lock.state()).isEqualTo(State.TOO_FEW_DUE_DATES);
    assertThat(lock.isClosed()).isTrue();
  }

  @Test
  void aLaterNplCountsWhereTheCureWasEarlier() {
    int nplSince = Day.parse("2026-03-01");
    AgedLoan loan = cured().event(EventKind.EVASION, "2026-03-01", "2026-03-31").at("2026-08-31");
    assertThat(UpgradeLock.of(loan, nplSince))
        .isEqualTo(
            new UpgradeLock(
                State.TOO_EARLY, nplSince, Day.parse("2026-04-25"), Day.parse("2026-09-01")));
  }

  @Test
  void aLoanThatWasNeverLateCountsFromNplSince() {
    AgedLoan loan =
        new Story()
            .monthly("2025-07-25", 36)
            .paidOnTime("2025-07-25", "2028-06-25")
            .at("2025-12-31");
    assertThat(UpgradeLock.of(loan, Day.parse("2025-06-30")).isClosed()).isFalse();
    assertThat(UpgradeLock.of(loan, Day.parse("2025-07-01")).isClosed()).isTrue();
  }
}
