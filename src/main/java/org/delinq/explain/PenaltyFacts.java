package org.delinq.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.delinq.ageing.AgeingAccount;
import org.delinq.ageing.AgeingAccount.ReceiptAccount;
import org.delinq.calendar.Day;
import org.delinq.loan.Instalment;
import org.delinq.loan.Loan;
import org.delinq.money.Fen;
import org.delinq.money.Percent;
import org.delinq.policy.ProductPolicy;

/**
 * How penalty and compound interest came about (rules.md 2.4, 251).
 *
 * @param annualRate percent per year
 * @param uplift percent on top of it
 * @param misuseUplift percent instead of it while a MISUSE event holds
 * @param basis days of an interest year
 * @param compounded whether overdue interest bears compound interest
 * @param nights the stretches of nights that add to them
 * @param accrued penalty, rounded once over all nights
 * @param paid penalty
 * @param due penalty
 */
public record PenaltyFacts(
    String annualRate,
    String uplift,
    String misuseUplift,
    int basis,
    boolean compounded,
    List<Nights> nights,
    String accrued,
    String paid,
    String due,
    String compoundAccrued,
    String compoundPaid,
    String compoundDue) {
  /** What is shown of a stretch, which is rounded for the reader only. */
  private static final int DECIMALS = 6;

  /** Two decimals of a yuan and two of a percent. */
  private static final int FEN_AND_PERCENT = 4;

  /**
   * Nights of an instalment on which nothing changed.
   *
   * @param kind why they count
   * @param from the first evening
   * @param to the morning after the last night
   * @param nights how many count, paused ones left out
   * @param principal unpaid on each
   * @param interest unpaid on each
   * @param rate percent per year
   * @param penalty that they add, to six decimals; the loan's sum is exact and rounded once
   * @param compound likewise
   */
  public record Nights(
      int instalmentNo,
      String kind,
      String from,
      String to,
      int nights,
      String principal,
      String interest,
      String rate,
      String penalty,
      String compound) {}

  static PenaltyFacts of(AgeingAccount account) {
    Loan loan = account.loan().file().loan();
    ProductPolicy policy = account.loan().policy();
    Percent own = loan.penaltyUplift();
    return new PenaltyFacts(
        loan.annualRate().toString(),
        (own == null ? policy.penalty().uplift() : own).toString(),
        policy.penalty().misuseUplift().toString(),
        policy.basis(),
        policy.penalty().compound(),
        account.nights().stream().map(nights -> nights(nights, account)).toList(),
        Fen.toYuan(account.penaltyAccrued()),
        Fen.toYuan(account.receipts().stream().mapToLong(ReceiptAccount::penalty).sum()),
        Fen.toYuan(account.loan().arrears().penaltyDue()),
        Fen.toYuan(account.compoundAccrued()),
        Fen.toYuan(account.receipts().stream().mapToLong(ReceiptAccount::compound).sum()),
        Fen.toYuan(account.loan().arrears().compoundDue()));
  }

  private static Nights nights(AgeingAccount.NightStretch told, AgeingAccount account) {
    Instalment row = account.loan().instalments().get(told.instalment());
    boolean compounded = account.loan().policy().penalty().compound();
    return new Nights(
        row.number(),
        told.kind().name(),
        Day.format(told.from()),
        Day.format(told.to()),
        told.nights(),
        Fen.toYuan(told.principal()),
        Fen.toYuan(told.interest()),
        told.rate().toPlainString(),
        added(told.principal(), told, account),
        added(compounded ? told.interest() : 0, told, account));
  }

  private static String added(long fen, AgeingAccount.NightStretch told, AgeingAccount account) {
    return BigDecimal.valueOf(fen, FEN_AND_PERCENT)
        .multiply(told.rate())
        .multiply(BigDecimal.valueOf(told.nights()))
        .divide(BigDecimal.valueOf(account.loan().policy().basis()), DECIMALS, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
