package org.delinq.ageing;

import org.delinq.calendar.Day;

/**
 * {@code cured_on}, {@code clean_periods} and {@code worst_dpd_12m} (rules.md 2.3), read off the
 * segments of the anchor history.
 */
final class History {
  private final PlanColumns plan;
  private final AnchorHistory anchors;
  private final MonthGrid grid;

  /** The last day on which delinquent days went from above 0 to 0; NONE if delinquent at D. */
  final int curedOn;

  /** The greatest days past due after D − 12 months, up to D. */
  final int worstDpd;

  /** Instalments with curedOn &lt; E ≤ D; 0 if delinquent at D. */
  final int cleanPeriods;

  History(PlanColumns plan, AnchorHistory anchors, MonthGrid grid) {
    this.plan = plan;
    this.anchors = anchors;
    this.grid = grid;
    int cured = Day.NONE;
    int worst = 0;
    boolean delinquent = false;
    for (int k = 0; k < anchors.segments(); k++) {
      if (delinquent && delinquentOn(anchors.from(k)) == 0) {
        cured = anchors.from(k);
      }
      int last = anchors.last(k, grid.businessDate);
      delinquent = delinquentOn(last) > 0;
      if (last > grid.aYearBefore) {
        worst = Math.max(worst, anchors.daysPastDueOn(last));
      }
    }
    curedOn = delinquent ? Day.NONE : cured;
    worstDpd = worst;
    cleanPeriods = delinquent ? 0 : dueAfter(curedOn);
  }

  private int delinquentOn(int day) {
    return anchors.delinquentDays(anchors.daysPastDueOn(day));
  }

  private int dueAfter(int day) {
    int periods = 0;
    for (int j = 0; j < plan.count && plan.effectiveDueOn[j] <= grid.businessDate; j++) {
      if (plan.effectiveDueOn[j] > day && plan.countsByDate(j)) {
        periods++;
      }
    }
    return periods;
  }
}
