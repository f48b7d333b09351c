package org.delinq.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.delinq.provision.Ratio;
import org.delinq.report.Cells;
import org.delinq.report.label.Labels.Group;
import org.delinq.report.summary.Figures;
import org.delinq.report.summary.Figures.Ranking;
import org.delinq.report.summary.Summary;
import org.jspecify.annotations.Nullable;

/** What the template shows beyond the summary itself; public for the template. */
public final class PageModel {
  private static final int SECTIONS_SHOWN = 60;
  private static final int OFFICERS_SHOWN = 30;

  private final PageFacts facts;
  private final Summary night;
  private final Figures figures;
  private final PageWords words;
  private final PageNumbers numbers;

  PageModel(PageFacts facts, PageWords words, PageNumbers numbers) {
    this.facts = facts;
    this.night = facts.night();
    this.figures = night.figures();
    this.words = words;
    this.numbers = numbers;
  }

  /** A worklist with what its rows are. */
  public record ListRow(String name, long rows, String breakdown) {}

  /** An extract with its share and reasons of rows set aside. */
  public record ExtractRow(Summary.Extract extract, String percent, String reasons) {}

  /** The headline figures. */
  public List<Headline> getHeadlines() {
    return new Headlines(facts, words, numbers).all();
  }

  /** What the operator should look at, the most urgent first. */
  public List<Attention> getAttention() {
    return new AttentionRules(facts, words, numbers).all();
  }

  /** The five tiers. */
  public List<TierRow> getTiers() {
    return TierRow.tiers(night, words, numbers);
  }

  /** The non-performing tiers and all. */
  public List<TierRow> getTierSums() {
    return TierRow.sums(night, words, numbers);
  }

  /** A ratio with its words. */
  public record RatioRow(Figures.RatioLine ratio, String name, String verdict, boolean broken) {}

  /** The ratios that the bank and its programmes are held to. */
  public List<RatioRow> getRatios() {
    return figures.ratios().stream().map(this::ratio).toList();
  }

  private RatioRow ratio(Figures.RatioLine line) {
    int colon = line.measure().indexOf(':');
    String name =
        colon < 0
            ? words.code(Group.MEASURE.name(), line.measure())
            : words.code(Group.MEASURE.name(), line.measure().substring(0, colon))
                + " "
                + line.measure().substring(colon + 1);
    String verdict = line.verdict();
    return new RatioRow(
        line,
        name,
        verdict == null ? "" : words.code(Group.VERDICT.name(), verdict),
        Headlines.isBroken(line));
  }

  /** The heat maps. */
  public List<MigrationGrid> getMigrations() {
    return MigrationGrid.of(figures);
  }

  /** The published nights, oldest first. */
  public List<TrendRow> getTrend() {
    return TrendRow.of(night);
  }

  /** Whether a date between them is missing. */
  public boolean isTrendHasGaps() {
    return getTrend().stream().anyMatch(row -> row.missedBefore() > 0);
  }

  /** The branches shown. */
  public Ranking<Figures.SectionLine> getBranches() {
    return shown(figures.branches(), SECTIONS_SHOWN);
  }

  /** The products shown. */
  public Ranking<Figures.SectionLine> getProducts() {
    return shown(figures.products(), SECTIONS_SHOWN);
  }

  /** The officers shown. */
  public Ranking<Figures.OfficerLine> getOfficers() {
    return shown(figures.officers(), OFFICERS_SHOWN);
  }

  private static <T> Ranking<T> shown(Ranking<T> ranking, int most) {
    List<T> worst = ranking.worst();
    return new Ranking<>(ranking.count(), worst.subList(0, Math.min(most, worst.size())));
  }

  /** The worklists. */
  public List<ListRow> getLists() {
    return figures.worklists().stream()
        .map(
            line ->
                new ListRow(
                    words.code(Group.LIST.name(), line.list()),
                    line.rows(),
                    breakdown(line.counts(), code -> counted(line, code))))
        .toList();
  }

  private String counted(Figures.ListLine line, String code) {
    return switch (line.list()) {
      case "reminders" -> words.code(Group.REMINDER.name(), code);
      case "collections" -> words.say("priority", code);
      case "suppressed" -> words.code(Group.SUPPRESSION.name(), code);
      case "resolved" -> words.code(Group.EXIT.name(), code);
      case "early-warnings" -> words.code(Group.SIGNAL.name(), code);
      case "inspections" -> words.code(Group.INSPECTION.name(), code);
      case "limitation-watch" -> words.code(Group.LIMITATION.name(), code);
      default -> code;
    };
  }

  /** The extracts. */
  public List<ExtractRow> getExtracts() {
    return night.extracts().stream()
        .map(
            extract ->
                new ExtractRow(
                    extract,
                    Cells.percent(extract.allQuarantined(), extract.rows()),
                    breakdown(
                        extract.quarantined(), code -> words.code(Group.QUARANTINE.name(), code))))
        .toList();
  }

  /** Most first. */
  private String breakdown(Map<String, Long> counts, UnaryOperator<String> word) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> word.apply(entry.getKey()) + " " + numbers.grouped(entry.getValue()))
        .collect(Collectors.joining(" · "));
  }

  /** Whether a percent is above the bank's NPL target. */
  public boolean isOverTarget(String percent) {
    String target = nplTarget(figures);
    return target != null && isAbove(percent, target);
  }

  /** How long the bar of a percent is, in percent of the longest. */
  public String barWidth(String percent, Ranking<Figures.SectionLine> ranking) {
    BigDecimal longest =
        ranking.worst().stream()
            .map(line -> value(line.nplRatioPercent()))
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    return longest.signum() == 0
        ? "0"
        : value(percent).movePointRight(2).divide(longest, 1, RoundingMode.HALF_UP).toPlainString();
  }

  /** The steps before the summary, those of the reports together. */
  public List<Summary.Step> getSteps() {
    Map<String, Summary.Step> steps = new LinkedHashMap<>();
    for (Summary.Step step : night.run().steps()) {
      if (!step.step().equals("summary")) {
        String name = step.step().startsWith("report-") ? "reports" : step.step();
        steps.merge(
            name,
            new Summary.Step(name, step.rowsRead(), step.rowsWritten(), step.milliseconds()),
            PageModel::sum);
      }
    }
    return List.copyOf(steps.values());
  }

  private static Summary.Step sum(Summary.Step one, Summary.Step other) {
    return new Summary.Step(
        one.step(),
        one.rowsRead() + other.rowsRead(),
        one.rowsWritten() + other.rowsWritten(),
        one.milliseconds() + other.milliseconds());
  }

  /** What the script draws. */
  public String getChartData() {
    return ChartData.of(night, words).json();
  }

  /** The target of the NPL ratio in percent, absent where the summary has none. */
  static @Nullable String nplTarget(Figures figures) {
    return figures.ratios().stream()
        .filter(ratio -> ratio.measure().equals("NPL_RATIO"))
        .map(Figures.RatioLine::limitPercent)
        .findFirst()
        .orElse(null);
  }

  static boolean isAbove(String percent, String limit) {
    return !percent.equals(Ratio.UNDEFINED) && value(percent).compareTo(value(limit)) > 0;
  }

  private static BigDecimal value(String percent) {
    return percent.equals(Ratio.UNDEFINED) ? BigDecimal.ZERO : new BigDecimal(percent);
  }
}
