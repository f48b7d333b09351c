package org.delinq.nightly;

import java.io.IOException;
import java.util.List;
import org.delinq.report.AssetQuality;
import org.delinq.report.Basis;
import org.delinq.report.CollectionList;
import org.delinq.report.CsvLanguage;
import org.delinq.report.Migration;
import org.delinq.report.ProvisionReport;
import org.delinq.report.Section;
import org.delinq.report.SuppressedList;
import org.delinq.report.label.Labels.Group;

/**
 * The checks of the snapshot against the lists and reports of the portfolio, as they stand in the
 * files to be published.
 */
record ReportReconciliation(NightContext night, PublishedTotals published) {
  void addTo(Reconciliation reconciliation) throws IOException {
    SnapshotTotals snapshot = night.snapshotTotals();
    comparePrincipal(reconciliation, snapshot.principal());
    reconciliation.counts(
        "delinquent loans = collections + suppressed",
        snapshot.delinquentLoans() + snapshot.writtenOffLoans(),
        published.count(new CollectionList(), "loans")
            + published.count(new SuppressedList(), "loans"));
    reconciliation.amounts(
        "provisions of the snapshot = asset-quality ALL",
        snapshot.provisions(),
        wholePortfolio("provision_general") + wholePortfolio("provision_special"));
    reconciliation.amounts(
        "provisions of the snapshot = provisions",
        snapshot.provisions(),
        PublishedColumn.sum(night, new ProvisionReport(), "total", row -> true));
  }

  private void comparePrincipal(Reconciliation reconciliation, long principal) {
    reconciliation.amounts(
        "principal of the snapshot = asset-quality ALL", principal, wholePortfolio("principal"));
    try (NightReportSource source = new NightReportSource(night)) {
      for (Basis basis : Basis.values()) {
        if (source.hasBasis(basis)) {
          reconciliation.amounts(
              "principal of the snapshot = migration ends: " + basis, principal, ends(basis));
        }
      }
    }
  }

  /** Where the loans of a basis ended; the rows of the rates are no loans. */
  private long ends(Basis basis) {
    return PublishedColumn.sum(
        night,
        new Migration(),
        "principal_end",
        row ->
            CsvLanguage.says(row.get(0), Group.BASIS, basis.name())
                && !CsvLanguage.says(row.get(1), Group.TIER, "RATE"));
  }

  private long wholePortfolio(String column) {
    return PublishedColumn.sum(
        night, new AssetQuality(), column, ReportReconciliation::isWholePortfolio);
  }

  private static boolean isWholePortfolio(List<String> row) {
    return CsvLanguage.says(row.get(0), Group.SECTION, Section.TOTAL.name())
        && CsvLanguage.says(row.get(2), Group.TIER, "ALL");
  }
}
