package org.delinq.worklist;

/** Why a loan that is not delinquent gets a reminder (rules.md 6.1). */
public enum ReminderKind {
  /** An instalment is about to be due. */
  UPCOMING,
  /** 还本付息通知书: the loan is about to mature. */
  MATURITY,
  /** Something is due or overdue inside the grace period. */
  GRACE
}
