package org.delinq.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.delinq.ageing.AgeingAccount.NightStretch;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.money.Fen;
import org.delinq.naive.Facts;
import org.delinq.naive.TestPolicy;
import org.delinq.policy.GraceMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules.md 2.4 on 36,000.00 at 10 %: 15.00 a night overdue, 20.00 misused, 10.00 not yet due. */
class PenaltyTest {
  private static Facts due(String dueOn, String replacedOn) {
    return new Facts().contract("36000", "10").row(1, dueOn, "36000", "2400", "0", "", replacedOn);
  }

  private static Arrears age(Facts facts, String businessDate, TestPolicy policy) {
    return Ageing.age(facts.file(), Day.parse(businessDate), policy.build()).arrears();
  }

  /** Paid (or replaced) on a day, blank for never; grace 3, due WED_2026_05_20. */
  @ParameterizedTest(name = "paid {0}, replaced {1}, {2}, end of {3}: penalty {4}, compound {5}")
  @CsvSource({
    "'',         '',         RETROACTIVE, 2026-05-20,  0.00, 0.00",
    "'',         '',         RETROACTIVE, 2026-05-23,  0.00, 0.00",
    "'',         '',         RETROACTIVE, 2026-05-24, 60.00, 4.00",
    "'',         '',         DEFERRED,    2026-05-24, 15.00, 1.00",
    "2026-05-23, '',         RETROACTIVE, 2026-06-30,  0.00, 0.00",
    "2026-05-24, '',         RETROACTIVE, 2026-06-30, 60.00, 4.00",
    "2026-05-24, '',         DEFERRED,    2026-06-30, 15.00, 1.00",
    "'',         2026-05-22, RETROACTIVE, 2026-05-23,  0.00, 0.00",
    "'',         2026-05-22, RETROACTIVE, 2026-05-24, 30.00, 2.00",
    "'',         2026-05-22, DEFERRED,    2026-05-24,  0.00, 0.00",
    "'',         2026-05-25, DEFERRED,    2026-06-30, 30.00, 2.00",
    "'',         2026-05-20, RETROACTIVE, 2026-06-30,  0.00, 0.00",
  })
  void graceRunsByTheCalendar(
      String paidOn,
      String replacedOn,
      GraceMode mode,
      String businessDate,
      String penalty,
      String compound) {
    Facts facts = due("2026-05-20", replacedOn);
    if (!paidOn.isEmpty()) {
      facts.paid("R1", paidOn, "36000", "2400", "0", "0");
    }

    Arrears arrears = age(facts, businessDate, new TestPolicy().grace(3, mode));

    assertThat(arrears.penaltyDue()).isEqualTo(Fen.ofYuan(penalty));
    assertThat(arrears.compoundDue()).isEqualTo(Fen.ofYuan(compound));
  }

  /** Asking for the penalty due inside the grace must not make the row forgotten. */
  @Test
  void aRowReplacedInsideItsGraceIsRememberedUntilItHasPassed() {
    Facts facts = due("2026-05-20", "2026-05-21").paid("R1", "2026-05-22", "100");

    AgeingAccount account =
        Ageing.account(
            facts.file(),
            Day.parse("2026-05-24"),
            new TestPolicy().grace(3, GraceMode.RETROACTIVE).build());

    assertThat(account.receipts().get(0).unapplied()).isEqualTo(Fen.ofYuan("100"));
    assertThat(account.loan().arrears().penaltyDue()).isEqualTo(Fen.ofYuan("15"));
  }

  @ParameterizedTest(name = "due 05-20, PAUSE {0} to {1}, end of 05-30: {2} days, penalty {3}")
  @CsvSource({
    "2026-05-20, 2026-05-20, 10, 150.00",
    "2026-05-21, 2026-05-21,  9, 135.00",
    "2026-05-30, '',          9, 135.00",
    "2026-05-31, '',         10, 150.00",
    "2026-05-01, 2026-06-30,  0,   0.00",
  })
  void nightsIntoAPausedDayAddNothing(String from, String to, int daysPastDue, String penalty) {
    Facts facts = due("2026-05-20", "").event(EventKind.PAUSE, from, to);

    Arrears arrears = age(facts, "2026-05-30", new TestPolicy());

    assertThat(arrears.daysPastDue()).isEqualTo(daysPastDue);
    assertThat(arrears.penaltyDue()).isEqualTo(Fen.ofYuan(penalty));
  }

  @Test
  void overlappingPausesCountADayOnce() {
    Facts facts =
        due("2026-05-20", "")
            .event(EventKind.PAUSE, "2026-05-22", "2026-05-24")
            .event(EventKind.PAUSE, "2026-05-23", "2026-05-26");

    assertThat(age(facts, "2026-05-30", new TestPolicy()).daysPastDue()).isEqualTo(5);
  }

  /** Due 05-20, seen at the end of 05-30; the heavier uplift, never both. */
  @ParameterizedTest(name = "MISUSE {0} to {1}, uplifts {2} and {3}: penalty {4}, compound {5}")
  @CsvSource({
    "2026-05-20, '',          50, 100, 200.00, 13.33",
    "2026-05-25, 2026-05-26,  50, 100, 160.00, 10.67",
    "2026-05-18, 2026-05-19,  50, 100, 170.00, 10.00",
    "2026-05-18, 2026-05-20,  50, 100, 175.00, 10.33",
    "2026-05-20, '',         100,  50, 200.00, 13.33",
    "2026-05-31, '',          50, 100, 150.00, 10.00",
  })
  void misuse(
      String from, String to, String uplift, String misuseUplift, String penalty, String compound) {
    Facts facts = due("2026-05-20", "").event(EventKind.MISUSE, from, to);
    TestPolicy policy = new TestPolicy().penalty(uplift, misuseUplift, true);

    Arrears arrears = age(facts, "2026-05-30", policy);

    assertThat(arrears.penaltyDue()).isEqualTo(Fen.ofYuan(penalty));
    assertThat(arrears.compoundDue()).isEqualTo(Fen.ofYuan(compound));
  }

  /** Grace 3, misused throughout: two nights before E count, those within a kept grace do not. */
  @ParameterizedTest(name = "paid {0}, {1}, end of {2}: {3}")
  @CsvSource({
    "2026-05-23, RETROACTIVE, 2026-06-30,  20.00",
    "2026-05-24, RETROACTIVE, 2026-05-23,  20.00",
    "2026-05-24, RETROACTIVE, 2026-06-30, 100.00",
    "2026-05-24, DEFERRED,    2026-06-30,  40.00",
  })
  void duringMisuseARowPastItsDueDateIsOverdueGraceOrNot(
      String paidOn, GraceMode mode, String businessDate, String penalty) {
    Facts facts =
        due("2026-05-20", "")
            .event(EventKind.MISUSE, "2026-05-18", "")
            .paid("R1", paidOn, "36000", "2400", "0", "0");

    Arrears arrears = age(facts, businessDate, new TestPolicy().grace(3, mode));

    assertThat(arrears.penaltyDue()).isEqualTo(Fen.ofYuan(penalty));
  }

  @Test
  void theLoansOwnUpliftOverridesThePolicys() {
    Facts facts = due("2026-05-20", "").uplift("30");

    assertThat(age(facts, "2026-05-30", new TestPolicy()).penaltyDue()).isEqualTo(13_000);
  }

  @Test
  void withoutCompoundOverdueInterestCostsNothing() {
    TestPolicy policy = new TestPolicy().penalty("50", "100", false);

    assertThat(age(due("2026-05-20", ""), "2026-05-30", policy).compoundDue()).isZero();
  }

  @Test
  void nightsAreToldPieceByPiece() {
    Facts facts =
        due("2026-05-20", "")
            .paid("R1", "2026-05-24", "6000", "2400", "0", "0")
            .event(EventKind.MISUSE, "2026-05-26", "2026-05-27")
            .event(EventKind.PAUSE, "2026-05-29", "2026-05-29");

    AgeingAccount account =
        Ageing.account(facts.file(), Day.parse("2026-05-30"), new TestPolicy().build());

    assertThat(account.nights())
        .containsExactly(
            stretch(NightKind.OVERDUE, "2026-05-20", "2026-05-24", 4, "36000", "2400", "15"),
            stretch(NightKind.OVERDUE, "2026-05-24", "2026-05-26", 2, "30000", "0", "15"),
            stretch(NightKind.OVERDUE_MISUSED, "2026-05-26", "2026-05-28", 2, "30000", "0", "20"),
            stretch(NightKind.OVERDUE, "2026-05-28", "2026-05-30", 1, "30000", "0", "15"));
    assertThat(account.penaltyAccrued()).isEqualTo(Fen.ofYuan("130.83"));
    assertThat(account.compoundAccrued()).isEqualTo(Fen.ofYuan("4.00"));
  }

  private static NightStretch stretch(
      NightKind kind,
      String from,
      String to,
      int nights,
      String principal,
      String interest,
      String rate) {
    return new NightStretch(
        kind,
        0,
        Day.parse(from),
        Day.parse(to),
        nights,
        Fen.ofYuan(principal),
        Fen.ofYuan(interest),
        new BigDecimal(rate));
  }

  /** 9,999,999,999,999.99 at 100 %, 300 years overdue: the sum of fen-nights exceeds 64 bits. */
  @Test
  void isExactBeyond64Bits() {
    Facts facts =
        new Facts()
            .term("1900-01-01", "1900-02-01")
            .contract("9999999999999.99", "100")
            .row(1, "1900-02-01", "9999999999999.99", "9999999999999.99");

    Arrears arrears = age(facts, "2199-12-31", new TestPolicy());

    int nights = Day.parse("2199-12-31") - Day.parse("1900-02-01");
    assertThat(arrears.penaltyDue())
        .isEqualTo(
            new BigDecimal("999999999999999")
                .multiply(BigDecimal.valueOf(nights))
                .multiply(new BigDecimal("1.5"))
                .divide(BigDecimal.valueOf(360), 0, RoundingMode.HALF_UP)
                .longValueExact());
    assertThat(arrears.compoundDue()).isEqualTo(arrears.penaltyDue());
  }
}
