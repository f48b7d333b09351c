package org.delinq.loan;

import org.delinq.calendar.Day;
import org.jspecify.annotations.Nullable;

/**
 * Money received for a loan. A reversal is not a receipt: it is the {@code reversedOn} of the
 * receipt it undoes.
 *
 * @param repaymentId unique; orders receipts of one day, byte by byte
 * @param valueOn the day it counts from
 * @param amount fen, above 0
 * @param components how the core system allocated it, absent when the job allocates
 * @param reversedOn value date of its reversal, {@link Day#NEVER} if there is none
 */
public record Receipt(
    String repaymentId,
    int valueOn,
    long amount,
    @Nullable Components components,
    Payer payer,
    int reversedOn) {
  /** Refuses an amount of 0 or less with {@link IllegalArgumentException}. */
  public Receipt {
    if (amount <= 0) {
      throw new IllegalArgumentException("receipt " + repaymentId + " of " + amount + " fen");
    }
  }

  /**
   * Whether it counts in a run for {@code businessDate}: seen, and not reversed by then (rules.md
   * 2.1).
   */
  public boolean countsAt(int businessDate) {
    return valueOn <= businessDate && reversedOn > businessDate;
  }

  /** The core system's allocation, in fen, each 0 or more; they sum to the receipt's amount. */
  public record Components(long principal, long interest, long penalty, long fee) {}
}
