package org.delinq.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.loan.ContactOutcome;
import org.delinq.loan.ContactParty;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.OverdueCause;
import org.delinq.loan.Payer;
import org.delinq.money.Fen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one loan adds to officer-performance.csv and overdue-causes.csv. */
class OfficerReportsTest {
  private static final String D = "2026-03-31";

  private static String recovered(WorkFacts facts, String date) {
    return Fen.toYuan(OfficerPerformance.recovered(facts.at(date)));
  }

  @Test
  void recoveredIsWhatWasPaidThisMonthWhileDelinquent() {
    // 1,000.00 due on 02-20 and on 03-20. Delinquent from 02-21.
    WorkFacts facts =
        new WorkFacts("L-1")
            .due("2026-02-20", "1000")
            .due("2026-03-20", "1000")
            .paid("2026-02-28", "100") // last month
            .paid("2026-03-01", "200") // delinquent on 02-28: counts
            .paid("2026-03-10", "700") // counts, and cures
            .paid("2026-03-15", "50") // not delinquent on 03-14
            .paid("2026-03-21", "60") // late since 03-21 at its end: not delinquent on 03-20
            .paid("2026-03-22", "5"); // delinquent on 03-21: counts
    assertThat(recovered(facts, D)).isEqualTo("905.00");
    assertThat(recovered(facts, "2026-03-10")).isEqualTo("900.00");
    assertThat(recovered(facts, "2026-02-28")).isEqualTo("100.00");
    assertThat(recovered(facts.status(LoanStatus.WRITTEN_OFF), D)).isEqualTo("0.00");
  }

  @ParameterizedTest
  @CsvSource({
    "BORROWER, '', 10.00",
    "GUARANTOR, '', 10.00",
    "COLLATERAL, '', 10.00",
    "INSURER, '', 0.00",
    "COMPENSATION_FUND, '', 0.00",
    "BORROWER, 2026-03-31, 0.00", // reversed today
    "BORROWER, 2026-04-01, 10.00", // reversed tomorrow
  })
  void recoveredCountsWhoPaidAndWhatStayed(Payer payer, String reversedOn, String expected) {
    WorkFacts facts =
        new WorkFacts("L-1").due("2026-02-20", "1000").paid("2026-03-10", "10", payer, reversedOn);
    assertThat(recovered(facts, D)).isEqualTo(expected);
  }

  @Test
  void graceIsNoDelinquency() {
    // Grace 5: not delinquent on 03-05 (day 5), delinquent on 03-06 (day 6).
    WorkFacts facts = new WorkFacts("L-1").grace(5).due("2026-02-28", "1000");
    assertThat(recovered(facts.paid("2026-03-06", "10"), D)).isEqualTo("0.00");
    assertThat(recovered(facts.paid("2026-03-07", "20"), D)).isEqualTo("20.00");
  }

  @Test
  void newAndResolvedCompareWithThePreviousSnapshot() {
    WorkFacts facts = new WorkFacts("L-1").due("2026-03-29", "1000").paid("2026-03-31", "1000");
    LoanToday before = row(WorkNight.first("2026-03-29", facts));
    LoanToday late = row(WorkNight.first("2026-03-30", facts));
    LoanToday paid = row(WorkNight.first(D, facts));
    assertThat(OfficerPerformance.isNewlyDelinquent(late, null)).isTrue();
    assertThat(OfficerPerformance.isNewlyDelinquent(late, WorkNight.asBefore(before))).isTrue();
    assertThat(OfficerPerformance.isNewlyDelinquent(late, WorkNight.asBefore(late))).isFalse();
    assertThat(OfficerPerformance.isNewlyDelinquent(paid, null)).isFalse();
    assertThat(OfficerPerformance.isResolved(paid, WorkNight.asBefore(late))).isTrue();
    assertThat(OfficerPerformance.isResolved(paid, WorkNight.asBefore(before))).isFalse();
    assertThat(OfficerPerformance.isResolved(paid, null)).isFalse();
    assertThat(OfficerPerformance.isResolved(late, WorkNight.asBefore(late))).isFalse();
  }

  private static LoanToday row(WorkNight night) {
    return Objects.requireNonNull(night.snapshot.get("L-1"));
  }

  @Test
  void theCauseIsThatOfTheNewestContactThatNamesOne() {
    WorkFacts facts = new WorkFacts("L-1");
    assertThat(cause(facts)).isNull();
    facts.contact("2026-03-01T10:00:00", Channel.PHONE, ContactOutcome.REACHED);
    assertThat(cause(facts)).isNull();
    contact(facts, "2026-03-02T10:00:00", OverdueCause.ILLNESS);
    contact(facts, "2026-03-31T23:59:59", OverdueCause.DISASTER);
    contact(facts, "2026-04-01T00:00:00", OverdueCause.FORGOT); // not yet seen
    facts.contact("2026-03-31T23:59:59", Channel.PHONE, ContactOutcome.REFUSED);
    assertThat(cause(facts)).isEqualTo(OverdueCause.DISASTER);
  }

  private static void contact(WorkFacts facts, String at, OverdueCause cause) {
    facts.contact(at, Channel.PHONE, ContactOutcome.REACHED, ContactParty.OTHER, cause);
  }

  private static @Nullable OverdueCause cause(WorkFacts facts) {
    return OverdueCauses.of(facts.file().contacts(), Day.parse(D));
  }
}
