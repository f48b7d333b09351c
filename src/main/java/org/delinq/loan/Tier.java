package org.delinq.loan;

/** The five risk tiers (五级分类), best first. */
public enum Tier {
  /** 正常. */
  NORMAL,
  /** 关注. */
  SPECIAL_MENTION,
  /** 次级. */
  SUBSTANDARD,
  /** 可疑. */
  DOUBTFUL,
  /** 损失. */
  LOSS;

  /** Whether loans of this tier are non-performing (不良): SUBSTANDARD and worse. */
  public boolean isNpl() {
    return compareTo(SUBSTANDARD) >= 0;
  }

  /** Whether this tier is worse than the other. */
  public boolean isWorseThan(Tier other) {
    return compareTo(other) > 0;
  }

  /** The worse of two tiers. */
  public static Tier worst(Tier one, Tier other) {
    return one.isWorseThan(other) ? one : other;
  }
}
