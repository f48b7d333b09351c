package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.delinq.nightly.VillageBank.FRIDAY;
import static org.delinq.nightly.VillageBank.SATURDAY;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.delinq.operations.files.JsonFiles;
import org.delinq.report.summary.Figures;
import org.delinq.report.summary.Summary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code summary.json} says of two nights of {@link VillageBank}. */
class SummaryNightTest {
  @TempDir static Path home;
  private static TestNight night;

  @BeforeAll
  static void twoNights() {
    night = VillageBank.onFriday(home);
    night.run(FRIDAY);
    VillageBank.deliverSaturday(night);
    night.run(SATURDAY);
  }

  private static Summary summary(String date) throws IOException {
    return JsonFiles.read(night.out().resolve(date).resolve(Summary.FILE), Summary.class);
  }

  @Test
  void ratiosAreThoseOfTheReport() throws IOException {
    for (String date : List.of(FRIDAY, SATURDAY)) {
      List<Figures.RatioLine> ratios = summary(date).figures().ratios();
      List<Map<String, String>> rows = night.rows(date, "reports/ratios.csv");
      assertThat(ratios).hasSameSizeAs(rows);
      for (int i = 0; i < rows.size(); i++) {
        assertThat(ratios.get(i).measure()).isEqualTo(rows.get(i).get("measure"));
        assertThat(ratios.get(i).percent()).isEqualTo(rows.get(i).get("percent"));
        assertThat(ratios.get(i).numerator()).isEqualTo(rows.get(i).get("numerator"));
      }
    }
  }

  @Test
  void delinquencyIsTheSumOfTheOfficers() throws IOException {
    // Friday: L-1 2 days, L-2 92, L-5 10; the first night, so all are new. Saturday: L-1 is paid,
    // L-2 closed, which cures only loans still ACTIVE.
    assertThat(summary(FRIDAY).figures().delinquency())
        .isEqualTo(new Figures.Delinquency(3, "100000.00", 3, 0, "0.00"));
    Figures.Delinquency saturday = summary(SATURDAY).figures().delinquency();
    assertThat(saturday).isEqualTo(new Figures.Delinquency(1, "60000.00", 0, 1, "31340.16"));
    assertThat(saturday.before()).isEqualTo(2);
  }

  @Test
  void ranksBranchesByNplRatioAndOfficersByDelinquentPrincipal() throws IOException {
    // L-2 alone is NPL: 10,000 of BR1's 50,000.
    Figures figures = summary(FRIDAY).figures();
    assertThat(figures.branches().count()).isEqualTo(2);
    assertThat(figures.branches().worst())
        .extracting(Figures.SectionLine::key, Figures.SectionLine::nplRatioPercent)
        .containsExactly(tuple("BR1", "20.00"), tuple("BR2", "0.00"));
    assertThat(figures.officers().worst())
        .extracting(Figures.OfficerLine::officerId, Figures.OfficerLine::branchCode)
        .containsExactly(tuple("O1", "BR2"), tuple("O1", "BR1"), tuple("O2", "BR1"));
  }

  @Test
  void countsTheListsAsTheirFilesDo() throws IOException {
    for (String date : List.of(FRIDAY, SATURDAY)) {
      for (Figures.ListLine list : summary(date).figures().worklists()) {
        List<Map<String, String>> rows = night.rows(date, "worklists/" + list.list() + ".csv");
        assertThat(list.rows()).as(list.list()).isEqualTo(rows.size());
        for (Map.Entry<String, Long> count : list.counts().entrySet()) {
          assertThat(rows)
              .filteredOn(row -> count.getKey().equals(row.get(list.by())))
              .hasSize(Math.toIntExact(count.getValue()));
        }
      }
    }
    assertThat(summary(FRIDAY).figures().stages())
        .contains(
            new Figures.StageLine("MEDIATION", 1, 0),
            new Figures.StageLine("OFFICER_CALL", 0, 1),
            new Figures.StageLine("RECOVERY", 1, 0));
  }

  @Test
  void causesAndFlagsAreCounted() throws IOException {
    Figures figures = summary(FRIDAY).figures();
    assertThat(figures.causes())
        .containsExactly(
            new Figures.CauseLine("ILLNESS", 1, "31323.13", "30000.00"),
            new Figures.CauseLine("UNKNOWN", 2, "73087.29", "70000.00"));
    assertThat(figures.flags()).containsEntry("DERIVED_PLAN", 5L).containsEntry("NEW", 5L);
  }

  @Test
  void theTrendGrowsNightByNight() throws IOException {
    assertThat(summary(SATURDAY).trend())
        .containsExactly(
            new Summary.TrendPoint(FRIDAY, "9.09", "90.91", 3, null, null),
            new Summary.TrendPoint(SATURDAY, "0.00", "85.71", 1, 0L, 1L));
  }
}
