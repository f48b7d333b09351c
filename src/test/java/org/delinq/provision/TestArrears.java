package org.delinq.provision;

import org.delinq.ageing.Arrears;
import org.delinq.calendar.Day;

/** Arrears of which only a few figures matter. */
final class TestArrears {
  private TestArrears() {}

  static Arrears of(
      int delinquentDays,
      int principalDpd,
      int interestDpd,
      int overdueInstalments,
      long overduePrincipal) {
    return new Arrears(
        delinquentDays,
        false,
        delinquentDays,
        Day.NONE,
        principalDpd,
        interestDpd,
        overdueInstalments,
        overduePrincipal,
        0,
        0,
        0,
        0,
        0,
        Day.NONE,
        0,
        "",
        delinquentDays,
        Day.NONE,
        0,
        0,
        0);
  }
}
