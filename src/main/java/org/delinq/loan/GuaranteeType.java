package org.delinq.loan;

/** What secures the loan (extracts.md section 2). */
public enum GuaranteeType {
  /** 信用: nothing but the debtor's word. */
  CREDIT,
  /** 保证: a guarantor. */
  GUARANTEE,
  /** 抵押: a mortgage. */
  MORTGAGE,
  /** 质押: a pledge. */
  PLEDGE
}
