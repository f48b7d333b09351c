package org.delinq.report.summary;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.delinq.provision.AgeingBucket;
import org.delinq.report.Cells;
import org.delinq.report.OfficerSums;
import org.delinq.report.PortfolioSums;
import org.delinq.report.Section;
import org.delinq.report.summary.Figures.OfficerLine;
import org.delinq.report.summary.Figures.Ranking;
import org.delinq.report.summary.Figures.SectionLine;

/** Branches and products by NPL ratio, officers by delinquent principal, the worst first. */
final class Rankings {
  /** How many of each the summary keeps. */
  static final int KEPT = 100;

  private static final Comparator<PortfolioSums.Entry> BY_NPL_RATIO =
      (one, other) -> -compareRatios(one.cell(), other.cell());
  private static final Comparator<PortfolioSums.Entry> WORST_SECTION =
      BY_NPL_RATIO
          .thenComparing(
              Comparator.comparingLong(
                      (PortfolioSums.Entry entry) -> entry.cell().npl().principal())
                  .reversed())
          .thenComparing(
              Comparator.comparingLong((PortfolioSums.Entry entry) -> reportedOverdue(entry.cell()))
                  .reversed())
          .thenComparing(PortfolioSums.Entry::key);
  private static final Comparator<Map.Entry<OfficerSums.Key, OfficerSums.Sum>> WORST_OFFICER =
      Comparator.comparingLong(
              (Map.Entry<OfficerSums.Key, OfficerSums.Sum> entry) ->
                  entry.getValue().delinquentPrincipal())
          .reversed()
          .thenComparing(Map.Entry::getKey);

  private Rankings() {}

  static Ranking<SectionLine> sections(PortfolioSums sums, Section section) {
    List<PortfolioSums.Entry> entries =
        sums.entries().stream().filter(entry -> entry.section() == section).toList();
    return new Ranking<>(
        entries.size(),
        entries.stream().sorted(WORST_SECTION).limit(KEPT).map(Rankings::line).toList());
  }

  static Ranking<OfficerLine> officers(OfficerSums sums) {
    return new Ranking<>(
        sums.all().size(),
        sums.all().entrySet().stream()
            .sorted(WORST_OFFICER)
            .limit(KEPT)
            .map(entry -> line(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static SectionLine line(PortfolioSums.Entry entry) {
    PortfolioSums.TierSum all = entry.cell().all();
    PortfolioSums.TierSum npl = entry.cell().npl();
    long delinquent = 0;
    for (AgeingBucket bucket : AgeingBucket.values()) {
      delinquent += entry.cell().bucket(bucket).loans();
    }
    long overdue = reportedOverdue(entry.cell());
    return new SectionLine(
        entry.key(),
        all.loans(),
        Cells.yuan(all.principal()),
        npl.loans(),
        Cells.yuan(npl.principal()),
        Cells.percent(npl.principal(), all.principal()),
        delinquent,
        Cells.yuan(overdue),
        Cells.percent(overdue, all.principal()));
  }

  private static OfficerLine line(OfficerSums.Key key, OfficerSums.Sum sum) {
    return new OfficerLine(
        key.officerId(),
        key.branchCode(),
        sum.loans(),
        Cells.yuan(sum.principal()),
        sum.delinquentLoans(),
        Cells.yuan(sum.delinquentPrincipal()),
        Cells.yuan(sum.nplPrincipal()),
        Cells.yuan(sum.recovered()),
        sum.newDelinquent(),
        sum.resolved());
  }

  private static long reportedOverdue(PortfolioSums.Cell cell) {
    long sum = 0;
    for (AgeingBucket bucket : AgeingBucket.values()) {
      sum += cell.bucket(bucket).reportedOverdue();
    }
    return sum;
  }

  /** By NPL principal over principal, exactly; a ratio of nothing is below all others. */
  private static int compareRatios(PortfolioSums.Cell one, PortfolioSums.Cell other) {
    BigInteger onePrincipal = BigInteger.valueOf(one.all().principal());
    BigInteger otherPrincipal = BigInteger.valueOf(other.all().principal());
    int defined = Integer.compare(onePrincipal.signum(), otherPrincipal.signum());
    if (defined != 0) {
      return defined;
    }
    return BigInteger.valueOf(one.npl().principal())
        .multiply(otherPrincipal)
        .compareTo(BigInteger.valueOf(other.npl().principal()).multiply(onePrincipal));
  }
}
