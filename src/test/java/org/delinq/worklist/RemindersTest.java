package org.delinq.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Payer;
import org.delinq.money.Fen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** rules.md 6.1, line by line. */
class RemindersTest {
  private static final Reminders REMINDERS = new Reminders(TestWorklists.DEFAULT);

  private static WorkFacts loan() {
    return new WorkFacts("L-1").matures("2026-12-20");
  }

  private static Reminders.Due on(String businessDate, WorkFacts facts) {
    return REMINDERS.of(facts.at(businessDate));
  }

  private static List<String> rows(String businessDate, WorkFacts facts) {
    return on(businessDate, facts).rows().stream().map(RemindersTest::text).toList();
  }

  private static String text(Reminder row) {
    return String.join(
        " ",
        row.kind().name(),
        row.channel().name(),
        Day.format(row.dueOn()),
        Fen.toYuan(row.amountDue()),
        Integer.toString(row.daysLeft()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-12,", // 8 days before 03-20
    "2026-03-13,UPCOMING SMS 2026-03-20 900.00 7",
    "2026-03-14,",
    "2026-03-17,UPCOMING SMS 2026-03-20 900.00 3",
    "2026-03-18,",
    "2026-03-19,UPCOMING PHONE 2026-03-20 900.00 1",
    "2026-03-20,", // due today, no grace: the next unpaid instalment is this one, 0 days off
  })
  void upcomingCountsTheDaysToTheNextUnpaidInstalment(String on, @Nullable String expected) {
    // 1,000.00 due on 02-20 and 03-20; 1,100.00 paid: 900.00 of the second is unpaid.
    WorkFacts facts =
        loan().due("2026-02-20", "1000").due("2026-03-20", "1000").paid("2026-02-20", "1100");
    assertThat(rows(on, facts)).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void anInstalmentDueTodayHidesTheOneDueTomorrow() {
    WorkFacts facts = loan().due("2026-03-20", "1000").due("2026-03-21", "1000");
    assertThat(rows("2026-03-20", facts)).isEmpty();
    assertThat(rows("2026-03-20", facts.paid("2026-03-20", "1000")))
        .containsExactly("UPCOMING PHONE 2026-03-21 1000.00 1");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-19,", // 31 days before 12-20
    "2026-11-20,MATURITY LETTER 2026-12-20 1500.00 30",
    "2026-11-21,",
    "2026-12-05,MATURITY LETTER 2026-12-20 1500.00 15",
  })
  void maturityAsksForTheWholePlan(String on, @Nullable String expected) {
    // 1,000.00 due 11-25 (500.00 of it paid) and 1,000.00 at maturity; 11-25 is 5, 4 or -10 days
    // off. In December grace 10 keeps the loan from being delinquent, DPD 10.
    WorkFacts facts =
        loan()
            .grace(10)
            .due("2026-11-25", "1000")
            .due("2026-12-20", "1000")
            .paid("2026-01-05", "500");
    assertThat(rows(on, facts)).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void maturityOfAPaidPlanAsksForNothing() {
    WorkFacts facts = loan().due("2026-12-20", "1000").paid("2026-01-05", "1000");
    assertThat(rows("2026-11-20", facts)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "3,2026-05-19,UPCOMING PHONE 2026-05-20 1000.00 1",
    "3,2026-05-20,GRACE SMS 2026-05-20 1000.00 3",
    "3,2026-05-21,", // DPD 1
    "3,2026-05-22,GRACE PHONE 2026-05-20 1000.00 1", // DPD 2 = 3 - 1: tomorrow is the last day
    "3,2026-05-23,", // DPD 3: the last day itself
    "3,2026-05-24,", // delinquent
    "1,2026-05-20,GRACE PHONE 2026-05-20 1000.00 1",
    "1,2026-05-21,", // DPD 1 is above g - 1 = 0
    "2,2026-05-20,GRACE SMS 2026-05-20 1000.00 2",
    "2,2026-05-21,GRACE PHONE 2026-05-20 1000.00 1",
    "0,2026-05-20,",
  })
  void graceIsRemindedOnItsFirstAndLastDays(int grace, String on, @Nullable String expected) {
    WorkFacts facts = loan().grace(grace).due("2026-05-20", "1000").due("2026-06-20", "1000");
    assertThat(rows(on, facts)).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void graceAsksOnceForAllThatIsDueAndCallsIfEitherLineSaysSo() {
    // Grace 31: 700.00 left of 04-20 and 1,000.00 due on 05-20 are 1,700.00; DPD 30 = g - 1.
    WorkFacts facts =
        loan()
            .grace(31)
            .due("2026-04-20", "1000")
            .due("2026-05-20", "1000")
            .due("2026-06-20", "1000")
            .paid("2026-04-21", "300");
    assertThat(rows("2026-05-20", facts)).containsExactly("GRACE PHONE 2026-04-20 1700.00 1");
    // With 40 days only the new instalment is a reason: 10 days are left of the older one's grace.
    assertThat(rows("2026-05-20", facts.grace(40)))
        .containsExactly("GRACE SMS 2026-04-20 1700.00 10");
  }

  @Test
  void aReplacedRowIsNeitherDueNorNext() {
    WorkFacts facts =
        loan()
            .grace(3)
            .row("2026-05-20", "1000", "", "2026-05-15")
            .row("2026-05-27", "400", "2026-05-15", "");
    assertThat(rows("2026-05-20", facts)).containsExactly("UPCOMING SMS 2026-05-27 400.00 7");
  }

  @Test
  void severalKindsStandInTheOrderOfTheirNames() {
    // g 3: due 11-18, DPD 2 on 11-20; 11-21 is tomorrow; maturity 12-20 is 30 days off.
    WorkFacts facts =
        loan().grace(3).due("2026-11-18", "100").due("2026-11-21", "200").due("2026-12-20", "300");
    List<Reminder> rows = on("2026-11-20", facts).rows();
    assertThat(rows).isSorted();
    assertThat(rows.stream().map(RemindersTest::text))
        .containsExactly(
            "GRACE PHONE 2026-11-18 100.00 1",
            "MATURITY LETTER 2026-12-20 600.00 30",
            "UPCOMING PHONE 2026-11-21 200.00 1");
  }

  @Test
  void nobodyIsRemindedOfADelinquentOrWrittenOffOrClosedLoan() {
    WorkFacts facts = loan().due("2026-02-20", "1000").due("2026-03-20", "1000");
    assertThat(on("2026-03-19", facts)).isEqualTo(Reminders.Due.NOTHING);
    facts.paid("2026-02-20", "1000");
    assertThat(rows("2026-03-19", facts)).hasSize(1);
    assertThat(rows("2026-03-19", facts.status(LoanStatus.WRITTEN_OFF))).isEmpty();
    assertThat(rows("2026-03-19", facts.status(LoanStatus.CLOSED))).isEmpty();
  }

  @Test
  void aReversedReceiptLeavesTheInstalmentToBeRemindedOf() {
    WorkFacts facts =
        loan().due("2026-03-20", "1000").paid("2026-03-01", "1000", Payer.BORROWER, "2026-03-19");
    assertThat(rows("2026-03-19", facts)).hasSize(1);
    assertThat(rows("2026-03-17", facts)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DO_NOT_CONTACT,2026-03-01,,true",
    "DO_NOT_CONTACT,2026-03-01,2026-03-19,true",
    "DO_NOT_CONTACT,2026-03-01,2026-03-18,false",
    "DO_NOT_CONTACT,2026-03-20,,false",
    "DECEASED,2026-03-19,,true",
    "DISPUTED,2026-03-01,,false",
    "BANKRUPTCY,2026-03-01,,false",
  })
  void someAreLeftAloneAndCounted(
      EventKind kind, String from, @Nullable String through, boolean suppressed) {
    WorkFacts facts =
        loan().due("2026-03-20", "1000").event(kind, from, through == null ? "" : through);
    Reminders.Due due = on("2026-03-19", facts);
    assertThat(due.suppressed()).isEqualTo(suppressed);
    assertThat(due.rows()).hasSize(suppressed ? 0 : 1);
    assertThat(on("2026-03-18", facts).suppressed()).isFalse(); // nothing would have been due
  }

  @Test
  void theRowSaysWhomToReach() {
    WorkFacts facts = new WorkFacts("L-7").borrower("B-7").officer("OF-7").due("2026-03-20", "10");
    assertThat(on("2026-03-19", facts).rows())
        .containsExactly(
            new Reminder(
                "OF-7",
                "BR",
                ReminderKind.UPCOMING,
                Channel.PHONE,
                "L-7",
                "B-7",
                "name of L-7",
                "phone of L-7",
                Day.parse("2026-03-20"),
                1000,
                1));
  }

  @ParameterizedTest
  @CsvSource({
    "0,2026-03-20,true",
    "5,2026-03-20,false",
    "0,2026-03-18,false",
    "0,2026-03-21,false"
  })
  void aLoanCarriedOverIsRemindedOfItsNextInstalment(int days, String nextDueOn, boolean reminded) {
    Reminder row =
        REMINDERS.ofCarriedOver(
            "OF", "BR", "L-1", "B-1", days, Day.parse(nextDueOn), 1000, Day.parse("2026-03-19"));
    assertThat(row != null).isEqualTo(reminded);
    if (row != null) {
      assertThat(text(row)).isEqualTo("UPCOMING PHONE 2026-03-20 10.00 1");
      assertThat(row.phone()).isNull();
    }
  }
}
