package org.delinq.loan;

import org.delinq.calendar.Day;

/**
 * One row of a repayment plan (期). It is in force on the days {@code agreedOn} ≤ d &lt; {@code
 * replacedOn}.
 *
 * @param number 1 or more
 * @param dueOn contractual due date
 * @param principal fen, 0 or more
 * @param interest fen, 0 or more
 * @param fee fen, 0 or more
 * @param agreedOn first day in force, that of disbursement if blank; {@link Day#ALWAYS} in a
 *     derived plan
 * @param replacedOn first day no longer in force; {@link Day#NEVER} if blank
 */
public record Instalment(
    int number, int dueOn, long principal, long interest, long fee, int agreedOn, int replacedOn) {
  /** Refuses a negative amount or a number below 1 with {@link IllegalArgumentException}. */
  public Instalment {
    if (number < 1 || (principal | interest | fee) < 0) {
      throw new IllegalArgumentException("instalment " + number + " has a negative part");
    }
  }

  /** An instalment that is in force for ever. */
  public static Instalment of(int number, int dueOn, long principal, long interest) {
    return new Instalment(number, dueOn, principal, interest, 0, Day.ALWAYS, Day.NEVER);
  }

  /** Whether the row belongs to the plan of that day. */
  public boolean isInForceOn(int day) {
    return agreedOn <= day && day < replacedOn;
  }

  /** Principal, interest and fee together, in fen. */
  public long total() {
    return principal + interest + fee;
  }
}
