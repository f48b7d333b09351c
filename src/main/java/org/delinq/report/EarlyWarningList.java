package org.delinq.report;

import java.util.Iterator;
import java.util.List;
import org.delinq.report.label.Labels.Group;
import org.delinq.worklist.EarlyWarning;

/**
 * {@code worklists/early-warnings.csv}: one row per ACTIVE loan and signal, by officer, loan and
 * signal (rules.md 6.3).
 *
 * <p>{@code total_overdue} is overdue principal, interest and fee in yuan. {@code detail} says what
 * the signal rests on: rules, a date, months of the payment history, kinds of events, or for
 * LARGE_DELINQUENT the amount from which a loan is large tonight ({@link
 * org.delinq.worklist.WarningSignal}).
 */
public final class EarlyWarningList implements Report {
  @Override
  public String folder() {
    return "worklists";
  }

  @Override
  public String name() {
    return "early-warnings";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.text("officer_id"),
        ReportColumn.code("signal", Group.SIGNAL),
        ReportColumn.text("loan_id"),
        ReportColumn.text("borrower_id"),
        ReportColumn.code("tier", Group.TIER),
        ReportColumn.code("previous_tier", Group.TIER),
        ReportColumn.number("total_overdue"),
        ReportColumn.code("detail", Group.DETAIL));
  }

  @Override
  public Iterator<List<String>> rows(ReportSource source) {
    return new RecordRows<>(
        source.worklist(Worklist.EARLY_WARNINGS),
        EarlyWarning::readFrom,
        warning ->
            List.of(
                warning.officerId(),
                warning.signal().name(),
                warning.loanId(),
                warning.borrowerId(),
                Cells.code(warning.tier()),
                Cells.code(warning.previousTier()),
                Cells.yuan(warning.totalOverdue()),
                warning.detail()));
  }
}
