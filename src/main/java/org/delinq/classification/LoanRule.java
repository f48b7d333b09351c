package org.delinq.classification;

import org.delinq.ageing.AgedLoan;
import org.delinq.loan.Tier;

/**
 * A rule that follows from one loan alone: rules 1 to 5 of rules.md section 3, and any that a bank
 * adds. Implementations have no state; the night and {@code explain} ask the same object.
 *
 * <p>The Javadoc of each implementation holds its worked examples in a table {@code facts | asks |
 * why}; the tests read that table, and {@code why} is the sentence that {@code explain} prints.
 */
interface LoanRule {
  /** Its code in {@code tier_rules}. */
  String code();

  /** Where it is written, in a few words. */
  String source();

  /** Whether a signed, better OVERRIDE replaces what it asks (rule 8). */
  boolean yieldsToSignature();

  /** The tier it asks for at the end of the business date; NORMAL asks for nothing. */
  Tier ask(AgedLoan loan);

  /** Why it asks for that, as one plain sentence without a full stop. */
  String why(AgedLoan loan);
}
