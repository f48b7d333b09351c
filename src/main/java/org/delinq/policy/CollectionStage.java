package org.delinq.policy;

/** The steps of the collection ladders, in rising order (rules.md 6.2). */
public enum CollectionStage {
  /** 早期提醒. */
  EARLY,
  /** 客户经理电话催收. */
  OFFICER_CALL,
  /** 上门催收. */
  VISIT,
  /** 书面催收. */
  WRITTEN_NOTICE,
  /** 担保人通知, 调解, 代偿申请. */
  MEDIATION,
  /** 诉讼, 执行, 处置抵质押物. */
  LEGAL,
  /** 核销审查. */
  WRITE_OFF_REVIEW,
  /** 已核销贷款追索. */
  RECOVERY
}
