package org.delinq.explain;

import java.util.List;
import org.delinq.ageing.AgeingAccount;
import org.delinq.calendar.Day;
import org.delinq.loan.Instalment;
import org.delinq.loan.Receipt;
import org.delinq.money.Fen;
import org.jspecify.annotations.Nullable;

/**
 * A receipt and what became of it.
 *
 * @param standing whether it counts at D, and if not, why
 * @param reversedOn absent unless it was reversed
 * @param allocatedBy who spread it: CORE_SYSTEM where the extract has the components, else JOB
 * @param daysPastDue of the loan when it came in, after all earlier receipts
 * @param principalFirst whether principal went first because of them
 * @param payments in the order in which they were made
 * @param penalty that it paid
 * @param compound interest that it paid
 * @param unapplied what found nothing to pay
 */
public record ReceiptFacts(
    String repaymentId,
    String valueOn,
    String amount,
    String payer,
    AgeingAccount.Standing standing,
    @Nullable String reversedOn,
    Allocator allocatedBy,
    int daysPastDue,
    boolean principalFirst,
    List<Payment> payments,
    String penalty,
    String compound,
    String unapplied) {
  /** Who spread a receipt. */
  public enum Allocator {
    /** The core banking system. */
    CORE_SYSTEM,
    /** This program, as the policy says. */
    JOB
  }

  /** So much of a component of an instalment. */
  public record Payment(int instalmentNo, String dueOn, String component, String amount) {}

  static List<ReceiptFacts> of(AgeingAccount account) {
    return account.receipts().stream().map(receipt -> of(receipt, account)).toList();
  }

  private static ReceiptFacts of(AgeingAccount.ReceiptAccount told, AgeingAccount account) {
    Receipt receipt = told.receipt();
    return new ReceiptFacts(
        receipt.repaymentId(),
        Day.format(receipt.valueOn()),
        Fen.toYuan(receipt.amount()),
        receipt.payer().name(),
        told.standing(),
        Dates.orNull(receipt.reversedOn()),
        receipt.components() == null ? Allocator.JOB : Allocator.CORE_SYSTEM,
        told.daysPastDue(),
        told.principalFirst(),
        told.payments().stream().map(payment -> payment(payment, account)).toList(),
        Fen.toYuan(told.penalty()),
        Fen.toYuan(told.compound()),
        Fen.toYuan(told.unapplied()));
  }

  private static Payment payment(AgeingAccount.Payment payment, AgeingAccount account) {
    Instalment row = account.loan().instalments().get(payment.instalment());
    return new Payment(
        row.number(),
        Day.format(row.dueOn()),
        payment.component().name(),
        Fen.toYuan(payment.amount()));
  }
}
