package org.delinq.nightly;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The checks of {@code reconciliation.csv}: each compares two figures that were come by on
 * different roads and must be the same (outputs.md section 4).
 */
final class Reconciliation {
  private final List<Check> checks = new ArrayList<>();

  /**
   * One check.
   *
   * @param left one figure as text
   * @param right the other
   * @param difference left less right
   */
  record Check(String name, String left, String right, String difference, boolean holds) {
    /** PASS or FAIL. */
    String verdict() {
      return holds ? "PASS" : "FAIL";
    }
  }

  /** Compares two counts. */
  void counts(String name, long left, long right) {
    checks.add(
        new Check(
            name,
            Long.toString(left),
            Long.toString(right),
            Long.toString(left - right),
            left == right));
  }

  /** Compares two amounts in fen. */
  void amounts(String name, long left, long right) {
    amounts(name, BigInteger.valueOf(left), BigInteger.valueOf(right));
  }

  /** Compares two amounts in fen that may be of any size. */
  void amounts(String name, BigInteger left, BigInteger right) {
    BigInteger difference = left.subtract(right);
    checks.add(
        new Check(name, yuan(left), yuan(right), yuan(difference), difference.signum() == 0));
  }

  private static String yuan(BigInteger fen) {
    return new BigDecimal(fen, 2).toPlainString();
  }

  List<Check> checks() {
    return List.copyOf(checks);
  }

  /** The checks that do not hold. */
  List<Check> failed() {
    return checks.stream().filter(check -> !check.holds()).toList();
  }
}
