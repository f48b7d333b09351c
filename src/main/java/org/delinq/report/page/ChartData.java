package org.delinq.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.delinq.calendar.Day;
import org.delinq.provision.Ratio;
import org.delinq.report.label.Labels.Group;
import org.delinq.report.summary.Figures;
import org.delinq.report.summary.Summary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the script draws, as JSON in the page. A date without a published night has {@code null}, so
 * that the line breaks there.
 *
 * @param trend absent with fewer than two nights
 * @param causes absent where no loan is late
 * @param units what large amounts are told in
 */
record ChartData(
    @Nullable Trend trend, Bars ageing, Stages stages, @Nullable Bars causes, List<Unit> units) {
  /** The trend goes back so many days at most. */
  private static final int DAYS = 92;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  record Trend(
      List<String> dates,
      List<@Nullable BigDecimal> npl,
      List<@Nullable BigDecimal> overdue,
      List<@Nullable Long> loans,
      List<@Nullable Long> fresh,
      List<@Nullable Long> cured,
      List<String> names,
      @Nullable BigDecimal target,
      String targetName) {}

  record Bars(List<String> names, List<BigDecimal> values, String series) {}

  record Stages(List<String> names, List<Long> work, List<Long> suppressed, List<String> series) {}

  record Unit(long from, String name) {}

  static ChartData of(Summary night, PageWords words) {
    Figures figures = night.figures();
    return new ChartData(
        night.trend().size() < 2 ? null : trend(night, words),
        new Bars(
            figures.ageing().stream().map(line -> line.bucket().replace("OVER_", ">")).toList(),
            figures.ageing().stream().map(line -> new BigDecimal(line.reportedOverdue())).toList(),
            words.say("reported-overdue")),
        new Stages(
            figures.stages().stream()
                .map(line -> words.code(Group.STAGE.name(), line.stage()))
                .toList(),
            figures.stages().stream().map(Figures.StageLine::collections).toList(),
            figures.stages().stream().map(Figures.StageLine::suppressed).toList(),
            List.of(words.say("to-work-on"), words.say("suppressed"))),
        figures.causes().isEmpty()
            ? null
            : new Bars(
                figures.causes().stream()
                    .map(line -> words.code(Group.CAUSE.name(), line.cause()))
                    .toList(),
                figures.causes().stream().map(line -> new BigDecimal(line.overdueTotal())).toList(),
                words.say("overdue-total")),
        units(words));
  }

  /** As text that ends no script, whatever is in it. */
  String json() {
    return MAPPER.writeValueAsString(this).replace("<", "\\u003c");
  }

  private static Trend trend(Summary night, PageWords words) {
    Map<Integer, Summary.TrendPoint> points = new HashMap<>();
    night.trend().forEach(point -> points.put(Day.parse(point.businessDate()), point));
    int last = Day.parse(night.businessDate());
    int first = Math.max(Day.parse(night.trend().get(0).businessDate()), last - DAYS + 1);
    List<String> dates = new ArrayList<>();
    List<Summary.@Nullable TrendPoint> nights = new ArrayList<>();
    for (int day = first; day <= last; day++) {
      dates.add(Day.format(day));
      nights.add(points.get(day));
    }
    String target = PageModel.nplTarget(night.figures());
    return new Trend(
        dates,
        values(nights, point -> percent(point.nplRatioPercent())),
        values(nights, point -> percent(point.overdueRatioPercent())),
        values(nights, Summary.TrendPoint::delinquentLoans),
        values(nights, Summary.TrendPoint::newlyDelinquent),
        values(nights, Summary.TrendPoint::cured),
        List.of(
            words.say("npl"),
            words.say("overdue"),
            words.say("delinquent-loans"),
            words.say("fresh"),
            words.say("cured")),
        target == null ? null : new BigDecimal(target),
        target == null ? "" : words.say("target", target));
  }

  private static <T> List<@Nullable T> values(
      List<Summary.@Nullable TrendPoint> nights, Function<Summary.TrendPoint, @Nullable T> value) {
    List<@Nullable T> values = new ArrayList<>();
    for (Summary.TrendPoint point : nights) {
      values.add(point == null ? null : value.apply(point));
    }
    return values;
  }

  private static @Nullable BigDecimal percent(String percent) {
    return percent.equals(Ratio.UNDEFINED) ? null : new BigDecimal(percent);
  }

  private static List<Unit> units(PageWords words) {
    List<Unit> units = new ArrayList<>();
    for (String unit : words.say("units").split(" ")) {
      int colon = unit.indexOf(':');
      units.add(new Unit(Long.parseLong(unit.substring(0, colon)), unit.substring(colon + 1)));
    }
    return units;
  }
}
