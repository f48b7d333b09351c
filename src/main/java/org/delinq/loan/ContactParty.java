package org.delinq.loan;

/** Who was contacted. */
public enum ContactParty {
  DEBTOR,
  GUARANTOR,
  OTHER
}
