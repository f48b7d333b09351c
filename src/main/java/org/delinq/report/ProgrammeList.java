package org.delinq.report;

/** The lists that steps {@code subsidy} and {@code compensation} bring into order. */
public enum ProgrammeList {
  /** Records of {@link org.delinq.subsidy.SubsidyLine}. */
  SUBSIDY_DETAIL,
  /** Records of {@link org.delinq.subsidy.SubsidySummary.Row}. */
  SUBSIDY_SUMMARY,
  /** One record of {@link MonitoringSums}: households and subsidies, the loans themselves not. */
  MONITORING,
  /** Records of {@link org.delinq.compensation.ClaimRow}. */
  CLAIMS,
  /** Records of {@link org.delinq.compensation.Recovery}. */
  RECOVERIES
}
