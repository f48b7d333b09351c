package org.delinq.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.loan.ContactOutcome;
import org.delinq.loan.EventKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Payer;
import org.delinq.money.Fen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rules.md 6.5. The last instalment is due on 2023-05-10: limitation ends on 2026-05-10. */
class LimitationWatchTest {
  private static WorkFacts loan() {
    return new WorkFacts("L-1").due("2023-04-10", "1000").due("2023-05-10", "1000");
  }

  private static List<String> texts(String date, WorkFacts facts) {
    return LimitationWatch.of(facts.at(date)).stream().map(LimitationWatchTest::text).toList();
  }

  private static String text(LimitationRow row) {
    String basis = row.basedOn() == null ? "-" : row.basedOn().name();
    return row.kind() + " " + Day.format(row.endsOn()) + " " + row.daysLeft() + " " + basis;
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-10, ''", // 181 days
    "2025-11-11, LIMITATION 2026-05-10 180 LAST_DUE",
    "2026-05-10, LIMITATION 2026-05-10 0 LAST_DUE",
    "2026-05-11, LIMITATION_LAPSED 2026-05-10 -1 LAST_DUE",
    "2030-05-10, LIMITATION_LAPSED 2026-05-10 -1461 LAST_DUE", // four years, one of them leap
  })
  void limitationRunsThreeYearsFromTheLastDueDate(String date, String expected) {
    assertThat(texts(date, loan())).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @CsvSource({
    // one fact, then what is said on 2029-05-01
    "RECEIPT, 2026-05-10, LIMITATION 2029-05-10 9 RECEIPT", // on its last day
    "RECEIPT, 2026-05-11, LIMITATION_LAPSED 2026-05-10 -1087 LAST_DUE",
    "GUARANTOR, 2026-05-10, LIMITATION_LAPSED 2026-05-10 -1087 LAST_DUE",
    "RECEIPT, 2023-01-10, LIMITATION_LAPSED 2026-05-10 -1087 LAST_DUE",
    "RECEIPT, 2023-05-10, LIMITATION_LAPSED 2026-05-10 -1087 LAST_DUE", // a tie
    "DUNNING_RECEIPT, 2026-05-11, LIMITATION 2029-05-11 10 DUNNING_RECEIPT",
    "LETTER_SIGNED, 2026-05-12, LIMITATION 2029-05-12 11 CONTACT",
    "VISIT_SIGNED, 2026-05-12, LIMITATION 2029-05-12 11 CONTACT",
    "PHONE_SIGNED, 2026-05-09, LIMITATION_LAPSED 2026-05-10 -1087 LAST_DUE",
    "LETTER_REACHED, 2026-05-09, LIMITATION_LAPSED 2026-05-10 -1087 LAST_DUE",
    "DUNNING_RECEIPT, 2029-05-02, LIMITATION_LAPSED 2026-05-10 -1087 LAST_DUE", // not yet seen
  })
  void whatInterruptsIt(String fact, String on, String expected) {
    assertThat(texts("2029-05-01", with(loan(), fact, on))).containsExactly(expected);
  }

  private static WorkFacts with(WorkFacts facts, String fact, String on) {
    String at = on + "T10:00:00";
    return switch (fact) {
      case "RECEIPT" -> facts.paid(on, "10");
      case "GUARANTOR" -> facts.paid(on, "10", Payer.GUARANTOR, "");
      case "DUNNING_RECEIPT" -> facts.event(EventKind.DUNNING_RECEIPT, on, on);
      case "LETTER_SIGNED" -> facts.contact(at, Channel.LETTER, ContactOutcome.SIGNED);
      case "VISIT_SIGNED" -> facts.contact(at, Channel.VISIT, ContactOutcome.SIGNED);
      case "PHONE_SIGNED" -> facts.contact(at, Channel.PHONE, ContactOutcome.SIGNED);
      case "LETTER_REACHED" -> facts.contact(at, Channel.LETTER, ContactOutcome.REACHED);
      default -> throw new IllegalArgumentException(fact);
    };
  }

  @Test
  void interruptionsFollowOneAnother() {
    // Paid 2026-05-10 (to 2029-05-10), paid 2029-05-10 (to 2032-05-10); ended. A letter on
    // 2033-01-15 revives it to 2036-01-15, a payment on 2036-01-15 still reaches that day.
    WorkFacts facts = loan().paid("2026-05-10", "10").paid("2029-05-10", "10");
    assertThat(texts("2032-05-11", facts))
        .containsExactly("LIMITATION_LAPSED 2032-05-10 -1 RECEIPT");
    with(facts, "LETTER_SIGNED", "2033-01-15");
    facts.paid("2036-01-15", "10");
    assertThat(texts("2036-01-14", facts)).containsExactly("LIMITATION 2036-01-15 1 CONTACT");
    assertThat(texts("2039-01-14", facts)).containsExactly("LIMITATION 2039-01-15 1 RECEIPT");
  }

  @Test
  void ofEqualEndsTheFirstBasisCounts() {
    WorkFacts facts = with(loan(), "VISIT_SIGNED", "2026-05-10");
    assertThat(texts("2029-05-01", facts)).containsExactly("LIMITATION 2029-05-10 9 CONTACT");
    with(facts, "DUNNING_RECEIPT", "2026-05-10");
    assertThat(texts("2029-05-01", facts))
        .containsExactly("LIMITATION 2029-05-10 9 DUNNING_RECEIPT");
    with(facts, "RECEIPT", "2026-05-10");
    assertThat(texts("2029-05-01", facts)).containsExactly("LIMITATION 2029-05-10 9 RECEIPT");
  }

  @Test
  void theLeapDayEndsOnTheLastOfFebruary() {
    WorkFacts facts = new WorkFacts("L-1").due("2024-02-29", "10");
    assertThat(texts("2027-02-28", facts)).containsExactly("LIMITATION 2027-02-28 0 LAST_DUE");
  }

  @ParameterizedTest
  @CsvSource({
    "GUARANTEE, '', 2023-09-10, ''", // six months end on 2023-11-10: 61 days
    "GUARANTEE, '', 2023-09-11, GUARANTEE 2023-11-10 60 LAST_DUE",
    "GUARANTEE, '', 2023-11-11, GUARANTEE_LAPSED 2023-11-10 -1 LAST_DUE",
    "GUARANTEE, 2024-01-31, 2023-12-01, ''",
    "GUARANTEE, 2024-01-31, 2023-12-02, GUARANTEE 2024-01-31 60 -",
    "GUARANTEE, 2023-05-01, 2023-05-05, GUARANTEE_LAPSED 2023-05-01 -4 -", // before the last due
    "MORTGAGE, '', 2023-11-11, ''",
    "MORTGAGE, 2024-01-31, 2024-01-31, ''",
  })
  void theGuarantorIsReleased(GuaranteeType type, String until, String date, String expected) {
    WorkFacts facts = loan().guarantee(type, until).paid("2023-08-01", "10");
    assertThat(texts(date, facts)).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void aLoanMayHaveBothKinds() {
    assertThat(texts("2026-05-01", loan().guarantee(GuaranteeType.GUARANTEE, "")))
        .containsExactly(
            "LIMITATION 2026-05-10 9 LAST_DUE", "GUARANTEE_LAPSED 2023-11-10 -903 LAST_DUE");
  }

  @Test
  void theCourtsStopTheWatch() {
    WorkFacts facts =
        loan()
            .guarantee(GuaranteeType.GUARANTEE, "")
            .event(EventKind.LITIGATION, "2025-12-01", "2026-05-01");
    assertThat(texts("2025-11-30", facts)).hasSize(2);
    assertThat(texts("2026-05-01", facts)).isEmpty();
    assertThat(texts("2026-05-02", facts)).hasSize(2);
  }

  @Test
  void whatIsPaidOrClosedOrStillToComeIsNotWatched() {
    assertThat(texts("2026-05-01", loan().paid("2023-05-10", "2000"))).isEmpty();
    assertThat(texts("2026-05-01", loan().status(LoanStatus.CLOSED))).isEmpty();
    assertThat(texts("2026-05-01", loan().due("2026-06-10", "10"))).isEmpty();
    assertThat(texts("2026-05-01", loan().status(LoanStatus.WRITTEN_OFF))).hasSize(1);
  }

  @Test
  void theLastDueDateIsThatOfARowInForceOnIt() {
    // Extended on 2022-12-01: the row of 2023-05-10 never fell due, that of 2023-02-10 did.
    WorkFacts facts =
        new WorkFacts("L-1")
            .row("2023-05-10", "1000", "", "2022-12-01")
            .row("2023-02-10", "1000", "2022-12-01", "");
    assertThat(texts("2026-02-10", facts)).containsExactly("LIMITATION 2026-02-10 0 LAST_DUE");
  }

  @Test
  void withoutADueDateOnlyDemandsLetItRun() {
    WorkFacts facts = new WorkFacts("L-1").row("2023-05-10", "1000", "2023-06-01", "");
    facts.guarantee(GuaranteeType.GUARANTEE, "").paid("2023-07-01", "10");
    assertThat(texts("2026-07-01", facts)).isEmpty();
    with(facts, "LETTER_SIGNED", "2023-07-05");
    assertThat(texts("2026-07-01", facts)).containsExactly("LIMITATION 2026-07-05 4 CONTACT");
  }

  @Test
  void theRowNamesTheLoanAndItsBalance() {
    LimitationRow row = LimitationWatch.of(loan().officer("OF-3").at("2026-05-10")).get(0);
    assertThat(row.officerId()).isEqualTo("OF-3");
    assertThat(row.loanId()).isEqualTo("L-1");
    assertThat(row.borrowerId()).isEqualTo("B-1");
    assertThat(row.outstandingPrincipal()).isEqualTo(Fen.ofYuan("70000"));
  }
}
