package org.delinq.report;

import java.util.Iterator;
import java.util.List;
import org.delinq.report.label.Labels.Group;
import org.delinq.worklist.ResolvedCase;

/**
 * {@code worklists/resolved.csv}: the borrowers that were on a list in the previous snapshot and
 * are on none tonight, by officer and borrower (rules.md 6.2).
 *
 * <p>{@code officer_id} and {@code previous_stage} as the previous snapshot has them; {@code how}
 * is PAID if a formerly listed loan is ACTIVE now, else CLOSED if one is, else NOT_IN_EXTRACT.
 */
public final class ResolvedList implements Report {
  @Override
  public String folder() {
    return "worklists";
  }

  @Override
  public String name() {
    return "resolved";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.text("officer_id"),
        ReportColumn.text("borrower_id"),
        ReportColumn.text("borrower_name"),
        ReportColumn.code("previous_stage", Group.STAGE),
        ReportColumn.code("how", Group.EXIT));
  }

  @Override
  public Iterator<List<String>> rows(ReportSource source) {
    return new RecordRows<>(
        source.worklist(Worklist.RESOLVED),
        ResolvedCase::readFrom,
        resolved ->
            List.of(
                resolved.officerId(),
                resolved.borrowerId(),
                Cells.text(resolved.borrowerName()),
                resolved.previousStage().name(),
                resolved.how().name()));
  }
}
