package org.delinq.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.delinq.subsidy.TestSubsidies.share;

import java.util.List;
import java.util.stream.Stream;
import org.delinq.ageing.Ageing;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanFile;
import org.delinq.loan.LoanStatus;
import org.delinq.naive.Enrolled;
import org.delinq.naive.Facts;
import org.delinq.naive.TestPolicy;
import org.delinq.policy.Policy;
import org.delinq.policy.ProductPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Amounts of the period 2025-12-21 … 2026-03-20: 11 + 31 + 28 + 20 = 90 days, 42 of them before
 * 02-01 and 48 from then on. 3.45 % of 360 days where nothing else is said.
 */
class HouseholdSubsidyTest {
  private static final String D = "2026-03-20";
  private static final ProductPolicy PRODUCT = new TestPolicy().build();

  private static Facts loan(String disbursed, String yuan) {
    return new Facts()
        .term(disbursed, "2027-06-01")
        .contract(yuan, "3.45")
        .row(1, "2027-06-01", yuan, "0");
  }

  private static LoanFile enrolled(String loanId, Facts facts) {
    return new Enrolled(loanId).subsidy("PR-2021").file(facts);
  }

  private static List<String> shown(TestSubsidies programme, String date, LoanFile... loans) {
    Policy policy = TestSubsidies.policy(PRODUCT, programme.build());
    return TestSubsidies.lines(policy, date, List.of(), List.of(loans)).stream()
        .map(TestSubsidies::shown)
        .toList();
  }

  private static List<String> shown(LoanFile... loans) {
    return shown(new TestSubsidies(), D, loans);
  }

  @Test
  void theCapGoesToTheLoanDisbursedFirst() {
    // 30,000 × 3.45 % × 90/360 = 258.75; of 50,000 are 20,000 left: 172.50; then nothing.
    assertThat(
            shown(
                enrolled("L-1", loan("2025-08-01", "10000")),
                enrolled("L-3", loan("2025-06-01", "30000")),
                enrolled("L-2", loan("2025-07-01", "40000"))))
        .containsExactly(
            "L-3 FINAL 90 30000.00 3.45 100 258.75",
            "L-2 FINAL 90 20000.00 3.45 100 172.50",
            "L-1 FINAL 90 0.00 3.45 100 0.00");
  }

  @Test
  void loansOfOneDayStandByTheirIds() {
    assertThat(
            shown(
                enrolled("L-2", loan("2025-06-01", "40000")),
                enrolled("L-10", loan("2025-06-01", "40000"))))
        .containsExactly(
            "L-10 FINAL 90 40000.00 3.45 100 345.00", "L-2 FINAL 90 10000.00 3.45 100 86.25");
  }

  @Test
  void everyHouseholdHasItsOwnCap() {
    assertThat(
            shown(
                enrolled("L-1", loan("2025-06-01", "50000")),
                new Enrolled("L-2")
                    .household("H-2")
                    .subsidy("PR-2021")
                    .file(loan("2025-06-01", "50000"))))
        .containsExactly(
            "L-1 FINAL 90 50000.00 3.45 100 431.25", "L-2 FINAL 90 50000.00 3.45 100 431.25");
  }

  @Test
  void whatTheFirstLoanRepaysTheSecondMayUse() {
    // L-1: 30,000 × 42 + 20,000 × 48 = 2,220,000; / 90 = 24,666.67; × 3.45 % / 360 = 212.75.
    // L-2: 20,000 × 42 + 30,000 × 48 = 2,280,000; / 90 = 25,333.33; × 3.45 % / 360 = 218.50.
    assertThat(
            shown(
                enrolled(
                    "L-1",
                    loan("2025-06-01", "30000").paid("R1", "2026-02-01", "10000", "0", "0", "0")),
                enrolled("L-2", loan("2025-07-01", "40000"))))
        .containsExactly(
            "L-1 FINAL 90 24666.67 3.45 100 212.75", "L-2 FINAL 90 25333.33 3.45 100 218.50");
  }

  @Test
  void aLoanNotSubsidisedThatDayTakesNothingOfTheCap() {
    // L-1 stops on 02-01: 30,000 × 42 × 3.45 % / 360 = 120.75. L-2 has 20,000 for 42 days, then
    // all of its 40,000 for 48: 840,000 + 1,920,000 = 2,760,000; / 90 = 30,666.67; 264.50.
    assertThat(
            shown(
                enrolled(
                    "L-1",
                    loan("2025-06-01", "30000").event(EventKind.SUBSIDY_STOPPED, "2026-02-01", "")),
                enrolled("L-2", loan("2025-07-01", "40000"))))
        .containsExactly(
            "L-1 FINAL 42 30000.00 3.45 100 120.75", "L-2 FINAL 90 30666.67 3.45 100 264.50");
  }

  @Test
  void closedAndWrittenOffLoansCountForTheirDays() {
    // L-1 is paid off on 02-01: 30,000 × 42 = 1,260,000 over 90 days: 14,000.00 and 120.75.
    LoanFile closed =
        new Enrolled("L-1")
            .subsidy("PR-2021")
            .status(LoanStatus.CLOSED)
            .file(loan("2025-06-01", "30000").paid("R1", "2026-02-01", "30000", "0", "0", "0"));
    LoanFile writtenOff =
        new Enrolled("L-2")
            .subsidy("PR-2021")
            .status(LoanStatus.WRITTEN_OFF)
            .file(loan("2025-07-01", "10000"));
    assertThat(shown(closed, writtenOff))
        .containsExactly(
            "L-1 FINAL 90 14000.00 3.45 100 120.75", "L-2 FINAL 90 10000.00 3.45 100 86.25");
  }

  @Test
  void aLoanWithoutASubsidisedDayHasNoLine() {
    assertThat(
            shown(
                enrolled(
                    "L-1", loan("2025-06-01", "30000").event(EventKind.MISUSE, "2025-12-21", ""))))
        .isEmpty();
    assertThat(shown(new Enrolled("L-1").file(loan("2025-06-01", "30000")))).isEmpty();
    assertThat(shown(new Enrolled("L-1").subsidy("OTHER").file(loan("2025-06-01", "30000"))))
        .isEmpty();
  }

  @Test
  void eachDayHasTheShareOfThatDay() {
    // 100 % for 42 days, 50 % for 48: 30,000 × (42 + 24) × 3.45 % / 360 = 189.75.
    TestSubsidies halved =
        new TestSubsidies().shares(share("2021-01-01", "100"), share("2026-02-01", "50"));
    assertThat(shown(halved, D, enrolled("L-1", loan("2025-06-01", "30000"))))
        .containsExactly("L-1 FINAL 90 30000.00 3.45 50 189.75");
    // Its last subsidised day lies before the change.
    assertThat(
            shown(
                halved,
                D,
                enrolled(
                    "L-1",
                    loan("2025-06-01", "30000")
                        .event(EventKind.SUBSIDY_STOPPED, "2026-02-01", ""))))
        .containsExactly("L-1 FINAL 42 30000.00 3.45 100 120.75");
  }

  @Test
  void beforeTheFirstShareNothingIsPaid() {
    // 30,000 × 48 × 3.45 % / 360 = 138.00.
    TestSubsidies late = new TestSubsidies().shares(share("2026-02-01", "100"));
    LoanFile loan = enrolled("L-1", loan("2025-06-01", "30000"));
    assertThat(shown(late, D, loan)).containsExactly("L-1 FINAL 90 30000.00 3.45 100 138.00");
    assertThat(shown(late, "2026-01-31", loan))
        .containsExactly("L-1 TO_DATE 42 30000.00 3.45 0 0.00");
  }

  @ParameterizedTest
  @CsvSource({
    "3.00, 3, 375.00", // 50,000 × 3.00 % × 90/360
    "4.00, 3.45, 431.25",
  })
  void theProgrammeSubsidisesNoMoreThanItsRate(String most, String rate, String amount) {
    assertThat(
            shown(new TestSubsidies().rate(most), D, enrolled("L-1", loan("2025-06-01", "50000"))))
        .containsExactly("L-1 FINAL 90 50000.00 " + rate + " 100 " + amount);
  }

  @ParameterizedTest
  @CsvSource({
    "360, 436.04", // 50,000 × 3.45 % × 91/360 = 436.041…
    "365, 430.07", // 50,000 × 3.45 % × 91/365 = 430.068…
  })
  void theLeapDayIsADay(int basis, String amount) {
    // 2023-12-21 … 2024-03-20: 11 + 31 + 29 + 20 = 91 days.
    Policy policy =
        TestSubsidies.policy(new TestPolicy().basis(basis).build(), new TestSubsidies().build());
    Facts facts =
        new Facts()
            .term("2023-06-01", "2025-06-01")
            .contract("50000", "3.45")
            .row(1, "2025-06-01", "50000", "0");
    List<SubsidyLine> lines =
        TestSubsidies.lines(policy, "2024-03-20", List.of(), List.of(enrolled("L-1", facts)));
    assertThat(lines.stream().map(TestSubsidies::shown))
        .containsExactly("L-1 FINAL 91 50000.00 3.45 100 " + amount);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-19, 'L-1 TO_DATE 89 50000.00 3.45 100 426.46'", // 426.458…
    "2026-03-20, 'L-1 FINAL 90 50000.00 3.45 100 431.25'",
    "2026-03-21, 'L-1 TO_DATE 1 50000.00 3.45 100 4.79'", // 4.791…
  })
  void theSettlementDateEndsThePeriod(String date, String expected) {
    assertThat(shown(new TestSubsidies(), date, enrolled("L-1", loan("2025-06-01", "50000"))))
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-21, 1, 0.01", // 100.00 × 1.8 % / 360 = 0.005, rounded up
    "2026-03-22, 2, 0.01", // 0.010: rounding each day would give 0.02
    "2026-03-23, 3, 0.02", // 0.015
  })
  void oneRoundingPerLoanAndPeriod(String date, int days, String amount) {
    Facts facts =
        new Facts()
            .term("2025-06-01", "2027-06-01")
            .contract("100", "1.8")
            .row(1, "2027-06-01", "100", "0");
    assertThat(shown(new TestSubsidies(), date, enrolled("L-1", facts)))
        .containsExactly("L-1 TO_DATE " + days + " 100.00 1.8 100 " + amount);
  }

  @Test
  void programmesHaveTheirOwnCapsAndPeriods() {
    // MONTHLY ends on 03-10: 10 days from 03-11 through 03-20; cap 1,000: 0.96 (0.9583…).
    Policy policy =
        TestSubsidies.policy(
            PRODUCT,
            new TestSubsidies().build(),
            new TestSubsidies().key("MONTHLY").cap(100_000).settled(10, 1, 2, 3, 4).build());
    LoanFile monthly = new Enrolled("L-2").subsidy("MONTHLY").file(loan("2025-06-01", "50000"));
    List<SubsidyLine> lines =
        TestSubsidies.lines(
            policy, D, List.of(), List.of(enrolled("L-1", loan("2025-06-01", "50000")), monthly));
    assertThat(lines.stream().map(TestSubsidies::shown))
        .containsExactly(
            "L-2 TO_DATE 10 1000.00 3.45 100 0.96", "L-1 FINAL 90 50000.00 3.45 100 431.25");
  }

  @Test
  void aHouseholdOfFiveThousandLoansGetsItsCapOnce() {
    // 5,000 loans of 20.00 use 100,000.00 in all; the first 2,500 get 20.00 each, the rest nothing.
    // 20.00 × 3.45 % × 90/360 = 0.1725.
    LoanFile[] loans =
        Stream.iterate(1, i -> i <= 5_000, i -> i + 1)
            .map(i -> enrolled("L-" + (10_000 + i), loan("2025-06-01", "20")))
            .toArray(LoanFile[]::new);
    List<String> lines = shown(loans);
    assertThat(lines).hasSize(5_000);
    assertThat(lines.stream().filter(line -> line.endsWith(" 20.00 3.45 100 0.17"))).hasSize(2_500);
    assertThat(lines.get(2_499)).isEqualTo("L-12500 FINAL 90 20.00 3.45 100 0.17");
    assertThat(lines.get(2_500)).isEqualTo("L-12501 FINAL 90 0.00 3.45 100 0.00");
  }

  @Test
  void recordsOutOfOrderAreRefused() {
    Policy policy = TestSubsidies.policy(PRODUCT, new TestSubsidies().build());
    SubsidyNight night = new SubsidyNight(policy, Day.parse(D), List.of());
    SubsidyRecord first = record(night, "L-1");
    SubsidyRecord second = record(night, "L-2");
    HouseholdSubsidy households = night.households();
    assertThat(households.next(second)).isNotNull();
    assertThatThrownBy(() -> households.next(first))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("L-1");
    assertThatThrownBy(() -> night.households().next(otherPeriod(first)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PR-2021");
  }

  private static SubsidyRecord record(SubsidyNight night, String loanId) {
    LoanFile file = enrolled(loanId, loan("2025-06-01", "20"));
    return night.of(Ageing.age(file, Day.parse(D), PRODUCT)).get(0);
  }

  private static SubsidyRecord otherPeriod(SubsidyRecord record) {
    return new SubsidyRecord(
        record.periodTo() - 1,
        record.place(),
        record.borrowerId(),
        record.regionCode(),
        record.active(),
        record.rate(),
        record.basis(),
        record.days());
  }
}
