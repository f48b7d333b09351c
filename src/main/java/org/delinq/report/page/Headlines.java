package org.delinq.report.page;

import java.math.BigDecimal;
import java.util.List;
import org.delinq.provision.Ratio;
import org.delinq.provision.RatioMeasure.Verdict;
import org.delinq.report.label.Labels;
import org.delinq.report.summary.Figures;
import org.delinq.report.summary.Summary;
import org.jspecify.annotations.Nullable;

/** Makes the headline figures: ratios and the coming and going of delinquency. */
final class Headlines {
  private final PageWords words;
  private final PageNumbers numbers;
  private final Summary night;
  private final @Nullable Summary previous;

  Headlines(PageFacts facts, PageWords words, PageNumbers numbers) {
    this.words = words;
    this.numbers = numbers;
    this.night = facts.night();
    this.previous = facts.previous();
  }

  List<Headline> all() {
    Figures.Delinquency delinquency = night.figures().delinquency();
    Summary.TrendPoint before = pointBefore();
    return List.of(
        ratio("npl", "NPL_RATIO", "limit.ceiling", true),
        ratio("overdue", "OVERDUE_RATIO", "of-principal", true),
        ratio("coverage", "COVERAGE", "limit.floor", false),
        count(
            "fresh",
            delinquency.newlyDelinquent(),
            before == null ? null : before.newlyDelinquent(),
            true,
            words.say("delinquent", numbers.grouped(delinquency.loans()))),
        count(
            "cured",
            delinquency.cured(),
            before == null ? null : before.cured(),
            false,
            words.say("recovered", numbers.grouped(delinquency.recoveredMonthToDate()))));
  }

  private Summary.@Nullable TrendPoint pointBefore() {
    if (previous == null || previous.trend().isEmpty()) {
      return null;
    }
    return previous.trend().get(previous.trend().size() - 1);
  }

  private Headline ratio(String id, String measure, String note, boolean risesAreBad) {
    Figures figures = night.figures();
    String percent = figures.percent(measure);
    String before = previous == null ? Ratio.UNDEFINED : previous.figures().percent(measure);
    boolean known = !percent.equals(Ratio.UNDEFINED);
    BigDecimal change =
        known && !before.equals(Ratio.UNDEFINED)
            ? new BigDecimal(percent).subtract(new BigDecimal(before))
            : null;
    Figures.RatioLine line =
        figures.ratios().stream()
            .filter(ratio -> ratio.measure().equals(measure))
            .findFirst()
            .orElse(null);
    boolean broken = line != null && isBroken(line);
    return new Headline(
        id,
        words.say(id),
        percent,
        numbers.grouped(percent),
        known ? words.say("unit.percent") : "",
        change(change, "change.points"),
        tone(change, risesAreBad),
        line == null ? "" : note(line, note, broken),
        broken);
  }

  static boolean isBroken(Figures.RatioLine line) {
    String verdict = line.verdict();
    return verdict != null
        && !verdict.equals(Verdict.WITHIN.name())
        && !verdict.equals(Verdict.MET.name());
  }

  private String note(Figures.RatioLine line, String key, boolean broken) {
    String limit = line.limitPercent();
    if (limit == null) {
      return words.say(key, numbers.grouped(line.numerator()));
    }
    String note = words.say(key, limit);
    return broken
        ? words.say(
            "limit.broken",
            note,
            words.code(Labels.Group.VERDICT.name(), String.valueOf(line.verdict())))
        : note;
  }

  private Headline count(
      String id, long loans, @Nullable Long before, boolean risesAreBad, String note) {
    boolean known = previous != null;
    BigDecimal change = known && before != null ? BigDecimal.valueOf(loans - before) : null;
    return new Headline(
        id,
        words.say(id),
        known ? Long.toString(loans) : "",
        numbers.grouped(known ? Long.toString(loans) : Ratio.UNDEFINED),
        known ? words.say("unit.loans") : "",
        change(change, "change.count"),
        tone(change, risesAreBad),
        note,
        false);
  }

  private String change(@Nullable BigDecimal change, String key) {
    if (change == null) {
      return words.say("change.unknown");
    }
    return change.signum() == 0 ? words.say("change.same") : words.say(key, numbers.signed(change));
  }

  private static String tone(@Nullable BigDecimal change, boolean risesAreBad) {
    if (change == null || change.signum() == 0) {
      return "";
    }
    return change.signum() > 0 == risesAreBad ? "bad" : "good";
  }
}
