package org.delinq.policy;

/** What happens to a due date that is no working day. */
public enum HolidayRoll {
  /** It stays. */
  NONE,
  /** It moves to the first working day on or after it. */
  NEXT_WORKDAY
}
