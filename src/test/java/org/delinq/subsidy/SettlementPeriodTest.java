package org.delinq.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.delinq.calendar.Day;
import org.delinq.policy.SubsidyProgramme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the day after the last settlement date before D, through D. */
class SettlementPeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-19, 2025-12-21, false",
    "2026-03-20, 2025-12-21, true",
    "2026-03-21, 2026-03-21, false",
    "2026-04-30, 2026-03-21, false",
    "2026-12-20, 2026-09-21, true",
    "2026-12-31, 2026-12-21, false",
    "2027-01-01, 2026-12-21, false",
  })
  void quarterlyOnTheTwentieth(String date, String from, boolean settled) {
    SubsidyProgramme programme = new TestSubsidies().settled(20, 3, 6, 9, 12).build();
    assertThat(SettlementPeriod.of(programme, Day.parse(date)))
        .isEqualTo(new SettlementPeriod(Day.parse(from), Day.parse(date), settled));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30, 2025-12-02, false",
    "2026-12-01, 2025-12-02, true",
    "2026-12-02, 2026-12-02, false",
  })
  void onceAYearOnTheFirst(String date, String from, boolean settled) {
    SubsidyProgramme programme = new TestSubsidies().settled(1, 12).build();
    assertThat(SettlementPeriod.of(programme, Day.parse(date)))
        .isEqualTo(new SettlementPeriod(Day.parse(from), Day.parse(date), settled));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-28, 2024-01-29, true, 31",
    "2024-02-29, 2024-02-29, false, 1",
    "2024-03-28, 2024-02-29, true, 29",
    "2025-03-28, 2025-03-01, true, 28",
  })
  void everyMonthOnTheTwentyEighth(String date, String from, boolean settled, int days) {
    SubsidyProgramme programme =
        new TestSubsidies().settled(28, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12).build();
    SettlementPeriod period = SettlementPeriod.of(programme, Day.parse(date));
    assertThat(period).isEqualTo(new SettlementPeriod(Day.parse(from), Day.parse(date), settled));
    assertThat(period.days()).isEqualTo(days);
  }

  @Test
  void refusesAProgrammeThatIsNeverSettled() {
    SubsidyProgramme programme = new TestSubsidies().settled(20).build();
    assertThatThrownBy(() -> SettlementPeriod.of(programme, Day.parse("2026-03-20")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PR-2021");
  }
}
