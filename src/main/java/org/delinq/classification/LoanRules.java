package org.delinq.classification;

import java.util.ArrayList;
import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.loan.EventKind;
import org.delinq.loan.Tier;

/**
 * The rules that follow from one loan alone, in the order of {@code tier_rules}, and the flat form
 * of what they ask for: three bits a rule in a {@code long}, the first rule in the lowest.
 */
final class LoanRules {
  /** A new rule is a new line here. */
  static final List<LoanRule> IN_ORDER =
      List.of(
          new OverdueRule(),
          new MatrixRule(),
          new ImpairedRule(),
          new EventRule(EventKind.MISUSE, "2023 Measures, article 10(2)"),
          new EventRule(EventKind.REFINANCED, "2023 Measures, article 10(3)"),
          new EventRule(EventKind.LITIGATION, "2006 Guideline (银监发〔2006〕23号)"),
          new EventRule(EventKind.DECEASED, "2006 Guideline (银监发〔2006〕23号)"),
          new EventRule(EventKind.MISSING, "2006 Guideline (银监发〔2006〕23号)"),
          new EventRule(EventKind.NPL_ELSEWHERE, "2023 Measures, article 10(4)"),
          new EventRule(EventKind.OVERDUE_ELSEWHERE, "2023 Measures, article 11(4)"),
          new EventRule(EventKind.EVASION, "2023 Measures, article 12(2)"),
          new EventRule(EventKind.BANKRUPTCY, "2023 Measures, article 13(2)"),
          new RestructureRule());

  /** Code of rule 6, which looks at all loans of a borrower. */
  static final String DEBTOR = "DEBTOR";

  /** Code of rule 7, which looks at what the rules before it ask. */
  static final String UPGRADE_LOCK = "UPGRADE_LOCK";

  /** Code of rule 8, which looks at what all rules before it ask. */
  static final String OVERRIDE = "OVERRIDE";

  private static final LoanRule[] RULES = IN_ORDER.toArray(new LoanRule[0]);
  private static final Tier[] TIERS = Tier.values();
  private static final int BITS = 3;
  private static final long ONE_ASK = (1 << BITS) - 1;
  private static final int MOST_RULES = Long.SIZE / BITS;
  private static final String[] CODES = codes();

  /** The bits of the asks that a signature does not replace. */
  private static final long STANDING = standing();

  private LoanRules() {}

  /** What every rule asks of a loan. */
  static long ask(AgedLoan loan) {
    long asks = 0;
    for (int i = 0; i < RULES.length; i++) {
      asks |= (long) RULES[i].ask(loan).ordinal() << (i * BITS);
    }
    return asks;
  }

  /** What one rule, by its place in {@link #IN_ORDER}, asks for. */
  static Tier asked(long asks, int rule) {
    return TIERS[(int) (asks >>> (rule * BITS) & ONE_ASK)];
  }

  /** The worst that any rule asks for. */
  static Tier worst(long asks) {
    long worst = 0;
    for (long rest = asks; rest != 0; rest >>>= BITS) {
      worst = Math.max(worst, rest & ONE_ASK);
    }
    return TIERS[(int) worst];
  }

  /** The asks that remain under a signed, better OVERRIDE. */
  static long withoutYielding(long asks) {
    return asks & STANDING;
  }

  /** The rules that ask for exactly this tier: bit i for rule i. */
  static int asking(Tier tier, long asks) {
    int asking = 0;
    for (int i = 0; i < RULES.length; i++) {
      if ((asks >>> (i * BITS) & ONE_ASK) == tier.ordinal()) {
        asking |= 1 << i;
      }
    }
    return asking;
  }

  /** The bit of one of the last three codes in a set of codes. */
  static int bit(String code) {
    for (int i = RULES.length; i < CODES.length; i++) {
      if (CODES[i].equals(code)) {
        return 1 << i;
      }
    }
    throw new IllegalArgumentException(code);
  }

  /** The codes of a set, in order, joined by {@code |}. */
  static String join(int codes) {
    if (Integer.bitCount(codes) == 1) {
      return CODES[Integer.numberOfTrailingZeros(codes)];
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < CODES.length; i++) {
      if ((codes & 1 << i) != 0) {
        joined.append(joined.isEmpty() ? "" : "|").append(CODES[i]);
      }
    }
    return joined.toString();
  }

  private static String[] codes() {
    if (RULES.length > MOST_RULES) {
      throw new IllegalStateException("more than " + MOST_RULES + " rules");
    }
    List<String> codes = new ArrayList<>();
    for (LoanRule rule : RULES) {
      codes.add(rule.code());
    }
    codes.add(DEBTOR);
    codes.add(UPGRADE_LOCK);
    codes.add(OVERRIDE);
    return codes.toArray(new String[0]);
  }

  private static long standing() {
    long standing = 0;
    for (int i = 0; i < RULES.length; i++) {
      if (!RULES[i].yieldsToSignature()) {
        standing |= ONE_ASK << (i * BITS);
      }
    }
    return standing;
  }
}
