package org.delinq.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.loan.ContactOutcome;
import org.delinq.loan.ContactParty;
import org.delinq.loan.EventKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Payer;
import org.delinq.loan.Tier;
import org.delinq.money.Fen;
import org.delinq.policy.CollectionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rules.md 6.2: what a row says, its movement and its priority. D is 2026-03-31 throughout. */
class CollectionCaseTest {
  private static final String D = "2026-03-31";

  /** One instalment of 1,000.00, unpaid, so many days past due on D. */
  private static WorkFacts late(String loanId, int days) {
    return new WorkFacts(loanId).due(Day.format(Day.parse(D) - days), "1000.00");
  }

  private static CollectionRow only(WorkNight night) {
    assertThat(night.work.size() + night.suppressed.size()).isEqualTo(1);
    return night.work.isEmpty() ? night.suppressed.get(0) : night.work.get(0);
  }

  @Test
  void oneRowSpeaksForAllListedLoansOfABorrower() {
    // L-1: 1,000.00 since 40 days (VISIT). L-2: 100 days (MEDIATION), 1,000.00 of which 300.00
    // paid. L-3: not delinquent. L-4: CLOSED. Overdue 1,000.00 + 700.00 = 1,700.00. L-1 turns
    // SUBSTANDARD at day 91, in 51 days; L-2 turns DOUBTFUL at day 271, in 171: 51 days from
    // 2026-03-31 are 2026-05-21.
    WorkNight night =
        WorkNight.first(
            D,
            late("L-1", 40).officer("OF-1"),
            late("L-2", 100).officer("OF-2").paid("2026-02-01", "300.00"),
            new WorkFacts("L-3").due("2026-12-31", "1000.00"),
            late("L-4", 10).status(LoanStatus.CLOSED));
    CollectionRow row = only(night);
    assertThat(row.officerId()).isEqualTo("OF-2");
    assertThat(row.stage()).isEqualTo(CollectionStage.MEDIATION);
    assertThat(row.channel()).isEqualTo(Channel.VISIT);
    assertThat(row.action()).isEqualTo("MEDIATE");
    assertThat(row.person().name()).isEqualTo("name of L-2");
    assertThat(row.person().phone()).isEqualTo("phone of L-2");
    assertThat(row.person().address()).isEqualTo("address of L-2");
    assertThat(row.loans()).isEqualTo(2);
    assertThat(row.loanIds()).isEqualTo("L-1|L-2");
    assertThat(row.maxDelinquentDays()).isEqualTo(100);
    assertThat(row.tier()).isEqualTo(Tier.SUBSTANDARD);
    assertThat(Fen.toYuan(row.totalOverdue())).isEqualTo("1700.00");
    assertThat(Day.format(row.nextDowngradeOn())).isEqualTo("2026-05-21");
    assertThat(row.priority()).isEqualTo(Priority.B);
    assertThat(row.reason()).isEqualTo("NPL");
    assertThat(row.lastContact()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    // days and amounts of L-1 and L-2, leading loan
    "40, 1000, 41, 1000, L-2", // both VISIT: most days
    "40, 1000, 40, 1000.01, L-2", // most overdue
    "40, 1000, 40, 1000, L-1", // smallest id
    "30, 9000, 31, 1, L-2", // highest stage before anything else
  })
  void theLeadingLoanHasTheHighestStageThenMostDaysThenMostOverdue(
      int days1, String yuan1, int days2, String yuan2, String leading) {
    int on = Day.parse(D);
    CollectionRow row =
        only(
            WorkNight.first(
                D,
                new WorkFacts("L-2").due(Day.format(on - days2), yuan2),
                new WorkFacts("L-1").due(Day.format(on - days1), yuan1)));
    assertThat(row.person().name()).isEqualTo("name of " + leading);
  }

  @Test
  void aWrittenOffLoanLeadsWhateverItsDaysAndHasNoTier() {
    CollectionRow row =
        only(
            WorkNight.first(
                D,
                late("L-1", 400),
                new WorkFacts("L-2").due("2026-12-01", "1000.00").status(LoanStatus.WRITTEN_OFF)));
    assertThat(WorkNight.summary(row)).isEqualTo("B-1 B RECOVERY NEW RECOVER");
    assertThat(row.channel()).isEqualTo(Channel.LETTER);
    assertThat(row.tier()).isEqualTo(Tier.LOSS); // of L-1
    assertThat(row.loanIds()).isEqualTo("L-1|L-2");
    CollectionRow alone = only(WorkNight.first(D, late("L-3", 9).status(LoanStatus.WRITTEN_OFF)));
    assertThat(alone.tier()).isNull();
    assertThat(alone.priority()).isEqualTo(Priority.C);
    assertThat(alone.nextDowngradeOn()).isEqualTo(Day.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "MICRO-ENTERPRISE, 1, EARLY, PHONE, CALL_DEBTOR",
    "MICRO-ENTERPRISE, 7, EARLY, PHONE, CALL_DEBTOR",
    "MICRO-ENTERPRISE, 8, OFFICER_CALL, PHONE, CALL_DEBTOR",
    "MICRO-ENTERPRISE, 31, VISIT, VISIT, VISIT_DEBTOR",
    "MICRO-ENTERPRISE, 61, WRITTEN_NOTICE, LETTER, SERVE_NOTICE",
    "MICRO-ENTERPRISE, 91, MEDIATION, VISIT, MEDIATE",
    "MICRO-ENTERPRISE, 181, LEGAL, LETTER, SUE",
    "MICRO-ENTERPRISE, 361, WRITE_OFF_REVIEW, LETTER, PREPARE_WRITE_OFF",
    // one instalment overdue, however long
    "PROVIDENT-FUND, 361, OFFICER_CALL, PHONE, CALL_DEBTOR",
  })
  void theLadderNamesStageChannelAndAction(
      String product, int days, CollectionStage stage, Channel channel, String action) {
    CollectionRow row = only(WorkNight.first(D, late("L-1", days).product(product)));
    assertThat(row.stage()).isEqualTo(stage);
    assertThat(row.channel()).isEqualTo(channel);
    assertThat(row.action()).isEqualTo(action);
  }

  @Test
  void theProvidentFundCountsInstalments() {
    WorkFacts facts = new WorkFacts("L-1").product("PROVIDENT-FUND");
    facts.due("2026-01-20", "10").due("2026-02-20", "10").due("2026-03-20", "10");
    CollectionRow row = only(WorkNight.first(D, facts));
    assertThat(row.stage()).isEqualTo(CollectionStage.WRITTEN_NOTICE);
    assertThat(row.channel()).isEqualTo(Channel.LETTER);
  }

  @ParameterizedTest
  @CsvSource({
    "91, CREDIT, '', MEDIATE",
    "91, GUARANTEE, '', NOTIFY_GUARANTOR",
    "91, MORTGAGE, COUNTY-A, CLAIM_COMPENSATION",
    "91, GUARANTEE, COUNTY-A, NOTIFY_GUARANTOR|CLAIM_COMPENSATION",
    "181, GUARANTEE, COUNTY-A, SUE",
    "181, MORTGAGE, '', REALISE_COLLATERAL",
    "181, PLEDGE, '', REALISE_COLLATERAL",
  })
  void mediationAndLegalLookAtWhatSecuresTheLoan(
      int days, GuaranteeType guarantee, String programme, String action) {
    WorkFacts facts = late("L-1", days).guarantee(guarantee, "");
    if (!programme.isEmpty()) {
      facts.compensation(programme);
    }
    assertThat(only(WorkNight.first(D, facts)).action()).isEqualTo(action);
  }

  @Test
  void aCompensatedLoanIsNotClaimedAgain() {
    WorkFacts facts = late("L-1", 92).compensation("COUNTY-A");
    facts.event(EventKind.COMPENSATED, "2026-03-31", "2026-03-31");
    assertThat(only(WorkNight.first("2026-03-30", facts)).action()).isEqualTo("CLAIM_COMPENSATION");
    assertThat(only(WorkNight.first(D, facts)).action()).isEqualTo("MEDIATE");
    assertThat(only(WorkNight.first("2026-04-01", facts)).action()).isEqualTo("MEDIATE");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-03-02, NEW", // 0 and 1 days
    "2026-03-02, 2026-03-03, SAME",
    "2026-03-08, 2026-03-09, ESCALATED", // 7 days EARLY, 8 days OFFICER_CALL
    "2026-03-09, 2026-03-08, DEESCALATED",
  })
  void movementComparesTheHighestStages(String then, String now, Movement expected) {
    WorkFacts facts = new WorkFacts("L-1").due("2026-03-01", "1000.00");
    assertThat(only(WorkNight.first(then, facts).next(now, facts)).movement()).isEqualTo(expected);
  }

  @Test
  void aLoanThatLeftTheExtractStillCountsForTheStageBefore() {
    // L-1 was in LEGAL and is gone; L-2 was not delinquent and is now in EARLY.
    WorkNight before = WorkNight.first("2026-03-30", late("L-1", 200), late("L-2", 0));
    CollectionRow row = only(before.next(D, late("L-2", 1)));
    assertThat(WorkNight.summary(row)).isEqualTo("B-1 A EARLY DEESCALATED CALL_DEBTOR");
    assertThat(row.reason()).isEqualTo("TIER_WORSENED");
  }

  @ParameterizedTest
  @CsvSource({
    // days, reasons: SPECIAL_MENTION ends after day 90, SUBSTANDARD after 270
    "83, C, ''", // the 91st day is 8 days off
    "84, A, DOWNGRADE_NEAR",
    "90, A, DOWNGRADE_NEAR",
    "100, B, NPL",
    "264, A, DOWNGRADE_NEAR",
    "361, B, NPL",
  })
  void aDowngradeInSevenDaysMakesA(int days, Priority priority, String reason) {
    CollectionRow row = only(WorkNight.first(D, late("L-1", days)));
    assertThat(row.priority()).isEqualTo(priority);
    assertThat(row.reason()).isEqualTo(reason);
  }

  @Test
  void whatMakesBIsNotNamedWhereSomethingMakesA() {
    WorkFacts facts = late("L-1", 91); // SUBSTANDARD since today, MEDIATION since today
    WorkNight before = WorkNight.first("2026-03-30", facts);
    CollectionRow row = only(before.next(D, facts));
    assertThat(row.movement()).isEqualTo(Movement.ESCALATED);
    assertThat(row.reason()).isEqualTo("TIER_WORSENED");
    WorkFacts visit = late("L-1", 31);
    row = only(WorkNight.first("2026-03-30", visit).next(D, visit));
    assertThat(row.priority()).isEqualTo(Priority.B);
    assertThat(row.reason()).isEqualTo("STAGE_ROSE");
    WorkFacts legal = late("L-1", 181);
    row = only(WorkNight.first("2026-03-30", legal).next(D, legal));
    assertThat(row.reason()).isEqualTo("NPL|STAGE_ROSE");
  }

  @ParameterizedTest
  @CsvSource({
    // promised 500.00 from 03-10 through 03-20
    "2026-03-20, 499.99, BORROWER, true",
    "2026-03-20, 500.00, BORROWER, false",
    "2026-03-10, 500.00, GUARANTOR, false",
    "2026-03-09, 500.00, BORROWER, true", // before the promise
    "2026-03-21, 500.00, BORROWER, true", // after the date: stays broken
    "2026-03-15, 500.00, COMPENSATION_FUND, true",
    "2026-03-15, 500.00, INSURER, false",
  })
  void aPromiseIsKeptByReceiptsInItsWindow(String on, String yuan, Payer payer, boolean broken) {
    WorkFacts facts =
        late("L-1", 50).promise("2026-03-10", "2026-03-20", "500.00").paid(on, yuan, payer, "");
    CollectionRow row = only(WorkNight.first(D, facts));
    assertThat(row.reason()).isEqualTo(broken ? "PROMISE_BROKEN" : "");
  }

  @Test
  void onlyTheNewestPromiseOfALoanCounts() {
    WorkFacts facts = late("L-1", 50).promise("2026-03-01", "2026-03-05", "500.00");
    assertThat(only(WorkNight.first(D, facts)).reason()).isEqualTo("PROMISE_BROKEN");
    facts.promise("2026-03-06", "2026-03-31", "0.01").paid("2026-03-31", "0.01");
    assertThat(only(WorkNight.first(D, facts)).reason()).isEmpty(); // kept on its last day
    WorkFacts other = late("L-2", 3).promise("2026-03-01", "2026-03-05", "500.00");
    assertThat(only(WorkNight.first(D, facts, other)).reason()).isEqualTo("PROMISE_BROKEN");
  }

  @Test
  void aReversedReceiptKeepsNoPromise() {
    WorkFacts facts =
        late("L-1", 50)
            .promise("2026-03-10", "2026-03-20", "500.00")
            .paid("2026-03-15", "500.00", Payer.BORROWER, "2026-03-30");
    assertThat(only(WorkNight.first(D, facts)).reason()).isEqualTo("PROMISE_BROKEN");
  }

  @Test
  void theLastContactIsTheNewestOfAnyLoanChannelAndParty() {
    WorkNight night =
        WorkNight.first(
            D,
            late("L-1", 40).contact("2026-03-30T09:00:00", Channel.VISIT, ContactOutcome.REACHED),
            new WorkFacts("L-2")
                .due("2026-12-31", "10")
                .contact(
                    "2026-03-31T23:59:59",
                    Channel.PHONE,
                    ContactOutcome.REFUSED,
                    ContactParty.GUARANTOR,
                    null)
                .contact("2026-04-01T00:00:00", Channel.PHONE, ContactOutcome.PROMISED));
    LastContact last = Objects.requireNonNull(only(night).lastContact());
    assertThat(last.at()).isEqualTo(LocalDateTime.parse("2026-03-31T23:59:59"));
    assertThat(last.outcome()).isEqualTo(ContactOutcome.REFUSED);
  }

  @Test
  void whoLeftTheListIsResolved() {
    WorkNight before =
        WorkNight.first(
            "2026-03-30",
            late("P", 10).borrower("B-PAID").officer("OF-2"),
            late("Q", 10).borrower("B-PAID"),
            late("C", 10).borrower("B-CLOSED"),
            late("D", 40).borrower("B-CLOSED"),
            late("G", 70).borrower("B-GONE"),
            late("S", 70).borrower("B-STAYS"),
            late("T", 70).borrower("B-STAYS"));
    WorkNight night =
        before.next(
            D,
            late("P", 10).borrower("B-PAID").officer("OF-3").paid(D, "1000.00"),
            late("Q", 10).borrower("B-PAID").status(LoanStatus.CLOSED),
            late("C", 10).borrower("B-CLOSED").status(LoanStatus.CLOSED),
            late("S", 70).borrower("B-STAYS"));
    assertThat(night.resolved)
        .containsExactly(
            // of C and D (the higher stage) D led, but only C has a name tonight
            new ResolvedCase(
                "OF-1", "B-CLOSED", "name of C", CollectionStage.VISIT, ResolvedCase.How.CLOSED),
            new ResolvedCase(
                "OF-1",
                "B-GONE",
                null,
                CollectionStage.WRITTEN_NOTICE,
                ResolvedCase.How.NOT_IN_EXTRACT),
            new ResolvedCase(
                "OF-2",
                "B-PAID",
                "name of P",
                CollectionStage.OFFICER_CALL,
                ResolvedCase.How.PAID));
    assertThat(night.workSummary()).hasSize(1);
  }

  @Test
  void aLoanThatChangedHandsLeavesTheOldListAndEntersTheNew() {
    WorkNight before = WorkNight.first("2026-03-30", late("L-1", 40).borrower("B-OLD"));
    WorkNight night = before.next(D, late("L-1", 40).borrower("B-NEW"));
    assertThat(night.workSummary()).containsExactly("B-NEW C VISIT NEW VISIT_DEBTOR");
    assertThat(night.resolved)
        .containsExactly(
            new ResolvedCase("OF-1", "B-OLD", null, CollectionStage.VISIT, ResolvedCase.How.PAID));
  }

  @Test
  void aLoanCarriedOverIsItsSnapshotRowAlone() {
    WorkNight before =
        WorkNight.first(
            "2026-03-30",
            late("L-1", 92).guarantee(GuaranteeType.GUARANTEE, "").compensation("COUNTY-A"));
    LoanToday row = Objects.requireNonNull(before.snapshot.get("L-1"));
    BorrowerRecord record =
        new BorrowerRecords(TestWorklists.POLICY).of(row, WorkNight.asBefore(row), null).get(0);
    CollectionRow collected =
        Objects.requireNonNull(
            CollectionCase.of(List.of(record).iterator(), Day.parse(D), TestWorklists.DEFAULT)
                .row());
    assertThat(WorkNight.summary(collected)).isEqualTo("B-1 B MEDIATION SAME NOTIFY_GUARANTOR");
    assertThat(collected.person().name()).isNull();
  }
}
