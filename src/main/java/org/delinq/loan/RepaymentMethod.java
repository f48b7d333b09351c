package org.delinq.loan;

/** How a loan is repaid (rules.md section 1). */
public enum RepaymentMethod {
  /** 等额本息. */
  EQUAL_INSTALMENT,
  /** 等额本金. */
  EQUAL_PRINCIPAL,
  /** 按期付息到期还本. */
  INTEREST_ONLY,
  /** 利随本清. */
  BULLET
}
