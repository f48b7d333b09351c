package org.delinq.classification;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.Tier;
import org.delinq.money.Percent;
import org.delinq.policy.ProductPolicy;
import org.delinq.policy.RetailContagion;
import org.jspecify.annotations.Nullable;

/**
 * Rule 6: what the loans of one borrower ask of each other. The corporate and the retail loans of a
 * borrower are two groups. Add every member, then ask for each.
 *
 * <p>A corporate debtor's loans are judged together: if one is NPL by itself, the others are at
 * least SPECIAL_MENTION; if more than {@code debtor-npl-share} of its principal is, at least
 * SUBSTANDARD (2023 Measures, articles 7 and 10(4)). Loans that are NPL by themselves are asked for
 * nothing.
 *
 * <p>Retail loans stand alone, unless their product says {@code retail-contagion: WORST}: then they
 * take the tier of the borrower's worst loan, NPL or not. The contract says of all loans that are
 * better than the worst one that they take its tier; so a SUBSTANDARD loan beside a LOSS is LOSS.
 *
 * <p>Where the products of a borrower's loans have different policies, what is NPL and how much of
 * it there is are facts of the borrower, each loan's tier found under its own policy; what follows
 * from them for a loan is for the loan's own policy to say.
 *
 * <pre>
 * member principal and standing tier                              | first member
 * 900.00 NORMAL, 100.00 SUBSTANDARD                               | SPECIAL_MENTION
 * 899.99 NORMAL, 100.00 SUBSTANDARD                               | SUBSTANDARD
 * 100.00 LOSS, 899.99 NORMAL                                      | nothing
 * 100.00 NORMAL, 800.00 SPECIAL_MENTION                           | nothing
 * 100.00 SPECIAL_MENTION, 0.00 LOSS                               | SPECIAL_MENTION
 * 0.00 NORMAL, 0.00 LOSS                                          | SPECIAL_MENTION
 * retail, 100.00 NORMAL, 100.00 LOSS                              | nothing
 * retail WORST, 100.00 NORMAL, 100.00 SPECIAL_MENTION             | SPECIAL_MENTION
 * retail WORST, 100.00 SUBSTANDARD, 100.00 LOSS                   | LOSS
 * retail WORST, 100.00 LOSS, 100.00 NORMAL                        | nothing
 * </pre>
 */
public final class DebtorGroup {
  /** Where it is written. */
  static final String SOURCE = "2023 Measures, articles 7 and 10(4)";

  private static final BigInteger WHOLE = BigInteger.valueOf(100_000_000L);

  private final DebtorKind kind;
  private BigInteger principal = BigInteger.ZERO;
  private BigInteger nplPrincipal = BigInteger.ZERO;
  private Tier worst = Tier.NORMAL;

  /** An empty group. */
  public DebtorGroup(DebtorKind kind) {
    this.kind = kind;
  }

  /**
   * Adds a member ({@link Classifier#takesPartInDebtorRule}).
   *
   * @param outstanding its outstanding principal, in fen
   * @param standing {@link OwnClassification#standing}
   */
  public void add(long outstanding, Tier standing) {
    BigInteger fen = BigInteger.valueOf(outstanding);
    principal = principal.add(fen);
    if (standing.isNpl()) {
      nplPrincipal = nplPrincipal.add(fen);
    }
    worst = Tier.worst(worst, standing);
  }

  /**
   * What the group asks of one of its members, absent if nothing.
   *
   * @param rules of the member's product
   */
  public @Nullable Tier askOf(Tier standing, ProductPolicy.Classification rules) {
    return switch (kind) {
      case CORPORATE -> {
        if (!worst.isNpl() || standing.isNpl()) {
          yield null;
        }
        yield isOverShare(rules.debtorNplShare()) ? Tier.SUBSTANDARD : Tier.SPECIAL_MENTION;
      }
      case RETAIL ->
          rules.retailContagion() == RetailContagion.WORST && worst.isWorseThan(standing)
              ? worst
              : null;
    };
  }

  /** Why it asks for that, as one plain sentence without a full stop. */
  String why(Tier standing, ProductPolicy.Classification rules) {
    return switch (kind) {
      case CORPORATE -> {
        if (!worst.isNpl()) {
          yield "none of the borrower's loans is NPL by itself";
        }
        if (standing.isNpl()) {
          yield "the loan is NPL by itself, and the rule asks only of the others";
        }
        yield "%s of the borrower's %s is NPL, %s %s %%"
            .formatted(
                yuan(nplPrincipal),
                yuan(principal),
                isOverShare(rules.debtorNplShare()) ? "more than" : "not more than",
                rules.debtorNplShare());
      }
      case RETAIL -> {
        if (rules.retailContagion() == RetailContagion.NONE) {
          yield "a retail borrower's loans stand alone";
        }
        yield worst.isWorseThan(standing)
            ? "the borrower's worst loan is " + worst
            : "the borrower has no worse loan";
      }
    };
  }

  private boolean isOverShare(Percent share) {
    return nplPrincipal
            .multiply(WHOLE)
            .compareTo(principal.multiply(BigInteger.valueOf(share.millionths())))
        > 0;
  }

  private static String yuan(BigInteger fen) {
    return new BigDecimal(fen, 2).toPlainString();
  }
}
