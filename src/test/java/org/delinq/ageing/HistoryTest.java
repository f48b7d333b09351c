package org.delinq.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.naive.Facts;
import org.delinq.naive.TestPolicy;
import org.delinq.policy.GraceMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules.md 2.3 and the windows of rules.md 1: what past days looked like. */
class HistoryTest {
  /** Disbursed 2025-11-10; 100.00 due on the 20th of each month from December to June. */
  private static Facts monthly() {
    Facts facts = new Facts().term("2025-11-10", "2026-06-20").contract("700", "0");
    String[] due = {
      "2025-12-20",
      "2026-01-20",
      "2026-02-20",
      "2026-03-20",
      "2026-04-20",
      "2026-05-20",
      "2026-06-20"
    };
    for (int j = 0; j < due.length; j++) {
      facts.row(j + 1, due[j], "100", "0");
    }
    return facts;
  }

  private static Arrears age(Facts facts, String businessDate, TestPolicy policy) {
    return Ageing.age(facts.file(), Day.parse(businessDate), policy.build()).arrears();
  }

  /** Paid 12-20; January's 35 days late on 02-24; February's on 02-25; then nothing. */
  @ParameterizedTest(name = "end of {0}: {1} days, cured {2}, {3} clean, worst {4}, {5}")
  @CsvSource({
    "2025-11-09,  0, '',         0,  0, ////////////////////////",
    "2025-11-10,  0, '',         0,  0, ///////////////////////*",
    "2025-12-31,  0, '',         1,  0, //////////////////////*N",
    "2026-01-20,  0, '',         2,  0, /////////////////////*NN",
    "2026-01-31, 11, '',         0, 11, /////////////////////*N1",
    "2026-02-24,  4, '',         0, 34, ////////////////////*N11",
    "2026-02-25,  0, 2026-02-25, 0, 34, ////////////////////*N1N",
    "2026-03-20,  0, 2026-02-25, 1, 34, ///////////////////*N1NN",
    "2026-04-20, 31, '',         0, 34, //////////////////*N1N12",
    "2026-10-17, 211, '',        0, 211, ////////////*N1N12345677",
  })
  void twoLateMonths(
      String businessDate,
      int delinquentDays,
      String curedOn,
      int cleanPeriods,
      int worst,
      String history) {
    Facts facts =
        monthly()
            .paid("A", "2025-12-20", "100")
            .paid("B", "2026-02-24", "100")
            .paid("C", "2026-02-25", "100");

    Arrears arrears = age(facts, businessDate, new TestPolicy());

    assertThat(arrears.delinquentDays()).isEqualTo(delinquentDays);
    assertThat(Day.format(arrears.curedOn())).isEqualTo(curedOn);
    assertThat(arrears.cleanPeriods()).isEqualTo(cleanPeriods);
    assertThat(arrears.worstDpd12m()).isEqualTo(worst);
    assertThat(arrears.paymentHistory()).isEqualTo(history);
  }

  @Test
  void everythingPaidIsClearedFromTheMonthOn() {
    Facts facts = monthly().paid("A", "2026-02-10", "700");

    assertThat(age(facts, "2026-03-15", new TestPolicy()).paymentHistory())
        .isEqualTo("///////////////////*12CC");
  }

  @ParameterizedTest(name = "grace 5, {0}, due 05-20, paid {1}: cured {2}, worst {3}")
  @CsvSource({
    "RETROACTIVE, 2026-05-25, '',         4",
    "RETROACTIVE, 2026-05-26, '',         5",
    "RETROACTIVE, 2026-05-27, 2026-05-27, 6",
    "DEFERRED,    2026-05-27, 2026-05-27, 6",
  })
  void withinGraceNothingIsCuredBecauseNothingWasDelinquent(
      GraceMode mode, String paidOn, String curedOn, int worst) {
    Facts facts = new Facts().row(1, "2026-05-20", "100", "0");
    facts.paid("A", paidOn, "100", "0", "0", "0");

    Arrears arrears = age(facts, "2026-06-30", new TestPolicy().grace(5, mode));

    assertThat(Day.format(arrears.curedOn())).isEqualTo(curedOn);
    assertThat(arrears.worstDpd12m()).isEqualTo(worst);
  }

  /** The old row is 40 days late when an extension replaces it: the loan is cured that day. */
  @Test
  void aReplacedRowIsOverdueNoMoreButWasOnItsDays() {
    Facts facts =
        new Facts()
            .term("2025-12-10", "2026-12-20")
            .row(1, "2026-01-20", "100", "0", "0", "", "2026-03-01")
            .row(2, "2026-06-20", "100", "0", "0", "2026-03-01", "");

    AgedLoan aged = Ageing.age(facts.file(), Day.parse("2026-03-31"), new TestPolicy().build());

    assertThat(aged.daysPastDueOn(Day.parse("2026-02-28"))).isEqualTo(39);
    assertThat(aged.daysPastDueOn(Day.parse("2026-03-01"))).isZero();
    assertThat(Day.format(aged.arrears().curedOn())).isEqualTo("2026-03-01");
    assertThat(Day.format(aged.arrears().nextDueOn())).isEqualTo("2026-06-20");
    assertThat(aged.arrears().paymentHistory()).endsWith("/*12*");
    assertThat(aged.becameDelinquent(0)).isTrue();
    assertThat(aged.becameDelinquent(1)).isFalse();
    assertThat(aged.daysPastDueOn(Day.parse("2026-06-25"))).isEqualTo(5);
  }

  /** The row of March is not in force on its own due date, so no rule counts it by date. */
  @Test
  void rowsCountByDateOnlyIfInForceOnTheirDueDate() {
    Facts facts =
        new Facts()
            .row(1, "2026-01-20", "0", "0")
            .row(2, "2026-02-20", "0", "0", "0", "", "2026-02-21")
            .row(3, "2026-03-20", "0", "0", "0", "", "2026-03-20");

    AgedLoan aged = Ageing.age(facts.file(), Day.parse("2026-04-01"), new TestPolicy().build());

    assertThat(aged.effectiveDueDates())
        .containsExactly(Day.parse("2026-01-20"), Day.parse("2026-02-20"));
    assertThat(aged.arrears().cleanPeriods()).isEqualTo(2);
  }

  @Test
  void aKnownPauseGoesOnAfterTheBusinessDateAndAFutureOneIsNotSeen() {
    Facts facts =
        new Facts()
            .row(1, "2026-05-20", "100", "0")
            .event(EventKind.PAUSE, "2026-05-25", "2026-06-03")
            .event(EventKind.PAUSE, "2026-06-04", "");

    AgedLoan aged = Ageing.age(facts.file(), Day.parse("2026-05-31"), new TestPolicy().build());

    assertThat(aged.arrears().daysPastDue()).isEqualTo(4);
    assertThat(aged.daysPastDueOn(Day.parse("2026-06-03"))).isEqualTo(4);
    assertThat(aged.daysPastDueOn(Day.parse("2026-06-10"))).isEqualTo(11);
  }
}
