package org.delinq.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.delinq.loan.EventKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.delinq.money.Fen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rules.md 6.3, signal by signal. D is 2026-03-31. */
class EarlyWarningsTest {
  private static final String D = "2026-03-31";
  private static final EarlyWarnings WARNINGS = new EarlyWarnings(TestWorklists.DEFAULT);

  /** A loan's row with what matters to a warning. */
  private static LoanToday row(
      LoanStatus status,
      int delinquentDays,
      String yuanOverdue,
      String lastMonths,
      @Nullable Tier tier,
      @Nullable Tier previousTier,
      boolean misuse) {
    return new LoanToday(
        "L-1",
        "B-1",
        "OF-1",
        "MICRO-ENTERPRISE",
        GuaranteeType.CREDIT,
        status,
        delinquentDays,
        Fen.ofYuan(yuanOverdue),
        0,
        "N".repeat(24 - lastMonths.length()) + lastMonths,
        tier,
        previousTier,
        "OVERDUE|MATRIX",
        LoanToday.NO_DOWNGRADE,
        null,
        misuse);
  }

  private static LoanToday history(int delinquentDays, String lastMonths) {
    return row(LoanStatus.ACTIVE, delinquentDays, "0", lastMonths, Tier.NORMAL, null, false);
  }

  private static List<String> texts(List<EarlyWarning> rows) {
    return rows.stream().map(row -> (row.signal() + " " + row.detail()).strip()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "SPECIAL_MENTION, NORMAL, true",
    "SPECIAL_MENTION, SPECIAL_MENTION, false",
    "SPECIAL_MENTION, SUBSTANDARD, false",
    "SPECIAL_MENTION, , false",
  })
  void downgraded(Tier tier, @Nullable Tier previous, boolean warned) {
    LoanToday loan = row(LoanStatus.ACTIVE, 0, "0", "", tier, previous, false);
    assertThat(texts(WARNINGS.of(loan, null)))
        .isEqualTo(warned ? List.of("DOWNGRADED OVERDUE|MATRIX") : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "N123, true",
    "*123, true",
    "/123, true",
    "C357, true",
    "1234, true",
    "2123, false", // 2 > 1
    "NN12, false", // 0 = 0
    "N122, false",
    "123N, false",
  })
  void rollingIsLaterMonthByMonth(String months, boolean warned) {
    assertThat(texts(WARNINGS.of(history(35, months), null)))
        .isEqualTo(warned ? List.of("ROLLING " + months) : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1NN1NNNNN1NN, true", // three of twelve
    "0, 1NN1NNNNNNNN, false",
    "0, 1N1N1NNNNNNNN, false", // the first is thirteen months back
    "0, 123456712345, true",
    "5, 1NN1NNNNN1NN, false", // delinquent now
  })
  void repeatedlyLateButNotNow(int delinquentDays, String months, boolean warned) {
    String last12 = months.substring(months.length() - 12);
    List<String> expected = new ArrayList<>();
    if (warned) {
      if (months.endsWith("2345")) {
        expected.add("ROLLING 2345");
      }
      expected.add("REPEATED_LATE " + last12);
    }
    assertThat(texts(WARNINGS.of(history(delinquentDays, months), null))).isEqualTo(expected);
  }

  @Test
  void lossAndMisuseOfALoanCarriedOverAreReadInItsRow() {
    LoanToday loan = row(LoanStatus.ACTIVE, 400, "1", "", Tier.LOSS, Tier.LOSS, true);
    assertThat(texts(WARNINGS.of(loan, null))).containsExactly("BLACKLIST LOSS", "MISUSE");
  }

  @Test
  void aWrittenOffLoanWarnsOfNothing() {
    LoanToday loan = row(LoanStatus.WRITTEN_OFF, 400, "90000", "N123", null, null, true);
    assertThat(WARNINGS.of(loan, null)).isEmpty();
    WorkFacts facts =
        new WorkFacts("L-1")
            .due("2026-03-01", "10")
            .event(EventKind.EVASION, D, "")
            .status(LoanStatus.WRITTEN_OFF);
    assertThat(WorkNight.first(D, facts).warnings).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-30, 0, true",
    "2026-03-31, 0, false", // due today
    "2026-03-30, 5, false", // paid
  })
  void firstPaymentDefaultIsAnOverdueFirstInstalment(String dueOn, int paid, boolean warned) {
    WorkFacts facts = new WorkFacts("L-1").grace(3).due(dueOn, "5").due("2026-04-30", "5");
    if (paid > 0) {
      facts.paid("2026-03-31", Integer.toString(paid));
    }
    assertThat(texts(WorkNight.first(D, facts).warnings))
        .isEqualTo(warned ? List.of("FIRST_PAYMENT_DEFAULT " + dueOn) : List.of());
  }

  @Test
  void theFirstInstalmentOfANewAgreementIsNoFirstPayment() {
    // The first was in force on its own due date and is replaced; the second is overdue.
    WorkFacts replaced =
        new WorkFacts("L-1")
            .row("2026-01-31", "5", "", "2026-02-10")
            .row("2026-02-28", "5", "2026-02-10", "");
    assertThat(texts(WorkNight.first(D, replaced).warnings)).isEmpty();
    // Replaced before its due date it never was a payment: the second is the first.
    WorkFacts before =
        new WorkFacts("L-1")
            .row("2026-01-31", "5", "", "2026-01-10")
            .row("2026-02-28", "5", "2026-01-10", "");
    assertThat(texts(WorkNight.first(D, before).warnings))
        .containsExactly("FIRST_PAYMENT_DEFAULT 2026-02-28");
  }

  @Test
  void majorEventsAreThoseBegunSinceThePreviousSnapshot() {
    WorkFacts facts =
        new WorkFacts("L-1")
            .due("2026-12-31", "10")
            .event(EventKind.MISSING, "2026-03-27", "")
            .event(EventKind.DECEASED, "2026-03-28", "2026-03-28")
            .event(EventKind.EVASION, "2026-03-31", "")
            .event(EventKind.BANKRUPTCY, "2026-04-01", "")
            .event(EventKind.LITIGATION, "2026-03-30", "");
    WorkNight before = WorkNight.first("2026-03-27", facts);
    assertThat(texts(before.warnings))
        .containsExactly("MAJOR_EVENT MISSING 2026-03-27"); // no snapshot: those begun on D
    assertThat(texts(before.next(D, facts).warnings))
        .containsExactly(
            "DOWNGRADED EVENT_EVASION", // SPECIAL_MENTION for MISSING before, DOUBTFUL now
            "BLACKLIST EVASION",
            "MAJOR_EVENT DECEASED 2026-03-28|EVASION 2026-03-31");
    assertThat(texts(before.next("2026-04-02", facts).warnings))
        .contains("MAJOR_EVENT DECEASED 2026-03-28|EVASION 2026-03-31|BANKRUPTCY 2026-04-01");
  }

  @Test
  void misuseWarnsWhileInForce() {
    WorkFacts facts =
        new WorkFacts("L-1")
            .due("2026-12-31", "10")
            .event(EventKind.MISUSE, "2026-03-01", "2026-03-31");
    assertThat(texts(WorkNight.first(D, facts).warnings)).containsExactly("MISUSE 2026-03-01");
    assertThat(WorkNight.first("2026-04-01", facts).warnings).isEmpty();
  }

  @Test
  void rowsStandByOfficerLoanAndSignal() {
    WorkFacts one = new WorkFacts("L-2").officer("OF-1").due("2026-03-30", "60000");
    WorkFacts two = new WorkFacts("L-1").officer("OF-2").due("2026-03-30", "70000");
    List<EarlyWarning> rows = WorkNight.first(D, two, one).warnings;
    assertThat(rows.stream().map(row -> row.officerId() + " " + row.loanId() + " " + row.signal()))
        .containsExactly(
            "OF-1 L-2 FIRST_PAYMENT_DEFAULT",
            "OF-2 L-1 FIRST_PAYMENT_DEFAULT",
            "OF-2 L-1 LARGE_DELINQUENT");
    assertThat(rows.get(2).totalOverdue()).isEqualTo(Fen.ofYuan("70000"));
    assertThat(rows.get(2).detail()).isEqualTo("70000.00");
  }

  @ParameterizedTest
  @CsvSource({
    // n, ranks = ⌈n/100⌉, totals offered in yuan, threshold
    "1, '60000', 60000.00",
    "1, '49999', 50000.00", // the floor
    "100, '70000 60000', 70000.00",
    "101, '70000 60000 55000', 60000.00", // two ranks
    "101, '70000 60000 60000', 60000.00", // a tie for the second: all in
    "100, '70000 70000', 70000.00",
    "300, '70000 60000', 50000.00", // three ranks, two candidates: the rest is below the floor
    "0, '', 50000.00",
  })
  void theThresholdIsTheTotalOfTheLastRank(long delinquent, String totals, String threshold) {
    LargeDelinquents large = new LargeDelinquents(delinquent, Fen.ofYuan("50000"));
    for (String yuan : totals.isEmpty() ? new String[0] : totals.split(" ")) {
      if (Fen.ofYuan(yuan) >= Fen.ofYuan("50000")) {
        large.offer(Fen.ofYuan(yuan));
      }
    }
    assertThat(Fen.toYuan(large.threshold())).isEqualTo(threshold);
  }

  @Test
  void aHeapOfAnyOrderFindsTheSameThresholdAsASort() {
    long state = 20260331;
    for (int round = 0; round < 50; round++) {
      long[] totals = new long[500 + round];
      for (int i = 0; i < totals.length; i++) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        totals[i] = 1 + (state >>> 33) % 1000; // many ties
      }
      LargeDelinquents large = new LargeDelinquents(totals.length, 1);
      for (long total : totals) {
        large.offer(total);
      }
      Arrays.sort(totals);
      int ranks = (totals.length + 99) / 100;
      assertThat(large.threshold()).isEqualTo(totals[totals.length - ranks]);
    }
  }
}
