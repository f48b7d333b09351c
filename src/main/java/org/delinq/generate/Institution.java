package org.delinq.generate;

/**
 * The made-up bank: its branches and officers. The administrative divisions begin with 99, which no
 * province has.
 *
 * @param branches 1 to 999
 * @param officersPerBranch 1 to 99
 */
record Institution(int branches, int officersPerBranch) {
  /** A bank that can hold a portfolio of millions. */
  static final Institution LARGE = new Institution(100, 8);

  /** Branches of one county. */
  private static final int BRANCHES_PER_COUNTY = 10;

  /** {@code "B007"}. */
  String branchCode(int branch) {
    return "B" + digits(branch + 1, 3);
  }

  /** {@code "U00703"}: the third officer of branch 7. */
  String officerId(int branch, int officer) {
    return "U" + digits(branch + 1, 3) + digits(officer + 1, 2);
  }

  /** The county a branch stands in, 0 or more. */
  int county(int branch) {
    return branch / BRANCHES_PER_COUNTY;
  }

  /** Nine digits: county and township. */
  String regionCode(int branch, int township) {
    return "9901" + digits(county(branch) + 1L, 2) + digits(township, 3);
  }

  /** The number with leading zeros. */
  static String digits(long number, int width) {
    String text = Long.toString(number);
    return "0".repeat(Math.max(0, width - text.length())) + text;
  }
}
