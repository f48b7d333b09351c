package org.delinq.loan;

/** How a collector reached out. */
public enum Channel {
  SMS,
  PHONE,
  WECHAT,
  VISIT,
  LETTER
}
