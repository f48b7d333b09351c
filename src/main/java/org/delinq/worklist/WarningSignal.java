package org.delinq.worklist;

/** What an early warning is about, in the order of the list (rules.md 6.3). */
public enum WarningSignal {
  /** The tier is worse than the previous one; detail: the rules that ask for it. */
  DOWNGRADED,
  /** The first instalment is overdue; detail: its effective due date. */
  FIRST_PAYMENT_DEFAULT,
  /** Later month by month; detail: the last four months of the payment history. */
  ROLLING,
  /** Three or more delinquent months among the last twelve; detail: those twelve. */
  REPEATED_LATE,
  /** EVASION in force, or tier LOSS; detail: which of them, joined by {@code |}. */
  BLACKLIST,
  /**
   * Among the largest one percent of delinquent loans; detail: the amount that divides, in yuan.
   */
  LARGE_DELINQUENT,
  /** A MISUSE event is in force; detail: since when, blank for a loan that is carried over. */
  MISUSE,
  /** EVASION, BANKRUPTCY, DECEASED or MISSING has begun; detail: kinds and days. */
  MAJOR_EVENT
}
