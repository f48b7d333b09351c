package org.delinq.policy;

/** What a late payment costs once its grace is over. */
public enum GraceMode {
  /** Everything since the due date. */
  RETROACTIVE,
  /** Only what follows the grace period. */
  DEFERRED
}
