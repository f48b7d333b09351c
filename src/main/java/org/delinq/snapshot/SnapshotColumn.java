package org.delinq.snapshot;

/** The columns of {@code loan-status.csv} in file order (outputs.md section 1). */
public enum SnapshotColumn {
  BUSINESS_DATE,
  LOAN_ID,
  BORROWER_ID,
  BRANCH_CODE,
  OFFICER_ID,
  REGION_CODE,
  PRODUCT_CODE,
  DEBTOR_KIND,
  GUARANTEE_TYPE,
  INDUSTRY_CODE,
  STATUS,
  OUTSTANDING_PRINCIPAL,
  DAYS_PAST_DUE,
  IN_GRACE,
  DELINQUENT_DAYS,
  DELINQUENT_SINCE,
  PRINCIPAL_DPD,
  INTEREST_DPD,
  OVERDUE_INSTALMENTS,
  OVERDUE_PRINCIPAL,
  OVERDUE_INTEREST,
  OVERDUE_FEE,
  PENALTY_DUE,
  COMPOUND_DUE,
  UNAPPLIED,
  NEXT_DUE_ON,
  NEXT_DUE_AMOUNT,
  PAYMENT_HISTORY,
  WORST_DPD_12M,
  CURED_ON,
  CLEAN_PERIODS,
  PREVIOUS_TIER,
  TIER,
  TIER_RULES,
  TIER_SINCE,
  NPL_SINCE,
  DAYS_TO_DOWNGRADE,
  RESTRUCTURED_UNTIL,
  ACCRUAL_STATUS,
  PROVISION_GENERAL,
  PROVISION_SPECIAL,
  REPORTED_OVERDUE,
  STAGE,
  FLAGS;

  private static final SnapshotColumn[] ALL = values();

  /** Number of columns. */
  public static final int COUNT = ALL.length;

  /** Its name in the header, such as {@code loan_id}. */
  public String header() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The header row without its line end. */
  public static String headerRow() {
    StringBuilder row = new StringBuilder();
    for (SnapshotColumn column : ALL) {
      row.append(row.isEmpty() ? "" : ",").append(column.header());
    }
    return row.toString();
  }
}
