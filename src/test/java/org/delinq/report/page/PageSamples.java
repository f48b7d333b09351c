package org.delinq.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.delinq.loan.Tier;
import org.delinq.money.Percent;
import org.delinq.policy.CollectionStage;
import org.delinq.provision.AgeingBucket;
import org.delinq.report.summary.Figures;
import org.delinq.report.summary.Summary;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;

/** A night made by hand, of which tests change what they are about. */
final class PageSamples {
  static final String HOSTILE = "\"'><script>alert(1)</script><!--";

  private PageSamples() {}

  /** The page of a night without one before it. */
  static PageFacts facts(Summary night) {
    return facts(night, null, JobSettings.Labels.EN);
  }

  static PageFacts facts(Summary night, @Nullable Summary previous, JobSettings.Labels language) {
    return new PageFacts(
        night,
        previous,
        language,
        Percent.of("1"),
        Percent.of("2"),
        new PageFacts.Run(
            "tester",
            null,
            "a".repeat(64),
            null,
            List.of(new PageFacts.Input("loans.csv", 1234, "b".repeat(64)))));
  }

  /** Nothing at all: a bank without a loan on its first night. */
  static Summary empty() {
    List<Summary.TierLine> tiers = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      tiers.add(new Summary.TierLine(tier.name(), 0, "0.00", null, null));
    }
    return new Summary(
        "2026-03-19",
        "cn-2023",
        null,
        List.of(new Summary.Extract("loans", 0, 0, Map.of())),
        0,
        0,
        "0.00",
        "0.00",
        "-",
        "0.00",
        tiers,
        figures(List.of(ratio("NPL_RATIO", "-", "2.10", "WITHIN")), List.of(), List.of(), Map.of()),
        List.of(new Summary.TrendPoint("2026-03-19", "-", "-", 0, null, null)),
        Map.of("loan-status.csv", 0L),
        new Summary.Run(1, "0.0.0", 2, List.of(new Summary.Step("receive", 0, 0, 1234))));
  }

  /** The second night of a bank: 100 loans, one of them newly non-performing. */
  static Summary second(Figures figures) {
    List<Summary.TierLine> tiers = new ArrayList<>();
    long[] loans = {90, 6, 2, 1, 1};
    for (Tier tier : Tier.values()) {
      long now = loans[tier.ordinal()];
      tiers.add(
          new Summary.TierLine(
              tier.name(), now, now * 10_000 + ".00", now + 1, (now + 1) * 10_000 + ".00"));
    }
    return new Summary(
        "2026-03-21",
        "cn-2023",
        "2026-03-20",
        List.of(
            new Summary.Extract("loans", 1000, 996, Map.of("BAD_DATE", 3L, "UNKNOWN_LOAN", 1L))),
        101,
        100,
        "1000000.00",
        "40000.00",
        "4.00",
        "12345.67",
        tiers,
        figures,
        List.of(
            new Summary.TrendPoint("2026-03-16", "3.00", "9.00", 9, null, null),
            new Summary.TrendPoint("2026-03-20", "3.50", "9.50", 9, 1L, 1L),
            new Summary.TrendPoint("2026-03-21", "4.00", "9.00", 10, 3L, 2L)),
        Map.of("loan-status.csv", 101L),
        new Summary.Run(1, "0.0.0", 2, List.of(new Summary.Step("receive", 1000, 0, 1234))));
  }

  static Figures figures(
      List<Figures.RatioLine> ratios,
      List<Figures.MoveLine> moves,
      List<Figures.SectionLine> branches,
      Map<String, Long> flags) {
    return new Figures(
        new Figures.Delinquency(10, "100000.00", 3, 2, "5000.00"),
        ratios,
        ageing(),
        moves,
        moves.isEmpty()
            ? List.of()
            : List.of(new Figures.RateLine("DAY", "NORMAL", "1.11", "900000.00", "10000.00")),
        new Figures.Ranking<>(branches.size(), branches),
        new Figures.Ranking<>(0, List.of()),
        new Figures.Ranking<>(0, List.of()),
        stages(),
        List.of(
            new Figures.ListLine("collections", 10, "priority", Map.of("A", 10L)),
            new Figures.ListLine(
                "suppressed", 5, "suppressed_by", Map.of("CADENCE", 3L, "DECEASED", 2L))),
        List.of(),
        flags);
  }

  static Figures.RatioLine ratio(
      String measure, String percent, @Nullable String limit, @Nullable String verdict) {
    return new Figures.RatioLine(measure, "40000.00", "1000000.00", percent, limit, verdict);
  }

  static Figures.SectionLine branch(String key, String nplRatio) {
    return new Figures.SectionLine(
        key, 10, "100000.00", 1, "1000.00", nplRatio, 2, "3000.00", "3.00");
  }

  private static List<Figures.BucketLine> ageing() {
    List<Figures.BucketLine> lines = new ArrayList<>();
    for (AgeingBucket bucket : AgeingBucket.values()) {
      lines.add(new Figures.BucketLine(bucket.label(), 1, "10.00", "1.00", "1000.00", "12000.00"));
    }
    return lines;
  }

  private static List<Figures.StageLine> stages() {
    List<Figures.StageLine> lines = new ArrayList<>();
    for (CollectionStage stage : CollectionStage.values()) {
      lines.add(new Figures.StageLine(stage.name(), 0, 0));
    }
    return lines;
  }
}
