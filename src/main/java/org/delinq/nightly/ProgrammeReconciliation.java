package org.delinq.nightly;

import java.io.IOException;
import org.delinq.report.CompensationClaims;
import org.delinq.report.CompensationRecoveries;
import org.delinq.report.CreditBureauReport;
import org.delinq.report.MonitoringMonthly;
import org.delinq.report.ProgrammeSums;
import org.delinq.report.Report;
import org.delinq.report.SubsidyDetail;
import org.delinq.report.SubsidySummaryReport;

/**
 * The checks on the reports of the programmes and the credit bureau: what stands in the files to be
 * published against each other, the snapshot and the ratios.
 */
record ProgrammeReconciliation(NightContext night, PublishedTotals published) {
  void addTo(Reconciliation reconciliation) throws IOException {
    SnapshotTotals snapshot = night.snapshotTotals();
    Report bureau = new CreditBureauReport();
    reconciliation.counts(
        "loans of the snapshot = credit-bureau", snapshot.rows(), published.rows(bureau));
    reconciliation.amounts(
        "overdue of the snapshot = credit-bureau",
        snapshot.overdue(),
        published.fen(bureau, "overdue_total"));
    reconciliation.amounts(
        "subsidies: detail = summary",
        published.fen(new SubsidyDetail(), "amount"),
        published.fen(new SubsidySummaryReport(), "amount"));
    reconciliation.amounts(
        "principal of subsidy programmes = monitoring",
        principal(),
        published.fen(new MonitoringMonthly(), "outstanding"));
    compareShares(reconciliation, "compensation claims", new CompensationClaims(), "claim_base");
    compareShares(reconciliation, "recoveries", new CompensationRecoveries(), "amount");
  }

  private void compareShares(
      Reconciliation reconciliation, String name, Report report, String column) {
    reconciliation.amounts(
        name + " = fund and bank shares",
        published.fen(report, column),
        published.fen(report, "fund_share") + published.fen(report, "bank_share"));
  }

  private long principal() {
    try (NightReportSource source = new NightReportSource(night)) {
      ProgrammeSums sums = source.sums(ProgrammeSums.class);
      return night.policy().subsidyProgrammes().keySet().stream()
          .mapToLong(programme -> sums.subsidy(programme).principal())
          .sum();
    }
  }
}
