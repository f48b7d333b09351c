package org.delinq.loan;

/** Facts about a loan that no payment shows (extracts.md, events.csv). */
public enum EventKind {
  /** Days in the window do not count as past due (disaster relief, moratorium). */
  PAUSE,
  /** Lateness for operational or technical reasons; counts only with {@code approved_by}. */
  TECHNICAL,
  /** 重组: contract eased because of financial difficulty. */
  RESTRUCTURED,
  /** 展期: contract extended; of a loan delinquent the day before, a restructure. */
  EXTENDED,
  /** 借新还旧. */
  REFINANCED,
  /** 挪用. */
  MISUSE,
  /** 逃废债. */
  EVASION,
  /** 破产. */
  BANKRUPTCY,
  /** 诉讼. */
  LITIGATION,
  /** 死亡. */
  DECEASED,
  /** 失踪. */
  MISSING,
  /** The corporate debtor has non-performing debt at another bank. */
  NPL_ELSEWHERE,
  /** The corporate debtor has more than 20 % of its debts everywhere over 90 days past due. */
  OVERDUE_ELSEWHERE,
  /** Value: expected credit loss in percent of the balance, or absent. */
  IMPAIRED,
  /** Value: a tier; manual classification. */
  OVERRIDE,
  /** A compensation claim was filed; value: an amount. */
  CLAIMED,
  /** 代偿; value: the amount the fund paid. */
  COMPENSATED,
  /** No longer on the subsidy's eligibility list from {@code effective_on}. */
  SUBSIDY_STOPPED,
  /** Value: promised amount; {@code expires_on}: promised date. */
  PROMISE,
  /** Suppress collection contact. */
  DO_NOT_CONTACT,
  /** Suppress collection contact: the claim is disputed. */
  DISPUTED,
  /** A signed or delivered demand: limitation runs anew from {@code effective_on}. */
  DUNNING_RECEIPT
}
