package org.delinq.worklist;

/** What runs out, or has run out (rules.md 6.5). */
public enum LimitationKind {
  /** 诉讼时效 (民法典 188): the claim against the debtor ends soon. */
  LIMITATION,
  /** It has ended. */
  LIMITATION_LAPSED,
  /** 保证期间 (民法典 692): the guarantor is released soon. */
  GUARANTEE,
  /** The guarantor is released. */
  GUARANTEE_LAPSED
}
