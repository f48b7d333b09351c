package org.delinq.generate;

import org.jspecify.annotations.Nullable;

/** The extracts with one row or more per loan (extracts.md section 2), all columns. */
enum Extract {
  LOANS(
      "loan_id,borrower_id,household_id,borrower_name,phone,id_number,address,debtor_kind,"
          + "branch_code,officer_id,region_code,product_code,guarantee_type,guarantee_until,"
          + "credit_rating,contract_amount,outstanding_principal,annual_rate,penalty_uplift,"
          + "disbursed_on,matures_on,repayment_method,months_between,due_day,first_due_on,"
          + "grace_days,status,written_off_on,subsidy_program,compensation_program,"
          + "industry_code,previous_tier"),
  INSTALMENTS(
      "loan_id,instalment_no,due_on,principal_due,interest_due,fee_due,agreed_on,replaced_on"),
  REPAYMENTS("repayment_id,loan_id,value_on,amount,principal,interest,penalty,fee,payer,reverses"),
  EVENTS("event_id,loan_id,kind,effective_on,expires_on,value,approved_by,note"),
  CONTACTS("contact_id,loan_id,at,channel,outcome,party,cause,officer_id");

  private final String header;

  Extract(String header) {
    this.header = header;
  }

  /** Name of its file. */
  String fileName() {
    return switch (this) {
      case LOANS -> "loans.csv";
      case INSTALMENTS -> "instalments.csv";
      case REPAYMENTS -> "repayments.csv";
      case EVENTS -> "events.csv";
      case CONTACTS -> "contacts.csv";
    };
  }

  /** The header row, without a line end. */
  String header() {
    return header;
  }

  /** The amount total for the manifest, absent for extracts without amounts. */
  @Nullable Long statedTotal(long total) {
    return switch (this) {
      case LOANS, INSTALMENTS, REPAYMENTS -> total;
      case EVENTS, CONTACTS -> null;
    };
  }
}
