package org.delinq.loan;

/** Why a loan is late, as the collector was told. */
public enum OverdueCause {
  INCOME_LOSS,
  DISASTER,
  ILLNESS,
  BUSINESS_FAILURE,
  FORGOT,
  UNWILLING,
  DISPUTE,
  OTHER
}
