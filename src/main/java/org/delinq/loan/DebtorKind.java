package org.delinq.loan;

/** Whether the debtor is a person or a company. */
public enum DebtorKind {
  /** A person or household; classified loan by loan. */
  RETAIL,
  /** A company; its loans are classified together (2023 Measures article 7). */
  CORPORATE
}
