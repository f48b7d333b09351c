package org.delinq.report;

import org.delinq.snapshot.LoanIdentity;

/** The ways a report cuts the portfolio, in the order of its rows (outputs.md section 3). */
public enum Section {
  /** The whole portfolio; its one key is blank. */
  TOTAL,
  /** By product code. */
  PRODUCT,
  /** By branch. */
  BRANCH,
  /** By administrative division; blank is a key. */
  REGION,
  /** RETAIL and CORPORATE. */
  DEBTOR_KIND,
  /** By what secures the loan. */
  GUARANTEE,
  /** By GB/T 4754 section; blank is a key. */
  INDUSTRY;

  /** The key under which a loan stands in this section. */
  public String keyOf(LoanIdentity loan) {
    return switch (this) {
      case TOTAL -> "";
      case PRODUCT -> loan.productCode();
      case BRANCH -> loan.branchCode();
      case REGION -> loan.regionCode() == null ? "" : loan.regionCode();
      case DEBTOR_KIND -> loan.debtorKind().name();
      case GUARANTEE -> loan.guaranteeType().name();
      case INDUSTRY -> loan.industryCode() == null ? "" : loan.industryCode();
    };
  }
}
