package org.delinq.operations.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.Tier;
import org.delinq.nightly.NightOutcome;
import org.delinq.nightly.StepFacts;
import org.delinq.nightly.TierFigures;
import org.junit.jupiter.api.Test;

class MetricsFileTest {
  private static final int FRI_2026_03_20 = Day.parse("2026-03-20");
  private static final Instant AT = Instant.parse("2026-03-20T19:00:05Z");

  @Test
  void every_figure_of_the_night_is_a_line() {
    String text =
        MetricsFile.text(
            FRI_2026_03_20,
            2,
            new NightOutcome(
                NightOutcome.Status.COMPLETED,
                List.of(new StepFacts("age", StepFacts.State.COMPLETED, 400, 398, 2, 1_050)),
                List.of(
                    new TierFigures(Tier.NORMAL, 390, 977_000_000_01L, 0, 0),
                    new TierFigures(Tier.LOSS, 8, 23_000_000_00L, 0, 0)),
                Day.NONE),
            AT);

    assertThat(text.lines().filter(line -> !line.startsWith("#")))
        .containsExactly(
            "delinq_last_success_timestamp_seconds 1774033205",
            "delinq_business_date_timestamp_seconds 1773964800",
            "delinq_attempt 2",
            "delinq_step_duration_seconds{step=\"age\"} 1.050",
            "delinq_step_rows_read{step=\"age\"} 400",
            "delinq_step_rows_written{step=\"age\"} 398",
            "delinq_step_rows_quarantined{step=\"age\"} 2",
            "delinq_tier_loans{tier=\"NORMAL\"} 390",
            "delinq_tier_loans{tier=\"LOSS\"} 8",
            "delinq_tier_principal_yuan{tier=\"NORMAL\"} 977000000.01",
            "delinq_tier_principal_yuan{tier=\"LOSS\"} 23000000.00",
            "delinq_npl_ratio_percent 2.30");
  }

  @Test
  void without_principal_there_is_no_ratio() {
    String text =
        MetricsFile.text(
            FRI_2026_03_20,
            1,
            new NightOutcome(
                NightOutcome.Status.COMPLETED,
                List.of(),
                List.of(new TierFigures(Tier.NORMAL, 0, 0, 0, 0)),
                Day.NONE),
            AT);

    assertThat(text).contains("delinq_tier_loans{tier=\"NORMAL\"} 0\n").doesNotContain("npl");
  }
}
