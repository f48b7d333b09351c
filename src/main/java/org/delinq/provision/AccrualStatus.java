package org.delinq.provision;

import org.delinq.ageing.Arrears;

/** Whether contract interest is booked as income (rules.md section 4). */
public enum AccrualStatus {
  /** It is. */
  ACCRUAL,
  /** It is not: principal or interest is past due for longer than the policy allows. */
  NON_ACCRUAL;

  /**
   * Of an ACTIVE loan; a WRITTEN_OFF one has none.
   *
   * @param after {@code non-accrual-after} of its product, in days
   */
  public static AccrualStatus of(Arrears arrears, int after) {
    return arrears.principalDpd() > after || arrears.interestDpd() > after ? NON_ACCRUAL : ACCRUAL;
  }
}
