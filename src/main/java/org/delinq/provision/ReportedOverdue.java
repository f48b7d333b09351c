package org.delinq.provision;

import org.delinq.ageing.Arrears;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.Loan;
import org.delinq.loan.RepaymentMethod;

/**
 * What counts as overdue in returns to the regulator (1104 convention): of a personal loan repaid
 * in instalments only the overdue principal as long as it is late by no more than 90 days, of any
 * other delinquent loan all of its balance.
 */
public final class ReportedOverdue {
  private static final int INSTALMENTS_ALONE_UP_TO = 90;

  private ReportedOverdue() {}

  /** The amount in fen of an ACTIVE loan; a WRITTEN_OFF one reports none. */
  public static long of(Loan loan, Arrears arrears) {
    if (arrears.delinquentDays() == 0) {
      return 0;
    }
    boolean instalmentsAlone =
        loan.debtorKind() == DebtorKind.RETAIL
            && isRepaidInInstalments(loan.repaymentMethod())
            && arrears.delinquentDays() <= INSTALMENTS_ALONE_UP_TO;
    return instalmentsAlone ? arrears.overduePrincipal() : loan.outstandingPrincipal();
  }

  private static boolean isRepaidInInstalments(RepaymentMethod method) {
    return switch (method) {
      case EQUAL_INSTALMENT, EQUAL_PRINCIPAL -> true;
      case INTEREST_ONLY, BULLET -> false;
    };
  }
}
