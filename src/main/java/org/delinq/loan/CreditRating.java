package org.delinq.loan;

/** The credit rating of a farmer household (信用评级). */
public enum CreditRating {
  /** 优秀. */
  EXCELLENT,
  /** 较好. */
  GOOD,
  /** 一般. */
  FAIR,
  /** 未评级. */
  UNRATED
}
