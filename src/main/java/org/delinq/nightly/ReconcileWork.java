package org.delinq.nightly;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.extract.ManifestEntry;
import org.delinq.extract.ReceivedExtract;
import org.delinq.extract.row.ExtractKind;
import org.delinq.nightly.NightCounts.Fate;
import org.delinq.report.CsvFile;
import org.delinq.report.CsvLanguage;
import org.delinq.report.ReportColumn;

/**
 * Step {@code reconcile}: proves that nothing was lost between the extracts and the published
 * files. If one check fails nothing is published.
 */
record ReconcileWork(NightContext night) implements StepFactory.Work {
  /** The file's name in the published set. */
  static final String FILE = "reconciliation.csv";

  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.text("check"),
          ReportColumn.number("left"),
          ReportColumn.number("right"),
          ReportColumn.number("difference"),
          ReportColumn.text("verdict"));

  @Override
  public StepFactory.Counts run() throws IOException {
    Reconciliation reconciliation = new Reconciliation();
    NightCounts counts = night.counts();
    compareExtracts(reconciliation, counts);
    compareManifest(reconciliation);
    compareLoans(reconciliation, counts);
    PublishedTotals published = night.countPublished();
    new ReportReconciliation(night, published).addTo(reconciliation);
    new ProgrammeReconciliation(night, published).addTo(reconciliation);
    Path file = night.folder().set().resolve(FILE);
    try (CsvFile csv = new CsvFile(file, COLUMNS, CsvLanguage.MACHINE, false)) {
      for (Reconciliation.Check check : reconciliation.checks()) {
        csv.write(
            List.of(
                check.name(), check.left(), check.right(), check.difference(), check.verdict()));
      }
    }
    List<Reconciliation.Check> failed = reconciliation.failed();
    if (!failed.isEmpty()) {
      Reconciliation.Check first = failed.get(0);
      throw new DelinqException(
          ErrorCode.NOT_RECONCILED,
          failed.size()
              + " totals do not tie, the first is "
              + first.name()
              + ": "
              + first.left()
              + " against "
              + first.right(),
          "nothing was published; report it with " + file);
    }
    NightLimits.check(night);
    long checks = reconciliation.checks().size();
    return new StepFactory.Counts(checks, checks);
  }

  private void compareExtracts(Reconciliation reconciliation, NightCounts counts) {
    for (ReceivedExtract extract : night.extracts().extracts()) {
      ExtractKind kind = extract.kind();
      reconciliation.counts(
          "rows read = accepted + quarantined: " + kind.label(),
          extract.rows(),
          counts.accepted(kind) + counts.quarantined(kind));
    }
  }

  /** Only what the manifest states; of an extract without amounts it may state 0. */
  private void compareManifest(Reconciliation reconciliation) {
    for (ManifestEntry stated : night.extracts().manifest()) {
      for (ReceivedExtract extract : night.extracts().extracts()) {
        if (!extract.file().equals(stated.file())) {
          continue;
        }
        Long rows = stated.rows();
        if (rows != null) {
          reconciliation.counts(
              "rows read = manifest: " + extract.kind().label(), extract.rows(), rows);
        }
        BigInteger amount = stated.amountTotal();
        if (amount != null) {
          BigInteger found = extract.amountTotal();
          reconciliation.amounts(
              "amount read = manifest: " + extract.kind().label(),
              found == null ? BigInteger.ZERO : found,
              amount);
        }
      }
    }
  }

  private void compareLoans(Reconciliation reconciliation, NightCounts counts) throws IOException {
    SnapshotTotals snapshot = night.snapshotTotals();
    long carriedOver =
        counts.loans(Fate.CARRIED_OVER_ACTIVE) + counts.loans(Fate.CARRIED_OVER_WRITTEN_OFF);
    reconciliation.counts(
        "loans accepted + carried over = snapshot + closed",
        counts.accepted(ExtractKind.LOANS) + carriedOver,
        snapshot.rows() + counts.loans(Fate.CLOSED));
    long principal = counts.principal(Fate.ACTIVE) + counts.principal(Fate.CARRIED_OVER_ACTIVE);
    reconciliation.amounts(
        "principal accepted + carried over = snapshot", principal, snapshot.principal());
  }
}
