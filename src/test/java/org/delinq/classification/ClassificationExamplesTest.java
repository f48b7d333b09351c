package org.delinq.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.loan.Tier.DOUBTFUL;
import static org.delinq.loan.Tier.LOSS;
import static org.delinq.loan.Tier.NORMAL;
import static org.delinq.loan.Tier.SPECIAL_MENTION;
import static org.delinq.loan.Tier.SUBSTANDARD;

import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.loan.CreditRating;
import org.delinq.loan.EventKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of rules.md section 3, from facts to tier. */
class ClassificationExamplesTest {
  private static final int TUE_2026_03_31 = Day.parse("2026-03-31");
  private static final PreviousStatus NPL =
      PreviousStatus.ofSnapshot(
          LoanStatus.ACTIVE, SUBSTANDARD, Day.parse("2025-12-25"), Day.parse("2025-12-25"));

  private static Classification classify(AgedLoan loan, @Nullable PreviousStatus previous) {
    return Classifier.complete(Classifier.classifyAlone(loan, previous), null);
  }

  private static Story late(int days) {
    return new Story().due(TUE_2026_03_31 - days);
  }

  @ParameterizedTest
  @CsvSource({
    "90,  SPECIAL_MENTION",
    "91,  SUBSTANDARD",
    "270, SUBSTANDARD",
    "271, DOUBTFUL",
    "360, DOUBTFUL",
    "361, LOSS"
  })
  void daysWithoutMatrix(int days, Tier tier) {
    Classification done = classify(late(days).at(TUE_2026_03_31), null);
    assertThat(done.tier()).isEqualTo(tier);
    assertThat(done.tierRules()).isEqualTo("OVERDUE");
  }

  @Test
  void theMatrixMayNotBeatTheFloor() {
    Story story = late(45).rating(CreditRating.EXCELLENT).guarantee(GuaranteeType.CREDIT);
    story.rules.farmerMatrix();
    Classification done = classify(story.at(TUE_2026_03_31), null);
    assertThat(done.tier()).isEqualTo(SPECIAL_MENTION);
    assertThat(done.tierRules()).isEqualTo("OVERDUE");
  }

  @Test
  void theMatrixMayAskForMoreThanTheFloor() {
    Story story = late(185).rating(CreditRating.GOOD).guarantee(GuaranteeType.GUARANTEE);
    story.rules.farmerMatrix();
    Classification done = classify(story.at(TUE_2026_03_31), null);
    assertThat(done.tier()).isEqualTo(DOUBTFUL);
    assertThat(done.tierRules()).isEqualTo("MATRIX");
  }

  @ParameterizedTest
  @CsvSource({"7, NORMAL, PERFORMING", "8, SPECIAL_MENTION, OVERDUE"})
  void technical(int days, Tier tier, String rules) {
    Story story = late(days).signed(EventKind.TECHNICAL, "2026-03-01", "");
    Classification done = classify(story.at(TUE_2026_03_31), null);
    assertThat(done.tier()).isEqualTo(tier);
    assertThat(done.tierRules()).isEqualTo(rules);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-15, SUBSTANDARD, UPGRADE_LOCK",
    "2026-02-25, SUBSTANDARD, UPGRADE_LOCK",
    "2026-07-14, SUBSTANDARD, UPGRADE_LOCK",
    "2026-07-15, NORMAL,      PERFORMING"
  })
  void nplAllPaidThenOnTime(String date, Tier tier, String rules) {
    Story story =
        new Story()
            .monthly("2025-07-25", 24)
            .paidOnTime("2025-07-25", "2025-08-25")
            .paid("2026-01-15", "400.00")
            .paidOnTime("2026-01-25", "2026-12-25");
    Classification done = classify(story.at(date), NPL);
    assertThat(done.tier()).isEqualTo(tier);
    assertThat(done.tierRules()).isEqualTo(rules);
    assertThat(Day.format(done.nplSince())).isEqualTo(tier == NORMAL ? "" : "2025-12-25");
    assertThat(Day.format(done.tierSince())).isEqualTo(tier == NORMAL ? date : "2025-12-25");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-28, NORMAL,          PERFORMING,  ''",
    "2026-03-01, SPECIAL_MENTION, RESTRUCTURE, 2027-03-20",
    "2027-03-19, SPECIAL_MENTION, RESTRUCTURE, 2027-03-20",
    "2027-03-20, NORMAL,          PERFORMING,  ''"
  })
  void restructuredAndNeverLate(String date, Tier tier, String rules, String until) {
    Story story =
        new Story()
            .monthly("2026-01-20", 36)
            .paidOnTime("2026-01-20", "2028-12-20")
            .event(EventKind.RESTRUCTURED, "2026-03-01", "2026-03-01");
    AgedLoan loan = story.at(date);
    Classification done = classify(loan, null);
    assertThat(done.tier()).isEqualTo(tier);
    assertThat(done.tierRules()).isEqualTo(rules);
    RestructureWatch watch = Classifier.classifyAlone(loan, null).restructureWatch();
    assertThat(watch == null ? "" : Day.format(watch.until())).isEqualTo(until);
  }

  @Test
  void aLoanThatIsNotLateIsPerforming() {
    Classification done = classify(late(0).at(TUE_2026_03_31), null);
    assertThat(done)
        .isEqualTo(
            new Classification(
                NORMAL,
                "PERFORMING",
                TUE_2026_03_31,
                Day.NONE,
                Classification.NO_DOWNGRADE,
                List.of()));
  }

  @Test
  void graceCountsWhereTheFloorLooksAtDaysPastDue() {
    Story story = late(3);
    story.rules.grace(3);
    assertThat(classify(story.at(TUE_2026_03_31), null).tier()).isEqualTo(NORMAL);
    assertThat(classify(story.at(TUE_2026_03_31), null).daysToDowngrade()).isEqualTo(1);
    story.rules.daysPastDue();
    assertThat(classify(story.at(TUE_2026_03_31), null).tier()).isEqualTo(SPECIAL_MENTION);
    assertThat(classify(story.at(TUE_2026_03_31), null).daysToDowngrade()).isEqualTo(88);
  }

  @Test
  void aLoanWithinToleranceHasNoDaysAndNoDowngradeAhead() {
    Story story = late(100).paid("2025-12-21", "99.00");
    story.rules.arrearsTolerance(100);
    Classification done = classify(story.at(TUE_2026_03_31), null);
    assertThat(done.tier()).isEqualTo(NORMAL);
    assertThat(done.daysToDowngrade()).isEqualTo(Classification.NO_DOWNGRADE);
  }

  @Test
  void signedOverrideOfTheMatrixLeavesNoDaysToDowngrade() {
    Story story =
        late(185)
            .rating(CreditRating.GOOD)
            .guarantee(GuaranteeType.GUARANTEE)
            .override(SUBSTANDARD, "2026-03-01", "", "风险部");
    story.rules.farmerMatrix();
    Classification done = classify(story.at(TUE_2026_03_31), null);
    assertThat(done.tier()).isEqualTo(SUBSTANDARD);
    assertThat(done.tierRules()).isEqualTo("OVERDUE|OVERRIDE");
    assertThat(done.daysToDowngrade()).isZero();
  }

  @Test
  void overridesCountOnTheDaysTheyHoldTheNewestFirst() {
    Story story =
        late(0)
            .override(LOSS, "2026-01-01", "2026-03-30", null)
            .override(DOUBTFUL, "2026-02-01", "2026-03-31", null)
            .override(SUBSTANDARD, "2026-03-01", "2026-04-30", null)
            .override(SPECIAL_MENTION, "2026-03-01", "", null)
            .override(LOSS, "2026-04-01", "", null);
    Classification done = classify(story.at(TUE_2026_03_31), null);
    assertThat(done.tier()).isEqualTo(SPECIAL_MENTION);
    assertThat(done.overrides())
        .extracting(outcome -> outcome.override().eventId() + " " + outcome.verdict())
        .containsExactly("E-00001 SUPERSEDED", "E-00002 SUPERSEDED", "E-00003 APPLIED");
  }
}
