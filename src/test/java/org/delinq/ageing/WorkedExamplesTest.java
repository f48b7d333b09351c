package org.delinq.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.money.Fen;
import org.delinq.naive.Facts;
import org.delinq.naive.TestPolicy;
import org.delinq.policy.AllocationOrder;
import org.delinq.policy.GraceMode;
import org.delinq.policy.PenaltyPosition;
import org.delinq.policy.ProductPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of rules.md 2. */
class WorkedExamplesTest {
  private static Arrears age(Facts facts, String businessDate, TestPolicy policy) {
    return Ageing.age(facts.file(), Day.parse(businessDate), policy.build()).arrears();
  }

  @ParameterizedTest(name = "due 2026-01-31, unpaid, at the end of {0}: {1} days past due")
  @CsvSource({"2026-01-31, 0", "2026-02-01, 1", "2026-03-01, 29"})
  void dueDayIs0AndTheNextDay1(String businessDate, int daysPastDue) {
    Facts facts = new Facts().row(1, "2026-01-31", "1000.00", "0");

    assertThat(age(facts, businessDate, new TestPolicy()).daysPastDue()).isEqualTo(daysPastDue);
  }

  /** The receipt's components are known: by default it would pay penalty first. */
  @ParameterizedTest(name = "tolerance {0}: {1} days past due since {2}")
  @CsvSource({"0.00, 34, 2026-02-20, 2", "1.00, 6, 2026-03-20, 1"})
  void toleranceMovesTheAnchor(String tolerance, int daysPastDue, String since, int instalments) {
    Facts facts =
        new Facts()
            .row(1, "2026-01-20", "1000.00", "0")
            .row(2, "2026-02-20", "1000.00", "0")
            .row(3, "2026-03-20", "1000.00", "0")
            .paid("R1", "2026-03-25", "1999.99", "0", "0", "0");

    Arrears arrears = age(facts, "2026-03-26", new TestPolicy().tolerance(tolerance));

    assertThat(arrears.daysPastDue()).isEqualTo(daysPastDue);
    assertThat(arrears.delinquentSince()).isEqualTo(Day.parse(since));
    assertThat(arrears.overdueInstalments()).isEqualTo(instalments);
    assertThat(arrears.overduePrincipal()).isEqualTo(100_001);
  }

  /** 36,000.00 at 10 % with uplift 50 costs 15.00 a night. */
  @ParameterizedTest(name = "grace 3, due 05-20, {0}, {1}: in grace {2}, delinquent {3}, {5}")
  @CsvSource({
    "RETROACTIVE, 2026-05-20, false, 0, 0,  0.00",
    "RETROACTIVE, 2026-05-23, true,  0, 3,  0.00",
    "RETROACTIVE, 2026-05-24, false, 4, 4, 60.00",
    "DEFERRED,    2026-05-23, true,  0, 3,  0.00",
    "DEFERRED,    2026-05-24, false, 1, 4, 15.00",
  })
  void graceOfThreeDays(
      GraceMode mode,
      String businessDate,
      boolean inGrace,
      int delinquentDays,
      int daysPastDue,
      String penalty) {
    Facts facts = new Facts().contract("36000", "10").row(1, "2026-05-20", "36000.00", "0");

    Arrears arrears = age(facts, businessDate, new TestPolicy().grace(3, mode));

    assertThat(arrears.inGrace()).isEqualTo(inGrace);
    assertThat(arrears.delinquentDays()).isEqualTo(delinquentDays);
    assertThat(arrears.daysPastDue()).isEqualTo(daysPastDue);
    assertThat(arrears.penaltyDue()).isEqualTo(Fen.ofYuan(penalty));
  }

  @ParameterizedTest(name = "due SAT_2026_10_03, first working day THU_2026_10_08, {0}: {1} days")
  @CsvSource({"2026-10-08, 0", "2026-10-09, 1"})
  void holidayRollsTheDueDate(String businessDate, int daysPastDue) {
    Facts facts = new Facts().row(1, "2026-10-03", "1000.00", "0");
    TestPolicy policy =
        new TestPolicy()
            .holidays(
                "2026-10-01",
                "2026-10-02",
                "2026-10-03",
                "2026-10-04",
                "2026-10-05",
                "2026-10-06",
                "2026-10-07");

    assertThat(age(facts, businessDate, policy).daysPastDue()).isEqualTo(daysPastDue);
  }

  @Test
  void penaltyIsRoundedOnceOverThirtyNights() {
    Facts facts = new Facts().contract("50000", "3.45").row(1, "2026-01-31", "50000.00", "0");

    assertThat(age(facts, "2026-03-02", new TestPolicy()).penaltyDue()).isEqualTo(21_563);
  }

  @ParameterizedTest(name = "50,000 at 3.45 %, MISUSE {1}, due {0}: {2}")
  @CsvSource({"2026-01-31, 2026-01-31, 287.50", "2026-06-30, 2026-01-31, 143.75"})
  void misuseReplacesTheUpliftAndReachesWhatIsNotDue(String dueOn, String misused, String penalty) {
    Facts facts =
        new Facts()
            .contract("50000", "3.45")
            .row(1, dueOn, "50000.00", "0")
            .event(EventKind.MISUSE, misused, "");

    assertThat(age(facts, "2026-03-02", new TestPolicy()).penaltyDue())
        .isEqualTo(Fen.ofYuan(penalty));
  }

  /** Due at the receipt: fee 50.00, penalty 12.34, compound 1.86, interest 431.25, 2,000.00. */
  private static Facts oneThousandReceived(
      String rate, String principalDueOn, String interest, String restDueOn, String rest) {
    return new Facts()
        .contract("50000", rate)
        .row(1, principalDueOn, "2000.00", interest, "50.00", "", "")
        .row(2, restDueOn, "0", rest)
        .paid("R1", "2026-06-30", "1000.00");
  }

  @Test
  void aThousandReceivedAtDpd40PaysPenaltyAndInterestBeforePrincipal() {
    Facts facts = oneThousandReceived("3.702", "2026-05-21", "258.00", "2026-06-20", "173.25");
    ProductPolicy policy =
        new TestPolicy().allocation(AllocationOrder.COMPONENT, PenaltyPosition.FIRST).build();
    int day = Day.parse("2026-06-30");

    AgedLoan before = Ageing.age(facts.file(), day - 1, policy);
    AgedLoan after = Ageing.age(facts.file(), day, policy);

    assertThat(before.daysPastDueOn(day)).isEqualTo(40);
    assertThat(after.unpaidFee(0)).isZero();
    assertThat(after.arrears().overdueInterest()).isZero();
    assertThat(after.arrears().penaltyDue()).isZero();
    assertThat(after.arrears().compoundDue()).isZero();
    assertThat(200_000 - after.unpaidPrincipal(0)).isEqualTo(50_455);
    assertThat(after.arrears().unapplied()).isZero();
  }

  @Test
  void aThousandReceivedAtDpd95PaysFeeAndPrincipalAlone() {
    Facts facts = oneThousandReceived("1.5587", "2026-03-27", "258.00", "2026-06-20", "173.25");
    ProductPolicy policy = new TestPolicy().build();
    int day = Day.parse("2026-06-30");

    AgedLoan before = Ageing.age(facts.file(), day - 1, policy);
    AgedLoan after = Ageing.age(facts.file(), day, policy);

    assertThat(before.daysPastDueOn(day)).isEqualTo(95);
    assertThat(after.unpaidFee(0)).isZero();
    assertThat(200_000 - after.unpaidPrincipal(0)).isEqualTo(95_000);
    assertThat(after.arrears().overdueInterest()).isEqualTo(43_125);
    assertThat(after.arrears().penaltyDue()).isEqualTo(1_234);
  }
}
