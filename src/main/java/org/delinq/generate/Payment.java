package org.delinq.generate;

import org.delinq.loan.Payer;
import org.delinq.loan.Receipt.Components;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code repayments.csv} without its id.
 *
 * @param seenOn first business date whose extract has it
 * @param amount fen
 * @param components as printed, absent where the job is to allocate
 * @param reverses the payment it undoes, absent in a receipt
 * @param principalPaid fen by which the ledger's principal falls; negative in a reversal
 */
record Payment(
    int valueOn,
    int seenOn,
    long amount,
    @Nullable Components components,
    Payer payer,
    @Nullable Payment reverses,
    long principalPaid) {

  /** The row that undoes it on a day. */
  Payment reversedOn(int day) {
    return new Payment(day, day, amount, components, payer, this, -principalPaid);
  }
}
