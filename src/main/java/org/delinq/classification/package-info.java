/**
 * The five risk tiers of a loan: eight rules, each a small class next to its worked examples, and
 * the account of which of them decided (rules.md section 3).
 *
 * <p>A reader looks for a number by its rule: {@code OverdueRule}, {@code MatrixRule}, {@code
 * ImpairedRule}, {@code EventRule} and {@code RestructureRule} (with {@code Observation}) follow
 * from one loan alone; {@code DebtorGroup} compares a borrower's loans; {@code UpgradeLock} keeps a
 * non-performing loan where it is; {@code Classifier} puts them together and applies the override.
 *
 * <h2>Adding a rule</h2>
 *
 * A ninth rule that follows from one loan is
 *
 * <ol>
 *   <li>one class that implements {@code LoanRule}: its code, where it is written, the tier it asks
 *       for, why, and whether a signed override replaces it. Its Javadoc holds the worked examples
 *       as a table {@code facts | asks | why}. The tests read that table and run every line of it,
 *       and {@code explain} prints the same sentence;
 *   <li>its line in {@code LoanRules.IN_ORDER}, whose place is the place of its code in {@code
 *       tier_rules};
 *   <li>its keys in {@code ProductPolicy.Classification}, in the policy files and in their reader.
 * </ol>
 *
 * Nothing else knows the rules by name: the tier, {@code tier_rules}, the debtor rule, the upgrade
 * lock, overrides, the binary form and {@code explain} take whatever stands in the list.
 *
 * <pre>{@code
 * final class NothingRepaidRule implements LoanRule {
 *   public String code() { return "NOTHING_REPAID"; }
 *   public String source() { return "house rule 12/2026"; }
 *   public boolean yieldsToSignature() { return true; }
 *   public Tier ask(AgedLoan loan) {
 *     return loan.principalPaidBy(loan.businessDate()) == 0 ? SPECIAL_MENTION : NORMAL;
 *   }
 *   public String why(AgedLoan loan) {
 *     return Fen.toYuan(loan.principalPaidBy(loan.businessDate())) + " of principal was repaid";
 *   }
 * }
 * }</pre>
 */
@NullMarked
package org.delinq.classification;

import org.jspecify.annotations.NullMarked;
