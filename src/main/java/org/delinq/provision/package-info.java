/** What a classified loan costs the bank: provisions, accrual, overdue balances and the ratios. */
@NullMarked
package org.delinq.provision;

import org.jspecify.annotations.NullMarked;
