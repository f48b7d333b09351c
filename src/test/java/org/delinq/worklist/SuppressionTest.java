package org.delinq.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.loan.ContactOutcome;
import org.delinq.loan.ContactParty;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rules.md 6.2: who is not worked on, why and until when. D is 2026-03-31 throughout. */
class SuppressionTest {
  private static final String D = "2026-03-31";
  private static final String YESTERDAY = "2026-03-30";

  private static WorkFacts late(String loanId, int days) {
    return new WorkFacts(loanId).due(Day.format(Day.parse(D) - days), "1000.00");
  }

  private static WorkFacts call(WorkFacts facts, String day) {
    return facts.contact(day + "T10:00:00", Channel.PHONE, ContactOutcome.NO_ANSWER);
  }

  /** On the list for the second night, in the same stage: neither NEW nor ESCALATED. */
  private static WorkNight secondNight(WorkFacts... facts) {
    return WorkNight.first(YESTERDAY, facts).next(D, facts);
  }

  @ParameterizedTest
  @CsvSource({
    "DO_NOT_CONTACT, 2026-03-31, '', DO_NOT_CONTACT, CALL_DEBTOR",
    "DO_NOT_CONTACT, 2026-03-01, 2026-04-05, DO_NOT_CONTACT 2026-04-05, CALL_DEBTOR",
    "DECEASED, 2026-03-01, '', DECEASED, CLAIM_ESTATE",
    "BANKRUPTCY, 2026-03-01, 2026-03-31, BANKRUPTCY 2026-03-31, FILE_CLAIM",
    "DISPUTED, 2026-03-01, 2026-06-30, DISPUTED 2026-06-30, CALL_DEBTOR",
  })
  void anEventInForceSuppresses(
      EventKind kind, String from, String through, String expected, String action) {
    WorkNight night = WorkNight.first(D, late("L-1", 10).event(kind, from, through));
    assertThat(night.suppressedSummary()).containsExactly("B-1 " + expected);
    assertThat(night.suppressed.get(0).action()).isEqualTo(action);
    assertThat(night.work).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DO_NOT_CONTACT, 2026-03-01, 2026-03-30",
    "DISPUTED, 2026-04-01, ''",
    "MISSING, 2026-03-01, ''"
  })
  void anEventThatIsOverOrStillToComeDoesNot(EventKind kind, String from, String through) {
    assertThat(WorkNight.first(D, late("L-1", 10).event(kind, from, through)).work).hasSize(1);
  }

  @Test
  void theFirstReasonThatHoldsIsNamedAndTheLatestEndOfItsEvents() {
    WorkFacts facts =
        late("L-1", 10)
            .event(EventKind.DISPUTED, "2026-03-01", "")
            .event(EventKind.BANKRUPTCY, "2026-03-01", "2026-05-01")
            .promise("2026-03-25", "2026-04-10", "100.00");
    assertThat(WorkNight.first(D, facts).suppressedSummary())
        .containsExactly("B-1 BANKRUPTCY 2026-05-01");
    WorkFacts other =
        new WorkFacts("L-2")
            .status(LoanStatus.CLOSED)
            .event(EventKind.BANKRUPTCY, "2026-02-01", "2026-06-01");
    assertThat(WorkNight.first(D, facts, other).suppressedSummary())
        .containsExactly("B-1 BANKRUPTCY 2026-06-01");
    facts.event(EventKind.DECEASED, "2026-03-31", "");
    assertThat(WorkNight.first(D, facts, other).suppressedSummary())
        .containsExactly("B-1 DECEASED");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-01, true", // promised for tomorrow
    "2026-03-31, false", // due today: broken, as nothing was paid
  })
  void anOpenPromiseIsWaitedFor(String promisedOn, boolean open) {
    WorkFacts facts = late("L-1", 10).promise("2026-03-20", promisedOn, "100.00");
    WorkNight night = WorkNight.first(D, facts);
    assertThat(night.suppressedSummary())
        .isEqualTo(open ? List.of("B-1 PROMISE_OPEN 2026-04-01") : List.of());
    assertThat(night.workSummary())
        .isEqualTo(open ? List.of() : List.of("B-1 A OFFICER_CALL NEW CALL_DEBTOR"));
  }

  @Test
  void anOpenPromiseEndsTheWorkEvenOfPriorityA() {
    WorkFacts broken = late("L-1", 10).promise("2026-03-01", "2026-03-10", "100.00");
    WorkFacts open = late("L-2", 10).promise("2026-03-20", "2026-04-09", "100.00");
    WorkFacts later = late("L-3", 10).promise("2026-03-20", "2026-04-19", "100.00");
    WorkNight night = WorkNight.first(D, broken, open, later);
    assertThat(night.suppressedSummary()).containsExactly("B-1 PROMISE_OPEN 2026-04-19");
    assertThat(night.suppressed.get(0).reason()).isEqualTo("PROMISE_BROKEN");
  }

  @ParameterizedTest
  @CsvSource({
    // OFFICER_CALL: PHONE every 7 days
    "2026-03-31, 2026-04-07",
    "2026-03-25, 2026-04-01", // 6 days ago
    "2026-03-24, ''", // 7 days ago
    "2026-04-01, ''", // not yet seen
  })
  void theCadenceOfTheStageIsKept(String calledOn, String until) {
    WorkNight night = secondNight(call(late("L-1", 20), calledOn));
    assertThat(night.suppressedSummary())
        .isEqualTo(until.isEmpty() ? List.of() : List.of("B-1 CADENCE " + until));
  }

  @Test
  void theCadenceLooksAtTheStagesChannelAndTheDebtorAlone() {
    WorkFacts facts =
        late("L-1", 20)
            .contact("2026-03-30T10:00:00", Channel.VISIT, ContactOutcome.REACHED)
            .contact(
                "2026-03-30T10:00:00",
                Channel.PHONE,
                ContactOutcome.REACHED,
                ContactParty.GUARANTOR,
                null);
    assertThat(secondNight(facts).work).hasSize(1);
    // A call about another loan, not delinquent, is a call all the same.
    WorkFacts other = call(new WorkFacts("L-2").due("2026-12-31", "10"), "2026-03-26");
    assertThat(secondNight(facts, other).suppressedSummary())
        .containsExactly("B-1 CADENCE 2026-04-02");
  }

  @Test
  void theCadenceNeverHoldsBackAOrNewOrEscalated() {
    WorkFacts isNew = call(late("L-1", 20), YESTERDAY);
    assertThat(WorkNight.first(D, isNew).work).hasSize(1);
    WorkFacts escalated = call(late("L-1", 8), YESTERDAY);
    assertThat(secondNight(escalated).workSummary())
        .containsExactly("B-1 B OFFICER_CALL ESCALATED CALL_DEBTOR");
    // WRITTEN_NOTICE, letter yesterday, SUBSTANDARD in 6 days.
    WorkFacts urgent =
        late("L-1", 85).contact("2026-03-30T10:00:00", Channel.LETTER, ContactOutcome.SIGNED);
    assertThat(secondNight(urgent).workSummary())
        .containsExactly("B-1 A WRITTEN_NOTICE SAME SERVE_NOTICE");
    WorkFacts calm =
        late("L-1", 75).contact("2026-03-30T10:00:00", Channel.LETTER, ContactOutcome.SIGNED);
    assertThat(secondNight(calm).suppressedSummary()).containsExactly("B-1 CADENCE 2026-04-29");
  }

  @ParameterizedTest
  @CsvSource({
    "20, 2026-03-25, 7, true", // OFFICER_CALL calls: seven contacts since 03-25, the seventh day
    "20, 2026-03-25, 6, false",
    "20, 2026-03-24, 7, false", // the eighth day
    "40, 2026-03-25, 7, false", // VISIT goes there
  })
  void sevenContactsInSevenDaysAreEnough(int days, String on, int contacts, boolean capped) {
    WorkFacts facts = late("L-1", days);
    for (int i = 0; i < contacts; i++) {
      facts.contact(on + "T10:00:0" + i, Channel.SMS, ContactOutcome.NO_ANSWER);
    }
    WorkNight night = WorkNight.first(D, facts);
    assertThat(night.suppressedSummary())
        .isEqualTo(capped ? List.of("B-1 CONTACT_CAP") : List.of());
  }

  @Test
  void theCapCountsTheDebtorAloneOverAllLoansAndHoldsBackA() {
    WorkFacts facts = late("L-1", 20).promise("2026-03-01", "2026-03-10", "100.00");
    WorkFacts other = new WorkFacts("L-2").due("2026-12-31", "10");
    for (int i = 0; i < 3; i++) {
      facts.contact("2026-03-29T10:00:0" + i, Channel.WECHAT, ContactOutcome.NO_ANSWER);
      other.contact("2026-03-28T10:00:0" + i, Channel.LETTER, ContactOutcome.NO_ANSWER);
      other.contact(
          "2026-03-27T10:00:0" + i,
          Channel.PHONE,
          ContactOutcome.REACHED,
          ContactParty.OTHER,
          null);
    }
    assertThat(WorkNight.first(D, facts, other).work).hasSize(1); // 3 + 3
    call(facts, D);
    WorkNight night = WorkNight.first(D, facts, other);
    assertThat(night.suppressedSummary()).containsExactly("B-1 CONTACT_CAP");
    assertThat(night.suppressed.get(0).priority()).isEqualTo(Priority.A);
  }

  @Test
  void anOfficerGetsTheDailyLimitAndEveryA() {
    // Officer OF-1, limit 2. A: K1, K2, K3 (broken promises). C: K4 3,000.00, K5 1,000.00, K6
    // suppressed. Officer OF-2, C only: K7 1,000.00, K8 2,000.00, K9 2,000.00.
    List<WorkFacts> loans = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      loans.add(late("K" + i, 10).borrower("K" + i).promise("2026-03-01", "2026-03-02", "1"));
    }
    loans.add(new WorkFacts("K4").borrower("K4").due("2026-03-21", "3000"));
    loans.add(new WorkFacts("K5").borrower("K5").due("2026-03-21", "1000"));
    loans.add(late("K6", 10).borrower("K6").event(EventKind.DISPUTED, "2026-03-01", ""));
    loans.add(new WorkFacts("K7").borrower("K7").officer("OF-2").due("2026-03-21", "1000"));
    loans.add(new WorkFacts("K9").borrower("K9").officer("OF-2").due("2026-03-21", "2000"));
    loans.add(new WorkFacts("K8").borrower("K8").officer("OF-2").due("2026-03-21", "2000"));
    WorkNight night = WorkNight.of(D, TestWorklists.withDailyLimit(2), null, loans);
    assertThat(night.work.stream().map(CollectionRow::borrowerId))
        .containsExactly("K1", "K2", "K3", "K8", "K9");
    assertThat(night.suppressedSummary())
        .containsExactly("K4 CAPACITY", "K5 CAPACITY", "K6 DISPUTED", "K7 CAPACITY");
    night = WorkNight.of(D, TestWorklists.withDailyLimit(4), null, loans);
    assertThat(night.suppressedSummary()).containsExactly("K5 CAPACITY", "K6 DISPUTED");
    night = WorkNight.of(D, TestWorklists.withDailyLimit(0), null, loans);
    assertThat(night.work.stream().map(CollectionRow::borrowerId))
        .containsExactly("K1", "K2", "K3");
  }
}
