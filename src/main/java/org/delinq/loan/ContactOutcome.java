package org.delinq.loan;

/** What came of a contact. */
public enum ContactOutcome {
  REACHED,
  NO_ANSWER,
  WRONG_NUMBER,
  PROMISED,
  REFUSED,
  SIGNED
}
