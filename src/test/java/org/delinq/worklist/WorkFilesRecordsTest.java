package org.delinq.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Person;
import org.delinq.loan.Tier;
import org.delinq.policy.CollectionStage;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.ByteArrayOutput;
import org.junit.jupiter.api.Test;

/** Records survive the work files, their keys sort as they do, and no size is too large. */
class WorkFilesRecordsTest {
  private static byte[] key(WorklistRecord record) {
    ByteArrayOutput out = new ByteArrayOutput();
    try {
      record.writeKey(out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static Reminder reminder(String officer, String loan, ReminderKind kind) {
    return new Reminder(
        officer, "BR", kind, Channel.SMS, loan, "B", null, "1", Day.of(2026, 3, 1), 1, 7);
  }

  private static CollectionRow row(String officer, Priority priority, long overdue, String id) {
    return new CollectionRow(
        officer,
        priority,
        CollectionStage.EARLY,
        Movement.NEW,
        null,
        "CALL_DEBTOR",
        id,
        Person.UNKNOWN,
        1,
        "L",
        1,
        null,
        overdue,
        0,
        Day.NONE,
        null,
        "",
        null,
        Day.NONE);
  }

  private static <T extends WorklistRecord & Comparable<T>> void assertKeysOrderAs(List<T> rows) {
    for (T one : rows) {
      for (T other : rows) {
        assertThat(Integer.signum(Arrays.compareUnsigned(key(one), key(other))))
            .isEqualTo(Integer.signum(one.compareTo(other)));
      }
    }
    assertThat(rows).isSorted();
  }

  @Test
  void keysOrderAsTheListsDo() {
    assertKeysOrderAs(
        List.of(
            reminder("OF", "L-1", ReminderKind.GRACE),
            reminder("OF", "L-1", ReminderKind.MATURITY),
            reminder("OF", "L-1", ReminderKind.UPCOMING),
            reminder("OF", "L-10", ReminderKind.GRACE),
            reminder("OF-1", "L", ReminderKind.GRACE),
            reminder("a", "L", ReminderKind.GRACE)));
    assertKeysOrderAs(
        List.of(
            row("OF", Priority.A, 2, "B-2"),
            row("OF", Priority.A, 1, "B-1"),
            row("OF", Priority.A, 1, "B-10"),
            row("OF", Priority.B, Long.MAX_VALUE, "B-1"),
            row("OF", Priority.B, 0, "B-1"),
            row("OF", Priority.C, 5, "B"),
            row("OF-1", Priority.A, 5, "B")));
  }

  @Test
  void anAddressLongerThan64KiBSurvives() throws IOException {
    String address = "村".repeat(40_000);
    LoanWorkFacts facts =
        new LoanWorkFacts(new Person("张三", null, address), true, true, 1, Day.NONE, null, null);
    ByteArrayOutput out = new ByteArrayOutput();
    facts.writeTo(out);
    assertThat(LoanWorkFacts.readFrom(new ByteArrayInput(out.toByteArray()))).isEqualTo(facts);
  }

  @Test
  void remindersAndLimitationRowsSurvive() throws IOException {
    Reminder reminder = reminder("OF", "L-1", ReminderKind.MATURITY);
    ByteArrayOutput out = new ByteArrayOutput();
    reminder.writeTo(out);
    LimitationRow limitation =
        new LimitationRow("OF", "L", "B", LimitationKind.GUARANTEE_LAPSED, 5, -1, null, 9);
    limitation.writeTo(out);
    Inspection inspection =
        new Inspection("OF", InspectionKind.FIRST, "L", "B", "", null, Tier.LOSS, 5, Day.NONE);
    inspection.writeTo(out);
    ByteArrayInput in = new ByteArrayInput(out.toByteArray());
    assertThat(Reminder.readFrom(in)).isEqualTo(reminder);
    assertThat(LimitationRow.readFrom(in)).isEqualTo(limitation);
    assertThat(Inspection.readFrom(in)).isEqualTo(inspection);
    assertThat(in.remaining()).isZero();
  }

  @Test
  void aBorrowerWithFiveThousandLoansHasOneRow() {
    BorrowerRecords makes = new BorrowerRecords(TestWorklists.POLICY);
    LoanToday loan =
        Objects.requireNonNull(
            WorkNight.first("2026-03-31", new WorkFacts("X").due("2026-03-01", "10"))
                .snapshot
                .get("X"));
    Iterator<BorrowerRecord> group =
        IntStream.range(10_000, 15_000)
            .mapToObj(i -> makes.of(withId(loan, "L-" + i), null, null).get(0))
            .iterator();
    CollectionRow row =
        Objects.requireNonNull(
            CollectionCase.of(group, Day.of(2026, 3, 31), TestWorklists.DEFAULT).row());
    assertThat(row.loans()).isEqualTo(5000);
    assertThat(row.totalOverdue()).isEqualTo(5000 * 1000);
    assertThat(row.loanIds()).hasSize(5000 * 8 - 1).startsWith("L-10000|L-10001|");
  }

  @Test
  void recordsOutOfOrderAreRefused() {
    BorrowerRecords makes = new BorrowerRecords(TestWorklists.POLICY);
    LoanToday loan =
        Objects.requireNonNull(
            WorkNight.first("2026-03-31", new WorkFacts("X").due("2026-03-01", "10"))
                .snapshot
                .get("X"));
    List<BorrowerRecord> twice =
        List.of(makes.of(loan, null, null).get(0), makes.of(loan, null, null).get(0));
    assertThatThrownBy(
            () -> CollectionCase.of(twice.iterator(), Day.of(2026, 3, 31), TestWorklists.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("loan X does not follow X of one borrower");
    CapacityFilter filter = new CapacityFilter(5);
    filter.pass(row("OF", Priority.B, 1, "B-1"));
    CollectionRow before = row("OF", Priority.A, 1, "B-2");
    assertThatThrownBy(() -> filter.pass(before))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("collections out of order: borrower B-2 after B-1");
  }

  private static LoanToday withId(LoanToday loan, String loanId) {
    return new LoanToday(
        loanId,
        loan.borrowerId(),
        loan.officerId(),
        loan.productCode(),
        loan.guaranteeType(),
        LoanStatus.ACTIVE,
        loan.delinquentDays(),
        loan.overdueTotal(),
        loan.penaltyAndCompound(),
        loan.paymentHistory(),
        loan.tier(),
        loan.previousTier(),
        loan.tierRules(),
        loan.daysToDowngrade(),
        loan.stage(),
        loan.misuse());
  }
}
