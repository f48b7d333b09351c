package org.delinq.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import org.delinq.ageing.Ageing;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanFile;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Payer;
import org.delinq.loan.Receipt;
import org.delinq.money.Fen;
import org.delinq.naive.Enrolled;
import org.delinq.naive.Facts;
import org.delinq.naive.TestPolicy;
import org.delinq.policy.GraceMode;
import org.delinq.policy.ProductPolicy;
import org.delinq.policy.SubsidyProgramme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which days of 2025-12-21 … 2026-03-20 are subsidised, and with what balance in fen. The loan, if
 * nothing else is said: 50,000.00 from 2026-01-10 to 2027-01-10, repaid at the end.
 */
class SubsidisedDaysTest {
  private static final String D = "2026-03-20";
  private static final SubsidyProgramme PROGRAMME = new TestSubsidies().build();
  private static final ProductPolicy STRICT = new TestPolicy().build();

  private static Facts loan() {
    return new Facts().term("2026-01-10", "2027-01-10").row(9, "2027-01-10", "50000", "0");
  }

  private static String days(LoanFile file, SubsidyProgramme programme, ProductPolicy policy) {
    int date = Day.parse(D);
    return SubsidisedDays.of(
            Ageing.age(file, date, policy), programme, SettlementPeriod.of(programme, date))
        .toString();
  }

  private static String days(Facts facts) {
    return days(facts.file(), PROGRAMME, STRICT);
  }

  @Test
  void fromDisbursementThroughTheBusinessDate() {
    assertThat(days(loan())).isEqualTo("2026-01-10..2026-03-20 5000000");
  }

  @Test
  void upToTheDayBeforeMaturity() {
    Facts facts = new Facts().term("2025-02-01", "2026-02-01").row(1, "2026-02-01", "50000", "0");
    assertThat(days(facts)).isEqualTo("2025-12-21..2026-01-31 5000000");
  }

  @Test
  void partialPrepaymentLowersTheBalanceFromItsOwnDay() {
    assertThat(days(loan().paid("R1", "2026-02-01", "20000", "0", "0", "0")))
        .isEqualTo("2026-01-10..2026-01-31 5000000, 2026-02-01..2026-03-20 3000000");
  }

  @Test
  void onlyPrincipalThatWasPaidAndStayedPaidCounts() {
    // 1,000.00 + 2,000.00 on 02-01 stay; 5,000.00 are reversed on 03-01, so were never paid;
    // 7,000.00 come from the compensation fund, which pays nothing for the borrower.
    Facts facts =
        loan()
            .paid("R1", "2026-02-01", "1000", "0", "0", "0")
            .paid("R2", "2026-02-01", "2000", "0", "0", "0")
            .receipt(
                new Receipt(
                    "R3",
                    Day.parse("2026-02-05"),
                    Fen.ofYuan("5000"),
                    null,
                    Payer.BORROWER,
                    Day.parse("2026-03-01")))
            .receipt(
                new Receipt(
                    "R4",
                    Day.parse("2026-02-10"),
                    Fen.ofYuan("7000"),
                    null,
                    Payer.COMPENSATION_FUND,
                    Day.NEVER));
    assertThat(days(facts))
        .isEqualTo("2026-01-10..2026-01-31 5000000, 2026-02-01..2026-03-20 4700000");
  }

  @Test
  void aLoanPaidOffKeepsItsDaysAtNothing() {
    LoanFile closed =
        new Enrolled("L-1")
            .status(LoanStatus.CLOSED)
            .file(loan().paid("R1", "2026-02-01", "50000", "0", "0", "0"));
    assertThat(days(closed, PROGRAMME, STRICT))
        .isEqualTo("2026-01-10..2026-01-31 5000000, 2026-02-01..2026-03-20 0");
  }

  @Test
  void moreThanTheContractPaidIsABalanceOfNothing() {
    Facts facts =
        loan().row(10, "2027-01-10", "10000", "0").paid("R1", "2026-02-01", "60000", "0", "0", "0");
    assertThat(days(facts)).isEqualTo("2026-01-10..2026-01-31 5000000, 2026-02-01..2026-03-20 0");
  }

  @ParameterizedTest
  @CsvSource({
    // stopped for good from 02-15, although the event ends on 02-20
    "MISUSE, false, 2026-01-10..2026-02-14 5000000",
    "MISUSE, true, 2026-01-10..2026-02-14 5000000",
    "SUBSIDY_STOPPED, false, 2026-01-10..2026-02-14 5000000",
    "SUBSIDY_STOPPED, true, 2026-01-10..2026-02-14 5000000",
    "EXTENDED, false, 2026-01-10..2026-02-14 5000000",
    "EXTENDED, true, 2026-01-10..2026-03-20 5000000",
    "RESTRUCTURED, false, 2026-01-10..2026-02-14 5000000",
    "RESTRUCTURED, true, 2026-01-10..2026-03-20 5000000",
    "PAUSE, false, 2026-01-10..2026-03-20 5000000",
    "EVASION, false, 2026-01-10..2026-03-20 5000000",
  })
  void eventsThatStopTheSubsidy(EventKind kind, boolean extension, String expected) {
    SubsidyProgramme programme = new TestSubsidies().subsidiseExtension(extension).build();
    LoanFile file = loan().event(kind, "2026-02-15", "2026-02-20").file();
    assertThat(days(file, programme, STRICT)).isEqualTo(expected);
  }

  @Test
  void anEventBeforeThePeriodLeavesNothing() {
    assertThat(days(loan().event(EventKind.MISUSE, "2025-12-01", "2025-12-05"))).isEmpty();
  }

  /** 1,000.00 due on 02-10, paid on 02-20: unpaid at the end of 02-10 to 02-19. */
  private static Facts late() {
    return loan().row(1, "2026-02-10", "1000", "0").paid("R1", "2026-02-20", "1000", "0", "0", "0");
  }

  @ParameterizedTest
  @CsvSource({
    "0, RETROACTIVE, 0, 2026-02-10",
    "3, RETROACTIVE, 0, 2026-02-13",
    "3, DEFERRED, 0, 2026-02-13",
    // the tolerance of 5,000.00 keeps the loan from being delinquent, not from being unpaid
    "0, RETROACTIVE, 5000, 2026-02-10",
    "3, DEFERRED, 5000, 2026-02-13",
    "9, RETROACTIVE, 0, 2026-02-19",
  })
  void lateDaysAreNotSubsidised(int grace, GraceMode mode, String tolerance, String lastGoodDay) {
    ProductPolicy policy = new TestPolicy().grace(grace, mode).tolerance(tolerance).build();
    String expected =
        lastGoodDay.equals("2026-02-19")
            ? "2026-01-10..2026-02-19 5000000, 2026-02-20..2026-03-20 4900000"
            : "2026-01-10.." + lastGoodDay + " 5000000, 2026-02-20..2026-03-20 4900000";
    assertThat(days(late().file(), PROGRAMME, policy)).isEqualTo(expected);
  }

  @Test
  void pausedDaysAreNotLate() {
    // Own days past due: 0 through 02-15, 1 on 02-16.
    assertThat(days(late().event(EventKind.PAUSE, "2026-02-11", "2026-02-15")))
        .isEqualTo("2026-01-10..2026-02-15 5000000, 2026-02-20..2026-03-20 4900000");
  }

  @Test
  void aReplacedInstalmentIsLateWhileItIsInForce() {
    Facts facts =
        loan()
            .row(1, "2026-02-10", "1000", "0", "0", "", "2026-02-15")
            .row(2, "2026-06-10", "1000", "0", "0", "2026-02-15", "");
    assertThat(days(facts))
        .isEqualTo("2026-01-10..2026-02-10 5000000, 2026-02-15..2026-03-20 5000000");
  }

  @Test
  void overlappingLatenessIsTakenOutOnce() {
    // 02-10 is paid on 02-20, 02-15 on 02-25: late from 02-11 through 02-24.
    Facts facts =
        late().row(2, "2026-02-15", "0", "10").paid("R2", "2026-02-25", "0", "10", "0", "0");
    assertThat(days(facts))
        .isEqualTo("2026-01-10..2026-02-10 5000000, 2026-02-25..2026-03-20 4900000");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-10, 2026-01-10, 12, 50000, true",
    "'', '', 12, 50000, true",
    "2026-01-11, '', 12, 50000, false",
    "'', 2026-01-09, 12, 50000, false",
    "'', '', 11, 50000, false",
    "'', '', 12, 49999.99, false",
  })
  void onlyEligibleLoans(String from, String to, int months, String contract, boolean expected) {
    SubsidyProgramme programme = new TestSubsidies().eligible(from, to, months, contract).build();
    assertThat(days(loan().file(), programme, STRICT).isEmpty()).isNotEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-08-31, 2026-02-28, true", // the last day of February is six months later
    "2025-08-31, 2026-03-01, false",
    "2025-08-28, 2026-02-28, true",
    "2025-08-28, 2026-03-01, false",
  })
  void sixMonthsEndOnTheSameDayOfTheMonth(String disbursed, String matures, boolean expected) {
    SubsidyProgramme programme = new TestSubsidies().eligible("", "", 6, "50000").build();
    LoanFile file = new Facts().term(disbursed, matures).row(1, matures, "50000", "0").file();
    assertThat(days(file, programme, STRICT).isEmpty()).isNotEqualTo(expected);
  }
}
