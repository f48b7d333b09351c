package org.delinq.classification;

import java.util.Map;
import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.Loan;
import org.delinq.loan.Tier;
import org.delinq.policy.ProductPolicy;
import org.delinq.policy.ProductPolicy.Matrix.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * Rule 2: the table of rating and guarantee by which rural institutions classify farmers, for
 * products that name one.
 *
 * <pre>
 * facts                                             | asks            | why
 * 185 days, GOOD, GUARANTEE                         | NORMAL          | the product names no matrix
 * 185 days, GOOD, GUARANTEE, matrix                 | DOUBTFUL        | 185 days are more than 180 (GOOD, GUARANTEE: 30/90/180)
 * 45 days, EXCELLENT, CREDIT, matrix                | NORMAL          | 45 days are not more than 60 (EXCELLENT, CREDIT: 60/90/180)
 * 61 days, EXCELLENT, CREDIT, matrix                | SPECIAL_MENTION | 61 days are more than 60 (EXCELLENT, CREDIT: 60/90/180)
 * 0 days, UNRATED, CREDIT, matrix                   | NORMAL          | 0 days are not more than 0 (UNRATED, CREDIT: 0/90/180)
 * 1 days, UNRATED, CREDIT, matrix                   | SPECIAL_MENTION | 1 day is more than 0 (UNRATED, CREDIT: 0/90/180)
 * 90 days, FAIR, GUARANTEE, matrix                  | SPECIAL_MENTION | 90 days are more than 0 (FAIR, GUARANTEE: 0/90/180)
 * 91 days, FAIR, GUARANTEE, matrix                  | SUBSTANDARD     | 91 days are more than 90 (FAIR, GUARANTEE: 0/90/180)
 * 180 days, GOOD, MORTGAGE, matrix                  | SUBSTANDARD     | 180 days are more than 90 (GOOD, MORTGAGE: 60/90/180)
 * 360 days, EXCELLENT, PLEDGE, matrix               | SUBSTANDARD     | 360 days are more than 180 (EXCELLENT, PLEDGE: 90/180/360)
 * 361 days, EXCELLENT, PLEDGE, matrix               | DOUBTFUL        | 361 days are more than 360 (EXCELLENT, PLEDGE: 90/180/360)
 * 2 days, UNRATED, CREDIT, matrix, grace 2          | NORMAL          | 0 days are not more than 0 (UNRATED, CREDIT: 0/90/180)
 * </pre>
 */
final class MatrixRule implements LoanRule {
  @Override
  public String code() {
    return "MATRIX";
  }

  @Override
  public String source() {
    return "2006 Guideline (银监发〔2006〕23号)";
  }

  @Override
  public boolean yieldsToSignature() {
    return true;
  }

  @Override
  public Tier ask(AgedLoan loan) {
    Bounds bounds = bounds(loan);
    return bounds == null ? Tier.NORMAL : tier(CountedDays.of(loan), bounds);
  }

  @Override
  public String why(AgedLoan loan) {
    Bounds bounds = bounds(loan);
    if (bounds == null) {
      return "the product names no matrix";
    }
    int days = CountedDays.of(loan);
    String comparison =
        switch (tier(days, bounds)) {
          case NORMAL -> "not more than " + bounds.normal();
          case SPECIAL_MENTION -> "more than " + bounds.normal();
          case SUBSTANDARD -> "more than " + bounds.specialMention();
          case DOUBTFUL, LOSS -> "more than " + bounds.substandard();
        };
    Loan facts = loan.file().loan();
    return "%s %s (%s, %s: %d/%d/%d)"
        .formatted(
            CountedDays.said(days),
            comparison,
            facts.creditRating(),
            facts.guaranteeType(),
            bounds.normal(),
            bounds.specialMention(),
            bounds.substandard());
  }

  /**
   * The fewest counted days at which this rule asks for worse than a tier; {@link Day#NEVER} where
   * it never does.
   */
  static int firstDaysWorseThan(Tier tier, AgedLoan loan) {
    Bounds bounds = bounds(loan);
    if (bounds == null) {
      return Day.NEVER;
    }
    return switch (tier) {
      case NORMAL -> bounds.normal() + 1;
      case SPECIAL_MENTION -> Math.max(bounds.normal(), bounds.specialMention()) + 1;
      case SUBSTANDARD ->
          Math.max(Math.max(bounds.normal(), bounds.specialMention()), bounds.substandard()) + 1;
      case DOUBTFUL, LOSS -> Day.NEVER;
    };
  }

  private static Tier tier(int days, Bounds bounds) {
    if (days <= bounds.normal()) {
      return Tier.NORMAL;
    }
    if (days <= bounds.specialMention()) {
      return Tier.SPECIAL_MENTION;
    }
    return days <= bounds.substandard() ? Tier.SUBSTANDARD : Tier.DOUBTFUL;
  }

  private static @Nullable Bounds bounds(AgedLoan loan) {
    ProductPolicy.Matrix matrix = loan.policy().classification().matrix();
    if (matrix == null) {
      return null;
    }
    Loan facts = loan.file().loan();
    Map<GuaranteeType, Bounds> row = matrix.bounds().get(facts.creditRating());
    Bounds bounds = row == null ? null : row.get(facts.guaranteeType());
    if (bounds == null) {
      throw new IllegalArgumentException(
          "matrix "
              + matrix.name()
              + " has no bounds for "
              + facts.creditRating()
              + ", "
              + facts.guaranteeType());
    }
    return bounds;
  }
}
