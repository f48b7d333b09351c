package org.delinq.provision;

import org.jspecify.annotations.Nullable;

/** The delinquency bands of {@code reports/overdue-ageing.csv}, in its order (an official form). */
public enum AgeingBucket {
  /** 1 to 30 delinquent days. */
  UP_TO_30("1-30", 30),
  /** 31 to 60. */
  UP_TO_60("31-60", 60),
  /** 61 to 90. */
  UP_TO_90("61-90", 90),
  /** 91 to 180. */
  UP_TO_180("91-180", 180),
  /** 181 to 270. */
  UP_TO_270("181-270", 270),
  /** 271 to 360. */
  UP_TO_360("271-360", 360),
  /** 361 to 1,080. */
  UP_TO_1080("361-1080", 1080),
  /** 1,081 and more. */
  OVER_1080("OVER_1080", Integer.MAX_VALUE);

  private static final AgeingBucket[] ALL = values();

  private final String label;
  private final int last;

  AgeingBucket(String label, int last) {
    this.label = label;
    this.last = last;
  }

  /** Its name in the report, such as {@code 31-60}. */
  public String label() {
    return label;
  }

  /** The bucket of a loan, absent when it is not delinquent. */
  public static @Nullable AgeingBucket of(int delinquentDays) {
    if (delinquentDays <= 0) {
      return null;
    }
    int bucket = 0;
    while (delinquentDays > ALL[bucket].last) {
      bucket++;
    }
    return ALL[bucket];
  }
}
