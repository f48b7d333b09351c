package org.delinq.worklist;

import org.delinq.loan.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * Why a delinquent borrower is not worked on tomorrow; the first that holds, in this order
 * (rules.md 6.2).
 */
public enum Suppression {
  /** 禁止联系. */
  DO_NOT_CONTACT(EventKind.DO_NOT_CONTACT),
  /** The debtor has died: the claim goes to the estate. */
  DECEASED(EventKind.DECEASED),
  /** The claim is filed with the administrator. */
  BANKRUPTCY(EventKind.BANKRUPTCY),
  /** The debtor disputes the claim. */
  DISPUTED(EventKind.DISPUTED),
  /** A promised date is still to come. */
  PROMISE_OPEN(null),
  /** The last contact of the stage's channel is too recent. */
  CADENCE(null),
  /** So many contacts in seven days that nobody may call or write a message. */
  CONTACT_CAP(null),
  /** More rows than the officer can work on. */
  CAPACITY(null);

  /** How many of them are an event in force; they come first. */
  static final int BY_EVENT = 4;

  private static final Suppression[] ALL = values();

  private final @Nullable EventKind event;

  Suppression(@Nullable EventKind event) {
    this.event = event;
  }

  /** The suppression that an event in force brings about, absent for other kinds. */
  static @Nullable Suppression ofEvent(EventKind kind) {
    for (int i = 0; i < BY_EVENT; i++) {
      if (ALL[i].event == kind) {
        return ALL[i];
      }
    }
    return null;
  }
}
