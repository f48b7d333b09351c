package org.delinq.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.loan.Tier.NORMAL;
import static org.delinq.loan.Tier.SPECIAL_MENTION;
import static org.delinq.loan.Tier.SUBSTANDARD;

import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 5, clause by clause. */
class ObservationTest {
  private static final RestructureRule RULE = new RestructureRule();

  private static String told(AgedLoan loan) {
    StringBuilder told = new StringBuilder();
    for (Observation observation : Observation.of(loan)) {
      told.append(told.isEmpty() ? "" : ", ")
          .append(Day.format(observation.restructuredOn()))
          .append(": ")
          .append(Day.format(observation.start()))
          .append("..")
          .append(Day.format(observation.end()))
          .append(observation.repeated() ? " again" : "");
    }
    return told.toString();
  }

  private static Story monthly() {
    return new Story().monthly("2026-01-20", 36);
  }

  private static Story restructuredOnTime(String on) {
    return monthly().paidOnTime("2026-01-20", "2028-12-20").event(EventKind.RESTRUCTURED, on, on);
  }

  @Test
  void itStartsAtTheFirstDueDateAfterTheEventNotOnIt() {
    assertThat(told(restructuredOnTime("2026-03-20").at("2026-03-20")))
        .isEqualTo("2026-03-20: 2026-04-20..2027-04-20");
  }

  @Test
  void theDueDatesMayTakeLongerThanTheMonths() {
    Story story =
        new Story()
            .due("2026-06-20", "2027-06-20", "2028-06-20", "2029-06-20")
            .event(EventKind.RESTRUCTURED, "2026-03-01", "");
    assertThat(told(story.at("2026-03-31"))).isEqualTo("2026-03-01: 2026-06-20..2028-06-20");
  }

  @Test
  void ifFewerAreLeftTheLastDueDateEndsIt() {
    Story story =
        new Story().due("2026-06-20", "2028-06-20").event(EventKind.RESTRUCTURED, "2026-03-01", "");
    assertThat(told(story.at("2026-03-31"))).isEqualTo("2026-03-01: 2026-06-20..2028-06-20");
  }

  @Test
  void twoInstalmentsOnOneDayAreOneDueDate() {
    Story story =
        new Story()
            .due("2026-06-20", "2026-06-20", "2027-06-20", "2027-06-20", "2028-06-20")
            .event(EventKind.RESTRUCTURED, "2026-03-01", "");
    assertThat(told(story.at("2026-03-31"))).isEqualTo("2026-03-01: 2026-06-20..2028-06-20");
  }

  @Test
  void ifNoneIsLeftTheMonthsAloneEndIt() {
    Story story = new Story().due("2026-06-20").event(EventKind.RESTRUCTURED, "2026-03-01", "");
    assertThat(told(story.at("2026-03-31"))).isEqualTo("2026-03-01: 2026-06-20..2027-06-20");
  }

  @Test
  void withoutADueDateAfterTheEventItStartsWithTheEvent() {
    Story story = new Story().due("2026-01-20").event(EventKind.RESTRUCTURED, "2026-03-01", "");
    assertThat(told(story.at("2026-03-31"))).isEqualTo("2026-03-01: 2026-03-01..2027-03-01");
  }

  @Test
  void aReplacedPlanCountsByTheRowsInForceOnTheirDueDate() {
    Story story =
        new Story()
            .monthly("2026-01-20", 12)
            .replacedFrom("2026-03-20", "2026-03-01")
            .agreed("2026-03-01", "2026-09-10", 24)
            .event(EventKind.RESTRUCTURED, "2026-03-01", "");
    assertThat(told(story.at("2026-03-31"))).isEqualTo("2026-03-01: 2026-09-10..2027-09-10");
  }

  @Test
  void expiryPlaysNoPart() {
    assertThat(RULE.ask(restructuredOnTime("2026-03-01").at("2026-12-31")))
        .isEqualTo(SPECIAL_MENTION);
  }

  @ParameterizedTest
  @CsvSource({
    // paid late (once), grace; start
    "2026-03-20, 2026-03-25, 0, 2026-03-20",
    "2026-08-20, 2026-08-20, 0, 2026-03-20",
    "2026-08-20, 2026-08-21, 0, 2026-03-20",
    "2026-08-20, 2026-08-22, 0, 2026-08-20",
    "2026-08-20, 2026-08-24, 3, 2026-03-20",
    "2026-08-20, 2026-08-25, 3, 2026-08-20",
    "2027-02-20, 2027-03-01, 0, 2027-02-20",
    "2027-03-20, 2027-03-25, 0, 2026-03-20"
  })
  void aLatePaymentInsideItStartsItAgain(String due, String paidOn, int grace, String start) {
    Story story = monthly().event(EventKind.RESTRUCTURED, "2026-03-01", "");
    story.rules.grace(grace);
    for (int i = 0; i < 36; i++) {
      int day = Day.plusMonths(Day.parse("2026-01-20"), i);
      story.paid(day == Day.parse(due) ? Day.parse(paidOn) : day, Story.INSTALMENT);
    }
    Observation observation = Observation.of(story.at("2027-12-31")).get(0);
    assertThat(Day.format(observation.start())).isEqualTo(start);
    assertThat(observation.end()).isEqualTo(Day.plusMonths(observation.start(), 12));
  }

  @Test
  void anInstalmentPaidTheDayAfterItsDueDateWasDelinquentOnlyIfADayEndedBefore() {
    Story story =
        monthly()
            .paidOnTime("2026-01-20", "2026-07-20")
            .paid("2026-08-21")
            .event(EventKind.RESTRUCTURED, "2026-03-01", "");
    assertThat(told(story.at("2026-08-21"))).isEqualTo("2026-03-01: 2026-03-20..2027-03-20");
  }

  @Test
  void restartsFollowEachOtherWhereEachLiesBeforeTheEndAsItThenStands() {
    Story story =
        monthly()
            .event(EventKind.RESTRUCTURED, "2026-03-01", "")
            .paidOnTime("2026-01-20", "2027-01-20");
    // 2027-02-20 and 2028-01-20 are late; the second lies inside only because of the first
    story
        .paid("2027-02-25")
        .paidOnTime("2027-03-20", "2027-12-20")
        .paid("2028-01-25")
        .paidOnTime("2028-02-20", "2028-12-20");
    assertThat(told(story.at("2027-02-21"))).isEqualTo("2026-03-01: 2027-02-20..2028-02-20");
    assertThat(told(story.at("2028-01-31"))).isEqualTo("2026-03-01: 2028-01-20..2029-01-20");
  }

  @Test
  void arrearsFromBeforeTheFirstDueDateDoNotMoveIt() {
    Story story = monthly().event(EventKind.RESTRUCTURED, "2026-03-01", "").paid("2026-01-20");
    story.paid("2026-06-01", "400.00").paidOnTime("2026-06-20", "2028-12-20");
    // the instalments of 03-20, 04-20 and 05-20 were delinquent, that of 02-20 is from before
    assertThat(told(story.at("2026-07-31"))).isEqualTo("2026-03-01: 2026-05-20..2027-05-20");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-28, 2026-02-27, ''",
    "2026-02-28, 2026-02-28, 2026-02-28: 2026-03-20..2027-03-20",
    "2026-02-28, '',         2026-02-28: 2026-06-20..2027-06-20",
    "2026-02-20, '',         ''",
    "2026-02-21, '',         ''",
    "2026-02-22, '',         2026-02-22: 2026-06-20..2027-06-20"
  })
  void anExtensionOfADelinquentLoanIsARestructure(String on, String paidOn, String observation) {
    Story story = monthly().event(EventKind.EXTENDED, on, "").paid("2026-01-20");
    if (!paidOn.isEmpty()) {
      story.paid(paidOn).paidOnTime("2026-03-20", "2026-06-20");
    }
    assertThat(told(story.at("2026-06-30"))).isEqualTo(observation);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-03-20..2027-03-20 again",
    "2027-03-19, 2027-03-20..2028-03-20 again",
    "2027-03-20, 2027-04-20..2028-04-20"
  })
  void aSecondOneInsideAnObservationIsWorse(String on, String second) {
    Story story = restructuredOnTime("2026-03-01").event(EventKind.RESTRUCTURED, on, "");
    assertThat(told(story.at("2027-06-30")))
        .isEqualTo("2026-03-01: 2026-03-20..2027-03-20, " + on + ": " + second);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31, SPECIAL_MENTION",
    "2027-01-10, SUBSTANDARD",
    "2028-01-19, SUBSTANDARD",
    "2028-01-20, NORMAL"
  })
  void itStaysSubstandardUntilTheNewObservationEnds(String date, Tier tier) {
    Story story = restructuredOnTime("2026-03-01").event(EventKind.RESTRUCTURED, "2027-01-10", "");
    assertThat(RULE.ask(story.at(date))).isEqualTo(tier);
  }

  @Test
  void theWatchIsTheOneThatEndsLastAndCountsAllRestructures() {
    Story story =
        restructuredOnTime("2026-03-01")
            .event(EventKind.RESTRUCTURED, "2027-01-10", "")
            .event(EventKind.EXTENDED, "2027-02-10", "")
            .event(EventKind.RESTRUCTURED, "2028-06-01", "");
    assertThat(Classifier.classifyAlone(story.at("2027-02-28"), null).restructureWatch())
        .isEqualTo(
            new RestructureWatch(
                Day.parse("2027-01-10"), Day.parse("2027-01-20"), Day.parse("2028-01-20"), 2));
    assertThat(Classifier.classifyAlone(story.at("2028-06-10"), null).restructureWatch())
        .isEqualTo(
            new RestructureWatch(
                Day.parse("2028-06-01"), Day.parse("2028-06-20"), Day.parse("2029-06-20"), 3));
    assertThat(Classifier.classifyAlone(story.at("2028-03-01"), null).restructureWatch()).isNull();
  }

  @Test
  void ofTwoThatEndTogetherTheNewerIsNamed() {
    Story story = restructuredOnTime("2026-03-01").event(EventKind.RESTRUCTURED, "2026-03-10", "");
    assertThat(Classifier.classifyAlone(story.at("2026-03-31"), null).restructureWatch())
        .isEqualTo(
            new RestructureWatch(
                Day.parse("2026-03-10"), Day.parse("2026-03-20"), Day.parse("2027-03-20"), 2));
  }

  @Test
  void aLateFirstRestartKeepsAnOldSecondRestructureInside() {
    // known only later: 2027-02-20 was paid after the second event, so the first observation runs
    // on
    Story story =
        monthly()
            .paidOnTime("2026-01-20", "2027-01-20")
            .event(EventKind.RESTRUCTURED, "2026-03-01", "")
            .event(EventKind.RESTRUCTURED, "2027-03-25", "");
    story.rules.grace(60);
    assertThat(told(story.at("2027-03-31")))
        .isEqualTo("2026-03-01: 2026-03-20..2027-03-20, 2027-03-25: 2027-04-20..2028-04-20");
    assertThat(told(story.at("2027-04-22")))
        .isEqualTo("2026-03-01: 2027-02-20..2028-02-20, 2027-03-25: 2027-04-20..2028-04-20 again");
  }

  @Test
  void otherLengthsAreThePolicys() {
    Story story = restructuredOnTime("2026-03-01");
    story.rules.observation(3, 0);
    assertThat(told(story.at("2026-03-31"))).isEqualTo("2026-03-01: 2026-03-20..2026-06-20");
    story.rules.observation(0, 3);
    assertThat(told(story.at("2026-03-31"))).isEqualTo("2026-03-01: 2026-03-20..2026-06-20");
    story.rules.observation(0, 0);
    assertThat(RULE.ask(story.at("2026-03-01"))).isEqualTo(SPECIAL_MENTION);
    assertThat(RULE.ask(story.at("2026-03-20"))).isEqualTo(NORMAL);
  }

  @Test
  void eventsAfterDAreNotYetSeen() {
    Story story = restructuredOnTime("2026-03-01").event(EventKind.RESTRUCTURED, "2026-06-01", "");
    assertThat(Observation.of(story.at("2026-02-28"))).isEqualTo(List.of());
    assertThat(RULE.ask(story.at("2026-05-31"))).isEqualTo(SPECIAL_MENTION);
    assertThat(RULE.ask(story.at("2026-06-01"))).isEqualTo(SUBSTANDARD);
  }
}
