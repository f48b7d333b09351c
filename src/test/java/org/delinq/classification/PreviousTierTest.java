package org.delinq.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.loan.Tier.DOUBTFUL;
import static org.delinq.loan.Tier.NORMAL;
import static org.delinq.loan.Tier.SPECIAL_MENTION;
import static org.delinq.loan.Tier.SUBSTANDARD;

import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where the previous tier comes from, and what follows for the lock and the dates. */
class PreviousTierTest {
  private static final int SAT_2026_01_31 = Day.parse("2026-01-31");
  private static final int MON_2025_09_15 = Day.parse("2025-09-15");

  /** Late from 2025-06-26, cured on 2025-09-15, on time since. */
  private static Story cured() {
    return new Story()
        .monthly("2025-05-25", 24)
        .paid("2025-05-25")
        .paid("2025-09-15", "300.00")
        .paidOnTime("2025-09-25", "2027-04-25");
  }

  private static Classification classify(
      Story story, String date, @Nullable PreviousStatus previous) {
    return Classifier.complete(Classifier.classifyAlone(story.at(date), previous), null);
  }

  private static PreviousStatus snapshot(Tier tier, String tierSince, String nplSince) {
    return PreviousStatus.ofSnapshot(
        LoanStatus.ACTIVE,
        tier,
        Day.parse(tierSince),
        nplSince.isEmpty() ? Day.NONE : Day.parse(nplSince));
  }

  @Test
  void withoutAnyTheTierIsNewToday() {
    Classification done = classify(cured(), "2026-01-31", null);
    assertThat(done.tier()).isEqualTo(NORMAL);
    assertThat(done.tierSince()).isEqualTo(SAT_2026_01_31);
    assertThat(Classifier.classifyAlone(cured().at("2026-01-31"), null).previousTier()).isNull();
  }

  @Test
  void theExtractCountsOnlyWhereTheSnapshotDoesNotKnowTheLoan() {
    Story story = cured().previousTier(DOUBTFUL);
    OwnClassification alone = Classifier.classifyAlone(story.at("2026-01-31"), null);
    assertThat(alone.previousTier()).isEqualTo(DOUBTFUL);
    OwnClassification known =
        Classifier.classifyAlone(
            story.at("2026-01-31"), snapshot(SPECIAL_MENTION, "2025-10-01", ""));
    assertThat(known.previousTier()).isEqualTo(SPECIAL_MENTION);
    assertThat(known.isLocked()).isFalse();
  }

  @Test
  void aWrittenOffLoanOfTheSnapshotHasNoneEvenIfTheExtractNamesOne() {
    Story story = cured().previousTier(DOUBTFUL);
    PreviousStatus writtenOff =
        PreviousStatus.ofSnapshot(LoanStatus.WRITTEN_OFF, null, Day.NONE, Day.NONE);
    OwnClassification own = Classifier.classifyAlone(story.at("2026-01-31"), writtenOff);
    assertThat(own.previousTier()).isNull();
    Classification done = Classifier.complete(own, null);
    assertThat(done.tier()).isEqualTo(NORMAL);
    assertThat(done.tierSince()).isEqualTo(SAT_2026_01_31);
  }

  @Test
  void whereOnlyTheExtractKnowsNplCountsSinceTheCure() {
    Story story = cured().previousTier(SUBSTANDARD);
    Classification locked = classify(story, "2026-03-14", null);
    assertThat(locked.tier()).isEqualTo(SUBSTANDARD);
    assertThat(locked.tierRules()).isEqualTo("UPGRADE_LOCK");
    assertThat(locked.nplSince()).isEqualTo(MON_2025_09_15);
    assertThat(locked.tierSince()).isEqualTo(Day.parse("2026-03-14"));
    Classification open = classify(story, "2026-03-15", null);
    assertThat(open.tier()).isEqualTo(NORMAL);
    assertThat(open.nplSince()).isEqualTo(Day.NONE);
  }

  @Test
  void whereOnlyTheExtractKnowsAndNothingWasEverLateNplCountsFromToday() {
    Story story =
        new Story()
            .monthly("2025-05-25", 24)
            .paidOnTime("2025-05-25", "2027-04-25")
            .previousTier(DOUBTFUL);
    Classification done = classify(story, "2026-01-31", null);
    assertThat(done.tier()).isEqualTo(SUBSTANDARD);
    assertThat(done.nplSince()).isEqualTo(SAT_2026_01_31);
  }

  @Test
  void aLoanThatBecomesNplTodayIsNplSinceTodayWhateverTheExtractSaidBefore() {
    Story story = cured().previousTier(SPECIAL_MENTION).event(EventKind.EVASION, "2026-01-31", "");
    Classification done = classify(story, "2026-01-31", null);
    assertThat(done.tier()).isEqualTo(DOUBTFUL);
    assertThat(done.nplSince()).isEqualTo(SAT_2026_01_31);
  }

  @Test
  void nplSinceOutlivesAChangeOfNplTier() {
    Story story = cured().event(EventKind.EVASION, "2026-01-10", "");
    Classification done =
        classify(story, "2026-01-31", snapshot(SUBSTANDARD, "2025-12-25", "2025-12-01"));
    assertThat(done.tier()).isEqualTo(DOUBTFUL);
    assertThat(Day.format(done.nplSince())).isEqualTo("2025-12-01");
    assertThat(done.tierSince()).isEqualTo(SAT_2026_01_31);
  }

  @Test
  void aWrittenOffLoanKeepsItsPreviousTierButHasNoTier() {
    Story story = cured().status(LoanStatus.WRITTEN_OFF);
    OwnClassification own =
        Classifier.classifyAlone(
            story.at("2026-01-31"), snapshot(DOUBTFUL, "2025-12-25", "2025-12-01"));
    assertThat(own.previousTier()).isEqualTo(DOUBTFUL);
    assertThat(own.isActive()).isFalse();
    assertThat(Classifier.complete(own, null)).isEqualTo(Classification.WITHOUT_TIER);
  }

  @Test
  void aWrittenOffLoanIsStillInObservation() {
    Story story =
        cured()
            .status(LoanStatus.WRITTEN_OFF)
            .event(EventKind.RESTRUCTURED, "2025-12-01", "")
            .override(NORMAL, "2025-12-01", "", "x");
    OwnClassification own = Classifier.classifyAlone(story.at("2026-01-31"), null);
    assertThat(own.restructureWatch())
        .isEqualTo(
            new RestructureWatch(
                Day.parse("2025-12-01"), Day.parse("2025-12-25"), Day.parse("2026-12-25"), 1));
    assertThat(own.overrides()).isEmpty();
  }
}
