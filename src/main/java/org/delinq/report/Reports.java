package org.delinq.report;

import java.util.List;

/**
 * Every report of the night, in the order in which its steps run, and the sums they need. A new
 * report is one more line.
 */
public final class Reports {
  private static final List<Report> ALL =
      List.of(
          new ReminderList(),
          new CollectionList(),
          new SuppressedList(),
          new ResolvedList(),
          new EarlyWarningList(),
          new InspectionList(),
          new LimitationList(),
          new AssetQuality(),
          new Migration(),
          new OverdueAgeing(),
          new RatioReport(),
          new ProvisionReport(),
          new NonAccrual(),
          new Restructured(),
          new Overrides(),
          new WriteOffs(),
          new OverdueCausesReport(),
          new OfficerPerformanceReport(),
          new SubsidyDetail(),
          new SubsidySummaryReport(),
          new CompensationClaims(),
          new CompensationRecoveries(),
          new CreditBureauReport(),
          new MonitoringMonthly());

  private Reports() {}

  /** All reports. */
  public static List<Report> all() {
    return ALL;
  }

  /** The reports whose rows are collected loan by loan. */
  public static List<DetailReport> details() {
    return ALL.stream()
        .filter(DetailReport.class::isInstance)
        .map(DetailReport.class::cast)
        .toList();
  }

  /** Fresh sums of every kind that a report needs. */
  public static List<LoanAggregate> newAggregates() {
    return List.of(
        new PortfolioSums(),
        new ProgrammeSums(),
        new ProvisionSums(),
        new MigrationSums(),
        new OverdueCauseSums(),
        new OfficerSums(),
        new MonitoringSums());
  }
}
