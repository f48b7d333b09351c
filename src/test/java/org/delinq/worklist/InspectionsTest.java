package org.delinq.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.loan.ContactOutcome;
import org.delinq.loan.ContactParty;
import org.delinq.loan.LoanStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rules.md 6.4. */
class InspectionsTest {
  private static String text(Inspection row) {
    return String.join(
        " ",
        row.loanId(),
        row.kind().name(),
        row.tier().name(),
        Day.format(row.dueOn()),
        Day.format(row.lastVisitOn()));
  }

  private static List<String> texts(String date, WorkFacts... facts) {
    return WorkNight.first(date, facts).inspections.stream().map(row -> text(row).strip()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-24, false", // due on 04-01, eight days off
    "2026-03-25, true",
    "2026-04-01, true",
    "2027-01-01, true", // until somebody goes there
  })
  void theFirstIsDueThirtyDaysAfterDisbursement(String date, boolean listed) {
    // 2026-03-02 plus 30 days is 2026-04-01.
    WorkFacts facts = new WorkFacts("L-1").disbursed("2026-03-02").due("2028-01-01", "10");
    assertThat(texts(date, facts))
        .isEqualTo(listed ? List.of("L-1 FIRST NORMAL 2026-04-01") : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    // last visit 2026-01-10; the instalment of that day is so many days late on the date
    "2028-01-01, 2026-07-01, ''", // NORMAL: 180 days later is 2026-07-09
    "2028-01-01, 2026-07-02, NORMAL 2026-07-09",
    "2026-03-01, 2026-04-02, ''", // SPECIAL_MENTION: 90 days later is 2026-04-10
    "2026-03-01, 2026-04-03, SPECIAL_MENTION 2026-04-10",
    "2025-10-01, 2026-02-01, ''", // SUBSTANDARD (123 days): 30 days later is 2026-02-09
    "2025-10-01, 2026-02-02, SUBSTANDARD 2026-02-09",
  })
  void theNextIsDueAsTheTierAsks(String dueOn, String date, String expected) {
    WorkFacts facts =
        new WorkFacts("L-1")
            .disbursed("2025-01-01")
            .due(dueOn, "10")
            .contact("2025-12-01T08:00:00", Channel.VISIT, ContactOutcome.REACHED)
            .contact(
                "2026-01-10T08:00:00",
                Channel.VISIT,
                ContactOutcome.NO_ANSWER,
                ContactParty.OTHER,
                null)
            .contact("2026-01-20T08:00:00", Channel.PHONE, ContactOutcome.REACHED)
            .contact("2027-01-20T08:00:00", Channel.VISIT, ContactOutcome.REACHED);
    assertThat(texts(date, facts))
        .isEqualTo(
            expected.isEmpty() ? List.of() : List.of("L-1 REGULAR " + expected + " 2026-01-10"));
  }

  @Test
  void aVisitToAnotherLoanIsNone() {
    WorkFacts visited =
        new WorkFacts("L-1")
            .due("2028-01-01", "10")
            .contact("2026-03-01T08:00:00", Channel.VISIT, ContactOutcome.REACHED);
    WorkFacts other = new WorkFacts("L-2").disbursed("2026-01-01").due("2028-01-01", "10");
    assertThat(texts("2026-03-31", visited, other)).containsExactly("L-2 FIRST NORMAL 2026-01-31");
  }

  @Test
  void onlyActiveLoansAreInspected() {
    WorkFacts facts = new WorkFacts("L-1").disbursed("2026-01-01").due("2028-01-01", "10");
    assertThat(texts("2026-03-31", facts.status(LoanStatus.WRITTEN_OFF))).isEmpty();
    assertThat(texts("2026-03-31", facts.status(LoanStatus.CLOSED))).isEmpty();
  }

  @Test
  void theRowSaysWhereToGo() {
    WorkFacts facts =
        new WorkFacts("L-1").officer("OF-7").disbursed("2026-01-01").due("2028-01-01", "10");
    Inspection row = WorkNight.first("2026-03-31", facts).inspections.get(0);
    assertThat(row.officerId()).isEqualTo("OF-7");
    assertThat(row.borrowerId()).isEqualTo("B-1");
    assertThat(row.borrowerName()).isEqualTo("name of L-1");
    assertThat(row.address()).isEqualTo("address of L-1");
  }
}
