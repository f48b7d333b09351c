package org.delinq.report;

import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.classification.OverrideInForce;
import org.delinq.classification.OverrideOutcome;
import org.delinq.report.label.Labels.Group;

/**
 * {@code reports/overrides.csv}: every manual classification in force and what came of it, by loan,
 * then oldest first.
 */
public final class Overrides implements DetailReport {
  @Override
  public String name() {
    return "overrides";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.text("loan_id"),
        ReportColumn.text("event_id"),
        ReportColumn.code("asked_tier", Group.TIER),
        ReportColumn.code("tier_without", Group.TIER),
        ReportColumn.code("final_tier", Group.TIER),
        ReportColumn.text("approved_by"),
        ReportColumn.number("effective_on"),
        ReportColumn.number("expires_on"),
        ReportColumn.code("verdict", Group.OVERRIDE));
  }

  @Override
  public void collect(ClassifiedLoan loan, Rows rows) {
    for (OverrideOutcome outcome : loan.overrides()) {
      OverrideInForce override = outcome.override();
      rows.add(
          loan.row().identity().loanId(),
          List.of(
              loan.row().identity().loanId(),
              override.eventId(),
              override.asked().name(),
              outcome.tierWithout().name(),
              outcome.finalTier().name(),
              Cells.text(override.approvedBy()),
              Cells.day(override.effectiveOn()),
              override.expiresOn() == Day.NEVER ? "" : Cells.day(override.expiresOn()),
              outcome.verdict().name()));
    }
  }
}
