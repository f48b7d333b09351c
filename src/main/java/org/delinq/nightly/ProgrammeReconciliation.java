package org.delinq.nightly;

import java.io.IOException;
import org.delinq.report.CompensationClaims;
import org.delinq.report.CompensationRecoveries;
import org.delinq.report.CreditBureauReport;
import org.delinq.report.CsvTotal;
import org.delinq.report.MonitoringMonthly;
import org.delinq.report.ProgrammeSums;
import org.delinq.report.Report;
import org.delinq.report.ReportColumn;
import org.delinq.report.SubsidyDetail;
import org.delinq.report.SubsidySummaryReport;

/**
 * The checks on the reports of the programmes and the credit bureau: what stands in the files to be
 * published against each other, the snapshot and the ratios.
 */
record ProgrammeReconciliation(NightContext night) {
  void addTo(Reconciliation reconciliation) throws IOException {
    SnapshotTotals snapshot = night.snapshotTotals();
    CsvTotal bureau = total(new CreditBureauReport(), "overdue_total");
    reconciliation.counts("loans of the snapshot = credit-bureau", snapshot.rows(), bureau.rows());
    reconciliation.amounts(
        "overdue of the snapshot = credit-bureau", snapshot.overdue(), bureau.fen());
    reconciliation.amounts(
        "subsidies: detail = summary",
        total(new SubsidyDetail(), "amount").fen(),
        total(new SubsidySummaryReport(), "amount").fen());
    reconciliation.amounts(
        "principal of subsidy programmes = monitoring",
        principal(),
        total(new MonitoringMonthly(), "outstanding").fen());
    compareShares(reconciliation, "compensation claims", new CompensationClaims(), "claim_base");
    compareShares(reconciliation, "recoveries", new CompensationRecoveries(), "amount");
  }

  private void compareShares(
      Reconciliation reconciliation, String name, Report report, String column) {
    reconciliation.amounts(
        name + " = fund and bank shares",
        total(report, column).fen(),
        total(report, "fund_share").fen() + total(report, "bank_share").fen());
  }

  private long principal() {
    try (NightReportSource source = new NightReportSource(night)) {
      ProgrammeSums sums = source.sums(ProgrammeSums.class);
      return night.policy().subsidyProgrammes().keySet().stream()
          .mapToLong(programme -> sums.subsidy(programme).principal())
          .sum();
    }
  }

  private CsvTotal total(Report report, String column) {
    int index = report.columns().stream().map(ReportColumn::header).toList().indexOf(column);
    String file = report.folder() + "/" + report.name() + ".csv";
    return CsvTotal.of(night.folder().set().resolve(file), index);
  }
}
