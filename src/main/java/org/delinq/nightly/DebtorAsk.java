package org.delinq.nightly;

import org.delinq.loan.Tier;

/** What the debtor rule asks of one loan. */
record DebtorAsk(String loanId, Tier tier) {}
