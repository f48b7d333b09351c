package org.delinq.worklist;

import java.util.ArrayList;
import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.Instalment;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanStatus;
import org.jspecify.annotations.Nullable;

/**
 * Limitation and guarantee periods that run out (诉讼时效, 民法典 188–195, 692; rules.md 6.5).
 *
 * <p>Loans that are ACTIVE or WRITTEN_OFF, with anything of the plan in force unpaid. While
 * LITIGATION holds the loan has no row of either kind: the courts have it. "The last E" is the last
 * effective due date of the rows in force on their own due date; a plan without any leaves
 * limitation to demands and signed contacts, and the guarantee period to an agreed end.
 *
 * <table>
 * <caption>A plan whose last E is 2023-05-10</caption>
 * <tr><th>fact</th><th>limitation ends</th></tr>
 * <tr><td>nothing since</td><td>2026-05-10, LAST_DUE</td></tr>
 * <tr><td>borrower pays 2026-05-10</td><td>2029-05-10, RECEIPT</td></tr>
 * <tr><td>borrower pays 2026-05-11</td><td>2026-05-10: it had ended</td></tr>
 * <tr><td>letter signed 2026-05-11</td><td>2029-05-11, CONTACT</td></tr>
 * </table>
 */
public final class LimitationWatch {
  /** Three years (民法典 188). */
  private static final int LIMITATION_MONTHS = 36;

  /** Six months where no end was agreed (民法典 692). */
  private static final int GUARANTEE_MONTHS = 6;

  private static final int LIMITATION_ALERT_DAYS = 180;
  private static final int GUARANTEE_ALERT_DAYS = 60;

  private LimitationWatch() {}

  /** The rows of one loan, at most one of limitation and one of guarantee; none for most. */
  public static List<LimitationRow> of(AgedLoan aged) {
    Loan loan = aged.file().loan();
    int businessDate = aged.businessDate();
    if (loan.status() == LoanStatus.CLOSED || aged.arrears().unpaidTotal() == 0) {
      return List.of();
    }
    int lastDueOn = lastDueOn(aged);
    boolean guaranteed = loan.guaranteeType() == GuaranteeType.GUARANTEE;
    boolean agreedEnd = guaranteed && loan.guaranteeUntil() != Day.NONE;
    // Neither period can be near its end while instalments are still to come.
    if ((lastDueOn >= businessDate && !agreedEnd)
        || isInCourt(aged.file().events(), businessDate)) {
      return List.of();
    }
    List<LimitationRow> rows = new ArrayList<>(2);
    LimitationPeriod period = LimitationPeriod.of(aged, lastDueOn, LIMITATION_MONTHS);
    if (period.endsOn() != Day.NONE && period.endsOn() - businessDate <= LIMITATION_ALERT_DAYS) {
      boolean lapsed = period.endsOn() < businessDate;
      LimitationKind kind = lapsed ? LimitationKind.LIMITATION_LAPSED : LimitationKind.LIMITATION;
      rows.add(row(loan, businessDate, kind, period.endsOn(), period.basedOn()));
    }
    int guaranteeEnd = guaranteed ? guaranteeEnd(loan, lastDueOn) : Day.NONE;
    if (guaranteeEnd != Day.NONE && guaranteeEnd - businessDate <= GUARANTEE_ALERT_DAYS) {
      boolean lapsed = guaranteeEnd < businessDate;
      LimitationKind kind = lapsed ? LimitationKind.GUARANTEE_LAPSED : LimitationKind.GUARANTEE;
      LimitationBasis basedOn = agreedEnd ? null : LimitationBasis.LAST_DUE;
      rows.add(row(loan, businessDate, kind, guaranteeEnd, basedOn));
    }
    return rows;
  }

  private static int lastDueOn(AgedLoan aged) {
    List<Instalment> instalments = aged.instalments();
    for (int i = instalments.size() - 1; i >= 0; i--) {
      Instalment instalment = instalments.get(i);
      if (instalment.isInForceOn(instalment.dueOn())) {
        return aged.effectiveDueOn(i);
      }
    }
    return Day.NONE;
  }

  private static boolean isInCourt(List<LoanEvent> events, int businessDate) {
    for (LoanEvent event : events) {
      if (event.kind() == EventKind.LITIGATION && event.holdsOn(businessDate)) {
        return true;
      }
    }
    return false;
  }

  private static int guaranteeEnd(Loan loan, int lastDueOn) {
    if (loan.guaranteeUntil() != Day.NONE) {
      return loan.guaranteeUntil();
    }
    return lastDueOn == Day.NONE ? Day.NONE : Day.plusMonths(lastDueOn, GUARANTEE_MONTHS);
  }

  private static LimitationRow row(
      Loan loan,
      int businessDate,
      LimitationKind kind,
      int endsOn,
      @Nullable LimitationBasis basedOn) {
    return new LimitationRow(
        loan.officerId(),
        loan.loanId(),
        loan.borrowerId(),
        kind,
        endsOn,
        endsOn - businessDate,
        basedOn,
        loan.outstandingPrincipal());
  }
}
