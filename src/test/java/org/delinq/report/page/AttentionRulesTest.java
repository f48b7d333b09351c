package org.delinq.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.report.page.PageSamples.branch;
import static org.delinq.report.page.PageSamples.figures;
import static org.delinq.report.page.PageSamples.ratio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.delinq.report.summary.Figures;
import org.delinq.report.summary.Summary;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttentionRulesTest {
  private static final String SUPPRESSED =
      "note: Borrowers on the collection lists who are left alone tonight: 5 of 15, most often "
          + "because: Contacted recently.";
  private static final String SET_ASIDE =
      "note: Rows set aside: 4; which and why is in quarantine/.";

  private static List<String> sentences(Summary night, @Nullable Summary previous) {
    return new AttentionRules(
            PageSamples.facts(night, previous, JobSettings.Labels.EN),
            new PageWords(JobSettings.Labels.EN),
            new PageNumbers())
        .all().stream().map(item -> item.urgency() + ": " + item.sentence()).toList();
  }

  private static Summary night(Figures figures) {
    return PageSamples.second(figures);
  }

  /** The night of {@link PageSamples#second} with other extracts and another night before. */
  private static Summary night(String previousDate, Summary.Extract... extracts) {
    Summary night = night(figures(List.of(), List.of(), List.of(), Map.of()));
    return new Summary(
        night.businessDate(),
        night.policy(),
        previousDate,
        List.of(extracts),
        night.loans(),
        night.activeLoans(),
        night.principal(),
        night.nplPrincipal(),
        night.nplRatioPercent(),
        night.provisions(),
        night.tiers(),
        night.figures(),
        night.trend(),
        night.files(),
        night.run());
  }

  @Test
  void brokenLimitsComeFirst() {
    Figures figures =
        figures(
            List.of(
                ratio("NPL_RATIO", "4.00", "2.10", "EXCEEDED"),
                ratio("COVERAGE", "120.00", "150.00", "SHORT_BINDING"),
                ratio("PROVISION_RATIO", "2.60", "2.50", "MET"),
                ratio("NPL_TOLERANCE:PR-2021", "5.20", "5.10", "EXCEEDED")),
            List.of(),
            List.of(),
            Map.of("CARRIED_OVER", 1234L));
    assertThat(sentences(night(figures), null))
        .containsExactly(
            "act: The NPL ratio of 4.00% is above the target of 2.10%.",
            "act: Coverage: 120.00% is below the floor of 150.00%.",
            "act: Programme PR-2021: 5.20% non-performing is above its tolerance of 5.10%.",
            SET_ASIDE,
            "note: Loans that keep their former row, because tonight’s could not be read: 1,234.",
            SUPPRESSED);
  }

  @Test
  void namesTheBranchesAboveTheTarget() {
    List<Figures.SectionLine> branches = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      branches.add(branch("B" + i, (9 - i) + ".00"));
    }
    branches.add(branch("B7", "2.10"));
    branches.add(branch("B8", "-"));
    Figures figures =
        figures(
            List.of(ratio("NPL_RATIO", "2.00", "2.10", "WITHIN")), List.of(), branches, Map.of());
    assertThat(sentences(night(figures), null))
        .contains(
            "watch: Branches above the NPL target of 2.10%: 7 of 9 (B0 9.00%, B1 8.00%, "
                + "B2 7.00%, B3 6.00%, B4 5.00% and 2 more).");
  }

  @Test
  void warnsFromHalfOfTheQuarantineLimit() {
    // The limit is 1 %: of 1,000 rows 5 are half of it, 4 are not. Unknown loans do not count.
    Summary.Extract four = new Summary.Extract("loans", 1000, 995, Map.of("BAD_DATE", 4L));
    Summary.Extract unknown =
        new Summary.Extract("events", 1000, 991, Map.of("BAD_DATE", 4L, "UNKNOWN_LOAN", 5L));
    Summary.Extract five = new Summary.Extract("contacts", 1000, 995, Map.of("BAD_DATE", 5L));
    assertThat(sentences(night("2026-03-20", four, unknown, five), null))
        .containsExactly(
            "watch: Contacts: 5 of 1,000 rows were set aside (0.50%), and the night is refused "
                + "above 1%. Have the source corrected: quarantine/contacts.csv.",
            "note: Rows set aside: 13; which and why is in quarantine/.", SUPPRESSED);
  }

  @Test
  void tellsOfNightsThatAreMissing() {
    assertThat(sentences(night("2026-03-17"), null))
        .containsExactly(
            "watch: Nights before this one that were not published: 3; the last is 2026-03-17, "
                + "and every change is over 4 days.",
            SUPPRESSED);
    assertThat(sentences(night("2026-03-20"), null)).containsExactly(SUPPRESSED);
    assertThat(sentences(PageSamples.empty(), null))
        .contains(
            "note: This is the first night: every loan counts as new, and no change can be told. "
                + "The next night compares.");
  }

  @Test
  void countsWhatBecameNonPerforming() {
    Figures figures =
        figures(
            List.of(),
            List.of(
                new Figures.MoveLine("DAY", "NORMAL", "SUBSTANDARD", 2, "10000.00", "9000.00"),
                new Figures.MoveLine("DAY", "NEW", "LOSS", 1, "0.00", "1000.50"),
                new Figures.MoveLine("DAY", "SUBSTANDARD", "DOUBTFUL", 4, "1.00", "1.00"),
                new Figures.MoveLine("MONTH", "NORMAL", "LOSS", 5, "1.00", "1.00")),
            List.of(),
            Map.of());
    assertThat(sentences(night(figures), null))
        .contains(
            "watch: Loans that became non-performing since 2026-03-20: 3, with 10,000.50 yuan.");
  }

  @Test
  void warnsFromHalfOfTheJumpThatIsRefused() {
    // The limit is 2 points; 4.00 % tonight.
    Summary night = night("2026-03-20");
    assertThat(sentences(night, withNplRatio("3.00")))
        .contains(
            "watch: The NPL ratio moved by +1.00 points since 2026-03-21; a night that moves by "
                + "more than 2 is refused.");
    assertThat(sentences(night, withNplRatio("3.01"))).noneMatch(it -> it.contains("moved"));
    assertThat(sentences(night, withNplRatio("-"))).noneMatch(it -> it.contains("moved"));
  }

  private static Summary withNplRatio(String percent) {
    Summary night = night("2026-03-19");
    return new Summary(
        night.businessDate(),
        night.policy(),
        night.previousDate(),
        night.extracts(),
        night.loans(),
        night.activeLoans(),
        night.principal(),
        night.nplPrincipal(),
        percent,
        night.provisions(),
        night.tiers(),
        night.figures(),
        night.trend(),
        night.files(),
        night.run());
  }
}
