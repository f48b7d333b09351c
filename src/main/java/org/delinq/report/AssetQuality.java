package org.delinq.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.delinq.loan.Tier;
import org.delinq.report.label.Labels.Group;

/**
 * {@code reports/asset-quality.csv}: the five tiers (G11), ACTIVE loans.
 *
 * <p>For every key of every {@link Section} one row per tier, then NPL and ALL. {@code principal},
 * {@code provision_general} and {@code provision_special} in yuan, {@code principal_wan} in 万元 from
 * the sum in fen, HALF_UP; {@code share_percent} = principal of the row / principal of the key,
 * {@code -} where that is 0.
 */
public final class AssetQuality implements Report {
  @Override
  public String name() {
    return "asset-quality";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.code("section", Group.SECTION),
        ReportColumn.key("key"),
        ReportColumn.code("tier", Group.TIER),
        ReportColumn.number("loans"),
        ReportColumn.number("principal"),
        ReportColumn.number("principal_wan"),
        ReportColumn.number("share_percent"),
        ReportColumn.number("provision_general"),
        ReportColumn.number("provision_special"));
  }

  @Override
  public Iterator<List<String>> rows(ReportSource source) {
    List<List<String>> rows = new ArrayList<>();
    for (PortfolioSums.Entry entry : source.sums(PortfolioSums.class).entries()) {
      PortfolioSums.TierSum all = entry.cell().all();
      for (Tier tier : Tier.values()) {
        rows.add(row(entry, tier.name(), entry.cell().tier(tier), all));
      }
      rows.add(row(entry, "NPL", entry.cell().npl(), all));
      rows.add(row(entry, "ALL", all, all));
    }
    return rows.iterator();
  }

  private static List<String> row(
      PortfolioSums.Entry entry,
      String tier,
      PortfolioSums.TierSum sum,
      PortfolioSums.TierSum all) {
    return List.of(
        entry.section().name(),
        entry.key(),
        tier,
        Long.toString(sum.loans()),
        Cells.yuan(sum.principal()),
        Cells.wan(sum.principal()),
        Cells.percent(sum.principal(), all.principal()),
        Cells.yuan(sum.provisionGeneral()),
        Cells.yuan(sum.provisionSpecial()));
  }
}
