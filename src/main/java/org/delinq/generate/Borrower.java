package org.delinq.generate;

import org.delinq.loan.DebtorKind;
import org.jspecify.annotations.Nullable;

/**
 * Who borrows. All personal data is made up: phone numbers begin with 12, which no operator has; id
 * numbers have a wrong check digit.
 *
 * @param householdId absent where the borrower is a household by itself
 * @param idNumber of a person; a company has none
 */
record Borrower(
    String borrowerId,
    @Nullable String householdId,
    String name,
    String phone,
    @Nullable String idNumber,
    String address,
    DebtorKind debtorKind,
    String branchCode,
    String officerId,
    String regionCode) {

  /** The unit of subsidy and compensation caps. */
  String household() {
    return householdId == null ? borrowerId : householdId;
  }
}
