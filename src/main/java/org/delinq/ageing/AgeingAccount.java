package org.delinq.ageing;

import java.math.BigDecimal;
import java.util.List;
import org.delinq.loan.Receipt;

/**
 * How the numbers of an aged loan came about: what every receipt paid, and every night that cost
 * penalty or compound interest. Made by the code that ages the loan at night, watched while it
 * works. Instalments are addressed by their index in {@link AgedLoan#instalments()}.
 *
 * @param loan the answers
 * @param receipts all receipts of the loan, by value date, then id, whether they count or not
 * @param nights the stretches of nights up to D, by instalment, then first night
 * @param penaltyAccrued fen, rounded once
 * @param compoundAccrued fen, rounded once; 0 where the policy knows no compound interest
 */
public record AgeingAccount(
    AgedLoan loan,
    List<ReceiptAccount> receipts,
    List<NightStretch> nights,
    long penaltyAccrued,
    long compoundAccrued) {

  /** Whether a receipt counts at D, and if not, why (rules.md 2.1). */
  public enum Standing {
    /** It counts. */
    COUNTED,
    /** Its value date is after D. */
    NOT_YET_SEEN,
    /** It was reversed by D: the pair is gone from the start. */
    REVERSED,
    /** A compensation fund paid; the borrower still owes. */
    COMPENSATION_FUND
  }

  /**
   * What became of one receipt; amounts in fen.
   *
   * @param daysPastDue at its value date, after all earlier receipts; 0 if it does not count
   * @param principalFirst whether principal went first because of them (先本后息)
   * @param payments in the order in which they were made
   * @param unapplied what found nothing to pay
   */
  public record ReceiptAccount(
      Receipt receipt,
      Standing standing,
      int daysPastDue,
      boolean principalFirst,
      List<Payment> payments,
      long penalty,
      long compound,
      long unapplied) {}

  /** So many fen of a component of an instalment. */
  public record Payment(int instalment, Component component, long amount) {}

  /**
   * Nights of one instalment on which nothing changed; each adds unpaid amount × rate / 100 /
   * basis.
   *
   * @param from the first evening
   * @param to the morning after the last night
   * @param nights how many of them count: those not paused
   * @param principal fen unpaid on each, adding to penalty
   * @param interest fen unpaid on each, adding to compound interest if the policy knows it
   * @param rate percent per year, exact
   */
  public record NightStretch(
      NightKind kind,
      int instalment,
      int from,
      int to,
      int nights,
      long principal,
      long interest,
      BigDecimal rate) {}
}
