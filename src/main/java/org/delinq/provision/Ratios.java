package org.delinq.provision;

import java.math.BigInteger;
import java.util.List;
import org.delinq.money.Percent;
import org.delinq.policy.Policy;
import org.delinq.provision.RatioMeasure.Verdict;

/**
 * The ratios that a bank is held to (rules.md section 4, {@code reports/ratios.csv}). ACTIVE loans
 * only; sums in fen.
 */
public final class Ratios {
  private Ratios() {}

  /**
   * Sums over the ACTIVE loans, in fen.
   *
   * @param allowance {@code ALLOWANCE} of {@code balances.csv}, else all provisions computed
   * @param reportedOverdueOver90 reported overdue of loans delinquent for more than 90 days
   */
  public record Sums(
      long principal,
      long nplPrincipal,
      long allowance,
      long reportedOverdue,
      long reportedOverdueOver90) {}

  /**
   * The five measures of the bank, in the order of the report. Both floors ask for an allowance;
   * the one that misses more binds, both if they miss the same. Coverage without NPL is met.
   */
  public static List<RatioMeasure> of(Sums sums, Policy.Ratios limits) {
    Ratio coverage = new Ratio(sums.allowance(), sums.nplPrincipal());
    Ratio provision = new Ratio(sums.allowance(), sums.principal());
    BigInteger toCover = coverage.shortfall(limits.coverageFloor());
    BigInteger toProvide = provision.shortfall(limits.provisionFloor());
    return List.of(
        RatioMeasure.ceiling(
            "NPL_RATIO", new Ratio(sums.nplPrincipal(), sums.principal()), limits.nplTarget()),
        new RatioMeasure(
            "COVERAGE", coverage, limits.coverageFloor(), floorVerdict(toCover, toProvide)),
        new RatioMeasure(
            "PROVISION_RATIO",
            provision,
            limits.provisionFloor(),
            floorVerdict(toProvide, toCover)),
        RatioMeasure.told("OVERDUE_RATIO", new Ratio(sums.reportedOverdue(), sums.principal())),
        RatioMeasure.told(
            "OVERDUE_OVER_90_TO_NPL",
            new Ratio(sums.reportedOverdueOver90(), sums.nplPrincipal())));
  }

  /**
   * How a programme stands to the bank's target plus the tolerance for programmes (Notice 6): the
   * row {@code NPL_TOLERANCE:<programme>}.
   */
  public static RatioMeasure ofProgramme(
      String programme, long nplPrincipal, long principal, Policy.Ratios limits) {
    return RatioMeasure.ceiling(
        "NPL_TOLERANCE:" + programme,
        new Ratio(nplPrincipal, principal),
        new Percent(
            Math.addExact(
                limits.nplTarget().millionths(), limits.nplTolerancePoints().millionths())));
  }

  private static Verdict floorVerdict(BigInteger shortfall, BigInteger other) {
    if (shortfall.signum() <= 0) {
      return Verdict.MET;
    }
    return shortfall.compareTo(other) >= 0 ? Verdict.SHORT_BINDING : Verdict.SHORT;
  }
}
