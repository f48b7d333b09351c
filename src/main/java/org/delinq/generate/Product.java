package org.delinq.generate;

/**
 * The products of the policy {@code cn-2023}. A made-up portfolio is made for that policy; under
 * others its ledgers may differ from what the job computes.
 */
enum Product {
  FARMER_CREDIT,
  POVERTY_RELIEF,
  MORTGAGE,
  PROVIDENT_FUND,
  MICRO_ENTERPRISE;

  /** Grace that the policy gives a MORTGAGE loan. */
  static final int MORTGAGE_GRACE_DAYS = 3;

  /** Penalty uplift of the policy, in percent. */
  static final int PENALTY_UPLIFT = 50;

  /** Days of the policy's interest year. */
  static final int BASIS = 360;

  /** Days past due above which the policy lets principal go first. */
  static final int PRINCIPAL_FIRST_AFTER = 90;

  /** The subsidy programme of the policy. */
  static final String SUBSIDY = "PR-2021";

  /** The compensation programme of the policy. */
  static final String COMPENSATION = "COUNTY-A";

  private final String code = name().replace('_', '-');

  /** As {@code product_code} has it. */
  String code() {
    return code;
  }
}
