package org.delinq.report;

import java.util.Iterator;
import java.util.List;
import org.delinq.report.label.Labels.Group;

/**
 * {@code reports/provisions.csv}: provisions by branch, product and tier, ACTIVE loans (rules.md
 * section 4).
 *
 * <p>One row per key that occurs today or in the previous snapshot; amounts in yuan. {@code
 * change_from_previous} is {@code total} less the same key's total in the previous snapshot, blank
 * without one.
 */
public final class ProvisionReport implements Report {
  @Override
  public String name() {
    return "provisions";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.text("branch_code"),
        ReportColumn.text("product_code"),
        ReportColumn.code("tier", Group.TIER),
        ReportColumn.number("principal"),
        ReportColumn.number("general"),
        ReportColumn.number("special"),
        ReportColumn.number("total"),
        ReportColumn.number("change_from_previous"));
  }

  @Override
  public Iterator<List<String>> rows(ReportSource source) {
    boolean hasPrevious = source.hasPrevious();
    return source.sums(ProvisionSums.class).sums().entrySet().stream()
        .map(entry -> row(entry.getKey(), entry.getValue(), hasPrevious))
        .iterator();
  }

  private static List<String> row(
      ProvisionSums.Key key, ProvisionSums.Sum sum, boolean hasPrevious) {
    long total = sum.general() + sum.special();
    return List.of(
        key.branchCode(),
        key.productCode(),
        key.tier().name(),
        Cells.yuan(sum.principal()),
        Cells.yuan(sum.general()),
        Cells.yuan(sum.special()),
        Cells.yuan(total),
        hasPrevious ? Cells.yuan(total - sum.previousTotal()) : "");
  }
}
