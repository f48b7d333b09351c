package org.delinq.ageing;

/** The parts of an instalment, in the order in which one not yet due is paid (rules.md 2.1). */
public enum Component {
  /** 费用. */
  FEE,
  /** 利息. */
  INTEREST,
  /** 本金. */
  PRINCIPAL
}
