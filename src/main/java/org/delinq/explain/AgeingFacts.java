package org.delinq.explain;

import org.delinq.ageing.AgedLoan;
import org.delinq.ageing.Arrears;
import org.delinq.calendar.Day;
import org.delinq.loan.Instalment;
import org.delinq.money.Fen;
import org.delinq.policy.ProductPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How the days past due came about (rules.md 2.2, 2.3).
 *
 * @param anchorNo number of the instalment that the days are counted from, absent without one
 * @param anchorDueOn its effective due date
 * @param calendarDays from that date to D
 * @param pausedDays of them that a PAUSE took out
 * @param daysPastDue what is left
 * @param graceDays that hold for this loan
 * @param graceMode whether days inside grace count once it is over
 * @param arrearsTolerance what may stay unpaid without a day past due
 * @param holidayRoll whether due dates on holidays roll
 */
public record AgeingFacts(
    @Nullable Integer anchorNo,
    @Nullable String anchorDueOn,
    int calendarDays,
    int pausedDays,
    int daysPastDue,
    int graceDays,
    String graceMode,
    boolean inGrace,
    int delinquentDays,
    int principalDpd,
    int interestDpd,
    String arrearsTolerance,
    String holidayRoll,
    int overdueInstalments,
    String overduePrincipal,
    String overdueInterest,
    String overdueFee,
    String unapplied,
    String paymentHistory,
    int worstDpd12m,
    @Nullable String curedOn,
    int cleanPeriods) {

  static AgeingFacts of(AgedLoan loan) {
    Arrears arrears = loan.arrears();
    ProductPolicy policy = loan.policy();
    int anchor = loan.anchor();
    Instalment row = anchor < 0 ? null : loan.instalments().get(anchor);
    int since = anchor < 0 ? loan.businessDate() : loan.effectiveDueOn(anchor);
    int calendarDays = loan.businessDate() - since;
    return new AgeingFacts(
        row == null ? null : row.number(),
        row == null ? null : Day.format(since),
        calendarDays,
        calendarDays - arrears.daysPastDue(),
        arrears.daysPastDue(),
        loan.graceDays(),
        policy.graceMode().name(),
        arrears.inGrace(),
        arrears.delinquentDays(),
        arrears.principalDpd(),
        arrears.interestDpd(),
        Fen.toYuan(policy.arrearsTolerance()),
        policy.holidayRoll().name(),
        arrears.overdueInstalments(),
        Fen.toYuan(arrears.overduePrincipal()),
        Fen.toYuan(arrears.overdueInterest()),
        Fen.toYuan(arrears.overdueFee()),
        Fen.toYuan(arrears.unapplied()),
        arrears.paymentHistory(),
        arrears.worstDpd12m(),
        Dates.orNull(arrears.curedOn()),
        arrears.cleanPeriods());
  }
}
