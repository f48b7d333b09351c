package org.delinq.loan;

import org.delinq.calendar.Day;
import org.delinq.money.Percent;
import org.jspecify.annotations.Nullable;

/**
 * One fact of {@code events.csv}. It holds on the days {@code effectiveOn} to {@code expiresOn},
 * both included.
 *
 * @param eventId unique; orders events of one loan on one day
 * @param effectiveOn first day it holds
 * @param expiresOn last day it holds; {@link Day#NEVER} when open
 * @param tier the asked tier of an OVERRIDE, absent otherwise
 * @param amount fen of COMPENSATED, CLAIMED and PROMISE, 0 otherwise
 * @param expectedLoss percent of an IMPAIRED event, absent if blank and otherwise
 * @param approvedBy who signed, absent if nobody did
 */
public record LoanEvent(
    String eventId,
    EventKind kind,
    int effectiveOn,
    int expiresOn,
    @Nullable Tier tier,
    long amount,
    @Nullable Percent expectedLoss,
    @Nullable String approvedBy) {
  /** Refuses a window that ends before it starts with {@link IllegalArgumentException}. */
  public LoanEvent {
    if (expiresOn < effectiveOn) {
      throw new IllegalArgumentException("event " + eventId + " ends before it starts");
    }
  }

  /** Whether it holds on the day. */
  public boolean holdsOn(int day) {
    return effectiveOn <= day && day <= expiresOn;
  }

  /** Whether it has begun by the day, whether or not it has ended since. */
  public boolean hasBegunBy(int day) {
    return effectiveOn <= day;
  }
}
