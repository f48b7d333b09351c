package org.delinq.report;

import java.util.Iterator;
import java.util.List;
import org.delinq.compensation.Claim;
import org.delinq.compensation.ClaimRow;
import org.delinq.report.label.Labels.Group;

/**
 * {@code reports/compensation-claims.csv}: what the risk compensation funds (风险补偿金) can be asked to
 * pay tonight, by programme, then loan (rules.md 5.2).
 *
 * <p>{@code claim_base} is principal within the household's cap, with its part of the overdue
 * interest where the programme says so; {@code fund_share} is rounded, {@code bank_share} the rest;
 * yuan. {@code state} READY, QUEUED, NOT_READY or CLAIMED; {@code reason} DUNNINGS, FUND_BALANCE,
 * or BREAKER where neither, else blank; {@code deadline} blank where the programme has none.
 */
public final class CompensationClaims implements Report {
  @Override
  public String name() {
    return "compensation-claims";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.text("programme"),
        ReportColumn.text("loan_id"),
        ReportColumn.text("borrower_id"),
        ReportColumn.number("delinquent_since"),
        ReportColumn.number("delinquent_days"),
        ReportColumn.number("claim_base"),
        ReportColumn.number("fund_share"),
        ReportColumn.number("bank_share"),
        ReportColumn.code("state", Group.CLAIM),
        ReportColumn.code("reason", Group.CLAIM_REASON),
        ReportColumn.number("deadline"));
  }

  @Override
  public Iterator<List<String>> rows(ReportSource source) {
    return new RecordRows<>(
        source.programmes(ProgrammeList.CLAIMS), ClaimRow::readFrom, CompensationClaims::cells);
  }

  private static List<String> cells(ClaimRow row) {
    Claim claim = row.claim();
    return List.of(
        claim.programme(),
        claim.loanId(),
        claim.borrowerId(),
        Cells.day(claim.delinquentSince()),
        Integer.toString(claim.delinquentDays()),
        Cells.yuan(claim.base()),
        Cells.yuan(claim.fundShare()),
        Cells.yuan(row.bankShare()),
        row.state().name(),
        Cells.code(row.reason()),
        Cells.day(row.deadline()));
  }
}
