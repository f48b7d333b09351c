/**
 * What has been paid, how late the rest is, and what the lateness costs (rules.md 2).
 *
 * <p>{@link org.delinq.ageing.Ageing#age} lives through a loan once: {@code Allocation} spreads the
 * receipts over the {@code Ledger}, {@code AnchorHistory} remembers how late the loan was, {@code
 * PenaltyAccount} counts nights when somebody asks. {@link org.delinq.ageing.Ageing#account} lets
 * the same code be watched. Where the contract can be read in two ways, this is how it is read:
 *
 * <ul>
 *   <li>A row with a blank {@code agreed_on} is in force from disbursement: a receipt before finds
 *       nothing to pay. A derived plan is in force "throughout", on every day: a receipt before
 *       disbursement pays it in advance. Nights of MISUSE count from disbursement in both.
 *   <li>On MISUSE nights the heavier of the two uplifts counts (251: 择其重), also where a policy
 *       makes the misuse uplift the lighter one.
 *   <li>"For MISUSE an instalment with E ≤ d counts as overdue, grace or not": it is not among the
 *       principal "that is not overdue"; whether its nights count is up to its grace as always.
 *   <li>"An instalment fully paid by the end of E + g adds nothing" speaks of its overdue nights,
 *       not of what its principal added to penalty before E during MISUSE.
 *   <li>"Fully paid" means fee, interest and principal, as everywhere.
 * </ul>
 */
@NullMarked
package org.delinq.ageing;

import org.jspecify.annotations.NullMarked;
