package org.delinq.ageing;

/**
 * What a loan owes at the end of a business date; the columns of {@code loan-status.csv} that
 * follow from its facts (rules.md 2.2 to 2.4). Amounts in fen, days as {@link
 * org.delinq.calendar.Day}.
 *
 * @param daysPastDue 0 or more
 * @param inGrace 0 &lt; daysPastDue ≤ grace
 * @param delinquentDays 0 within grace
 * @param delinquentSince effective due date of the anchor, NONE when daysPastDue is 0
 * @param overdueInstalments overdue instalments at or after the anchor
 * @param nextDueOn effective due date of the first instalment in force with E ≥ D and something
 *     unpaid, NONE without one
 * @param paymentHistory 24 characters, oldest month first
 * @param curedOn NONE if never cured, or delinquent now
 * @param unpaidPrincipal unpaid principal of all rows in force, due or not
 * @param unpaidTotal unpaid principal, interest and fee of all rows in force, due or not
 */
public record Arrears(
    int daysPastDue,
    boolean inGrace,
    int delinquentDays,
    int delinquentSince,
    int principalDpd,
    int interestDpd,
    int overdueInstalments,
    long overduePrincipal,
    long overdueInterest,
    long overdueFee,
    long penaltyDue,
    long compoundDue,
    long unapplied,
    int nextDueOn,
    long nextDueAmount,
    String paymentHistory,
    int worstDpd12m,
    int curedOn,
    int cleanPeriods,
    long unpaidPrincipal,
    long unpaidTotal) {

  /** Overdue principal, interest and fee together, in fen. */
  public long overdueTotal() {
    return overduePrincipal + overdueInterest + overdueFee;
  }
}
