package org.delinq.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.naive.TestPolicy;
import org.delinq.policy.Policy;
import org.delinq.policy.ProductPolicy;
import org.delinq.policy.SubsidyProgramme;
import org.junit.jupiter.api.Test;

/** Which published dates filed a period, and how far back they are adjusted. */
class FiledPeriodsTest {
  private static final ProductPolicy PRODUCT = new TestPolicy().build();
  private static final Policy QUARTERLY =
      TestSubsidies.policy(PRODUCT, new TestSubsidies().build());
  private static final Policy WITHOUT = TestSubsidies.policy(PRODUCT);

  /** Until 2025-06-30 periods ended on the 25th of June and December. */
  private static Policy archived(int date) {
    return date <= Day.parse("2025-06-30")
        ? TestSubsidies.policy(PRODUCT, new TestSubsidies().settled(25, 6, 12).build())
        : QUARTERLY;
  }

  private static List<String> toAdjust(int periods, String date, String... publishedNewestFirst) {
    SubsidyProgramme tonight = new TestSubsidies().adjustPeriods(periods).build();
    List<Integer> published = new ArrayList<>();
    for (String each : publishedNewestFirst) {
      published.add(Day.parse(each));
    }
    return FiledPeriods.toAdjust(tonight, Day.parse(date), published, FiledPeriodsTest::archived)
        .stream()
        .map(terms -> Day.format(terms.period().from()) + ".." + Day.format(terms.period().to()))
        .toList();
  }

  @Test
  void onlyThePolicyOfThenSaysWhatWasASettlementDate() {
    String[] published = {
      "2026-06-19",
      "2026-03-20",
      "2025-12-20",
      "2025-09-20",
      "2025-06-25",
      "2025-06-20",
      "2025-03-20",
      "2024-12-25",
      "2024-12-20"
    };
    assertThat(toAdjust(4, "2026-06-20", published))
        .containsExactly(
            "2025-12-21..2026-03-20",
            "2025-09-21..2025-12-20",
            "2025-06-21..2025-09-20",
            "2024-12-26..2025-06-25");
    assertThat(toAdjust(1, "2026-06-20", published)).containsExactly("2025-12-21..2026-03-20");
    assertThat(toAdjust(0, "2026-06-20", published)).isEmpty();
    assertThat(toAdjust(9, "2026-06-20", published)).hasSize(5).endsWith("2024-06-26..2024-12-25");
  }

  @Test
  void aSettlementDateThatWasNotPublishedIsNotFiled() {
    assertThat(toAdjust(2, "2026-06-20", "2026-03-21", "2025-12-20", "2025-09-20"))
        .containsExactly("2025-09-21..2025-12-20", "2025-06-21..2025-09-20");
    assertThat(toAdjust(2, "2026-06-20")).isEmpty();
  }

  @Test
  void onlySettlementDatesAdjust() {
    assertThat(toAdjust(4, "2026-06-19", "2026-03-20")).isEmpty();
    assertThat(toAdjust(4, "2026-06-21", "2026-06-20", "2026-03-20")).isEmpty();
  }

  @Test
  void aReportFilesTheProgrammesThatItsPolicySettlesThatDay() {
    int settlement = Day.parse("2026-03-20");
    assertThat(FiledPeriods.isFiledBy(QUARTERLY, "PR-2021", settlement)).isTrue();
    assertThat(FiledPeriods.isFiledBy(QUARTERLY, "PR-2021", settlement + 1)).isFalse();
    assertThat(FiledPeriods.isFiledBy(QUARTERLY, "OTHER", settlement)).isFalse();
    assertThat(FiledPeriods.isFiledBy(WITHOUT, "PR-2021", settlement)).isFalse();
  }
}
