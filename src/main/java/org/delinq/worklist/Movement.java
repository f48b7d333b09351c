package org.delinq.worklist;

/** How a borrower's highest stage moved against the previous snapshot (rules.md 6.2). */
public enum Movement {
  /** Not on the list before. */
  NEW,
  /** Higher than before. */
  ESCALATED,
  /** As before. */
  SAME,
  /** Lower than before. */
  DEESCALATED
}
