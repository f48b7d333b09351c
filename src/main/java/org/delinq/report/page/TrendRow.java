package org.delinq.report.page;

import java.util.ArrayList;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.report.summary.Summary;

/**
 * One night of the trend; public for the template.
 *
 * @param missedBefore dates without a published night between the one before and this one
 */
public record TrendRow(Summary.TrendPoint point, int missedBefore) {
  /** Oldest first. */
  static List<TrendRow> of(Summary night) {
    List<TrendRow> rows = new ArrayList<>();
    int before = Day.NONE;
    for (Summary.TrendPoint point : night.trend()) {
      int day = Day.parse(point.businessDate());
      rows.add(new TrendRow(point, before == Day.NONE ? 0 : day - before - 1));
      before = day;
    }
    return rows;
  }
}
