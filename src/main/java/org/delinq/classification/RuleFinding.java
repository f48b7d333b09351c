package org.delinq.classification;

import org.delinq.loan.Tier;

/**
 * What one rule had to say of a loan.
 *
 * @param code its code in {@code tier_rules}
 * @param source where it is written, in a few words
 * @param asked the tier it asked for, NORMAL if nothing
 * @param decides whether its code stands in {@code tier_rules}
 * @param why why it asked for that, one plain sentence without a full stop
 */
public record RuleFinding(String code, String source, Tier asked, boolean decides, String why) {}
