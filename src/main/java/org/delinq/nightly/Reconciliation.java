package org.delinq.nightly;

import java.util.ArrayList;
import java.util.List;
import org.delinq.money.Fen;

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
    checks.add(
        new Check(
            name, Fen.toYuan(left), Fen.toYuan(right), Fen.toYuan(left - right), left == right));
  }

  List<Check> checks() {
    return List.copyOf(checks);
  }

  /** The checks that do not hold. */
  List<Check> failed() {
    return checks.stream().filter(check -> !check.holds()).toList();
  }
}
