package org.delinq.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.delinq.money.Percent;
import org.delinq.policy.Policy;
import org.delinq.provision.AgeingBucket;
import org.delinq.provision.Ratio;
import org.delinq.provision.RatioMeasure;
import org.delinq.provision.Ratios;
import org.delinq.report.label.Labels.Group;

/**
 * {@code reports/ratios.csv}: what the regulator measures (rules.md section 4), ACTIVE loans.
 *
 * <p>NPL_RATIO, COVERAGE, PROVISION_RATIO, OVERDUE_RATIO, OVERDUE_OVER_90_TO_NPL, then {@code
 * NPL_TOLERANCE:<programme>} for the subsidy programmes and the compensation programmes of the
 * policy, by key. Numerator and denominator in yuan, {@code percent} HALF_UP to two decimals or
 * {@code -}, {@code limit_percent} and {@code verdict} blank where there is no limit. The allowance
 * is {@code ALLOWANCE} of {@code balances.csv}, else all provisions computed.
 */
public final class RatioReport implements Report {
  @Override
  public String name() {
    return "ratios";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.code("measure", Group.MEASURE),
        ReportColumn.number("numerator"),
        ReportColumn.number("denominator"),
        ReportColumn.number("percent"),
        ReportColumn.number("limit_percent"),
        ReportColumn.code("verdict", Group.VERDICT));
  }

  @Override
  public Iterator<List<String>> rows(ReportSource source) {
    Policy policy = source.policy();
    ProgrammeSums programmes = source.sums(ProgrammeSums.class);
    List<RatioMeasure> measures = new ArrayList<>(Ratios.of(sums(source), policy.ratios()));
    for (String programme : policy.subsidyProgrammes().keySet()) {
      measures.add(ofProgramme(programme, programmes.subsidy(programme), policy));
    }
    for (String programme : policy.compensationProgrammes().keySet()) {
      measures.add(ofProgramme(programme, programmes.compensation(programme), policy));
    }
    return measures.stream().map(RatioReport::row).iterator();
  }

  private static Ratios.Sums sums(ReportSource source) {
    PortfolioSums.Cell total = source.sums(PortfolioSums.class).total();
    PortfolioSums.TierSum all = total.all();
    Long booked = source.bookedAllowance();
    long reportedOverdue = 0;
    long over90 = 0;
    for (AgeingBucket bucket : AgeingBucket.values()) {
      long reported = total.bucket(bucket).reportedOverdue();
      reportedOverdue += reported;
      over90 += bucket.compareTo(AgeingBucket.UP_TO_180) >= 0 ? reported : 0;
    }
    return new Ratios.Sums(
        all.principal(),
        total.npl().principal(),
        booked == null ? all.provisionGeneral() + all.provisionSpecial() : booked,
        reportedOverdue,
        over90);
  }

  private static RatioMeasure ofProgramme(String programme, ProgrammeSums.Sum sum, Policy policy) {
    return Ratios.ofProgramme(programme, sum.nplPrincipal(), sum.principal(), policy.ratios());
  }

  private static List<String> row(RatioMeasure measure) {
    Percent limit = measure.limit();
    return List.of(
        measure.name(),
        Cells.yuan(measure.ratio().numerator()),
        Cells.yuan(measure.ratio().denominator()),
        measure.ratio().percent(),
        limit == null ? "" : Ratio.percent(limit),
        Cells.code(measure.verdict()));
  }
}
