package org.delinq.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.loan.ContactOutcome;
import org.delinq.money.Fen;
import org.delinq.policy.CollectionStage;
import org.junit.jupiter.api.Test;

/**
 * Call, promise, broken promise, visit, second promise, paid: one borrower who owes 1,000.00 on the
 * 20th of each month, night by night.
 */
class CollectionStoryTest {
  private static WorkFacts facts() {
    return new WorkFacts("L-1")
        .due("2026-03-20", "1000")
        .due("2026-04-20", "1000")
        .due("2026-05-20", "1000")
        .contact("2026-03-22T10:00:00", Channel.PHONE, ContactOutcome.NO_ANSWER)
        .contact("2026-03-25T19:30:00", Channel.PHONE, ContactOutcome.PROMISED)
        .promise("2026-03-25", "2026-03-30", "600.00")
        .paid("2026-03-28", "599.99")
        .contact("2026-04-21T15:00:00", Channel.VISIT, ContactOutcome.PROMISED)
        .promise("2026-04-21", "2026-04-25", "1400.01")
        .paid("2026-04-25", "1400.01");
  }

  @Test
  void thePhoneIsAnsweredAndThePromiseBrokenAndTheVisitHelps() {
    assertThat(reminders("2026-03-19")).containsExactly("UPCOMING PHONE");
    WorkNight night = WorkNight.first("2026-03-20", facts());
    assertThat(night.work).isEmpty();

    // One day late: NORMAL becomes SPECIAL_MENTION.
    night = night.next("2026-03-21", facts());
    assertThat(listed(night)).isEqualTo("A EARLY NEW CALL_DEBTOR TIER_WORSENED 1000.00");

    // Called today, every 3 days: the next call is on the 25th.
    night = night.next("2026-03-22", facts());
    assertThat(night.suppressedSummary()).containsExactly("B-1 CADENCE 2026-03-25");
    night = night.next("2026-03-24", facts());
    assertThat(night.suppressedSummary()).containsExactly("B-1 CADENCE 2026-03-25");

    // Called again, promised 600.00 until the 30th.
    night = night.next("2026-03-25", facts());
    assertThat(night.suppressedSummary()).containsExactly("B-1 PROMISE_OPEN 2026-03-30");

    // Nine days late, 599.99 came: 400.01 are left; the promise is still open.
    night = night.next("2026-03-29", facts());
    assertThat(night.suppressedSummary()).containsExactly("B-1 PROMISE_OPEN 2026-03-30");
    CollectionRow waiting = night.suppressed.get(0);
    assertThat(waiting.stage()).isEqualTo(CollectionStage.OFFICER_CALL);
    assertThat(waiting.movement()).isEqualTo(Movement.ESCALATED);
    assertThat(waiting.reason()).isEqualTo("STAGE_ROSE");

    // A fen short on the promised day: no cadence holds an A back.
    night = night.next("2026-03-30", facts());
    assertThat(listed(night)).isEqualTo("A OFFICER_CALL SAME CALL_DEBTOR PROMISE_BROKEN 400.01");

    // 31 days: somebody goes there. The second instalment is due today.
    night = night.next("2026-04-20", facts());
    assertThat(listed(night)).isEqualTo("A VISIT ESCALATED VISIT_DEBTOR PROMISE_BROKEN 400.01");

    // Visited, a new promise: the broken one no longer counts.
    night = night.next("2026-04-22", facts());
    assertThat(night.suppressedSummary()).containsExactly("B-1 PROMISE_OPEN 2026-04-25");
    CollectionRow visited = night.suppressed.get(0);
    assertThat(visited.priority()).isEqualTo(Priority.C);
    assertThat(visited.totalOverdue()).isEqualTo(140001);
    LastContact last = Objects.requireNonNull(visited.lastContact());
    assertThat(last.at()).hasToString("2026-04-21T15:00");
    assertThat(last.outcome()).isEqualTo(ContactOutcome.PROMISED);

    // Paid in full.
    night = night.next("2026-04-25", facts());
    assertThat(night.work).isEmpty();
    assertThat(night.suppressed).isEmpty();
    assertThat(night.resolved)
        .containsExactly(
            new ResolvedCase(
                "OF-1", "B-1", "name of L-1", CollectionStage.VISIT, ResolvedCase.How.PAID));
    assertThat(night.next("2026-04-26", facts()).resolved).isEmpty();
    assertThat(reminders("2026-05-13")).containsExactly("UPCOMING SMS");
  }

  private static String listed(WorkNight night) {
    assertThat(night.suppressed).isEmpty();
    assertThat(night.work).hasSize(1);
    CollectionRow row = night.work.get(0);
    return WorkNight.summary(row).substring("B-1 ".length())
        + " "
        + row.reason()
        + " "
        + Fen.toYuan(row.totalOverdue());
  }

  private static List<String> reminders(String date) {
    Reminders.Due due = new Reminders(TestWorklists.DEFAULT).of(facts().at(date));
    assertThat(due.rows()).allMatch(row -> row.daysLeft() == row.dueOn() - Day.parse(date));
    return due.rows().stream().map(row -> row.kind() + " " + row.channel()).toList();
  }
}
