package org.delinq.ageing;

/** Why a night adds to penalty or compound interest (rules.md 2.4, 251). */
public enum NightKind {
  /** 罚息: the instalment is overdue; the loan's uplift. */
  OVERDUE,
  /** 逾期并挪用: overdue during a MISUSE event; the heavier uplift, never both. */
  OVERDUE_MISUSED,
  /** 挪用: not overdue, during a MISUSE event; its contract interest is in the plan. */
  MISUSED
}
