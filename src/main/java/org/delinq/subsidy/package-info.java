/**
 * What a fiscal bureau pays of a household's interest, period by period (财政贴息). Where the contract
 * can be read in two ways, this is how it is read:
 *
 * <ul>
 *   <li>A loan repaid before maturity keeps its days at a balance of 0.00 until maturity, as long
 *       as the extract has it.
 *   <li>Eligibility is judged by tonight's terms: a loan extended beyond {@code max-months} was
 *       never eligible, and its filed periods are adjusted to nothing.
 *   <li>{@code adjust-periods} counts periods that were filed, newest first; a settlement date that
 *       was never published does not count.
 *   <li>A filed period is recomputed among the loans of tonight's extract alone: what a loan that
 *       is gone from it took of the household's cap falls to the others. So closed loans should
 *       stay in the extract as long as their periods are adjusted.
 *   <li>A rerun of a settlement date takes over all that it filed: lines, sums, and what monitoring
 *       said of the subsidy. Days of a PAUSE do not make an instalment "unpaid for more than its
 *       grace".
 * </ul>
 */
@NullMarked
package org.delinq.subsidy;

import org.jspecify.annotations.NullMarked;
