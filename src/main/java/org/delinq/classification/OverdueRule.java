package org.delinq.classification;

import static org.delinq.loan.Tier.NORMAL;
import static org.delinq.loan.Tier.SPECIAL_MENTION;

import java.util.Map;
import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.Tier;
import org.delinq.policy.ProductPolicy;

/**
 * Rule 1: the floor that days of delay set, whatever secures the loan.
 *
 * <p>Short delays of an operational or technical kind are none: while a signed TECHNICAL event
 * holds, the SPECIAL_MENTION floor waits until more than {@code technical-days} have passed. The
 * other floors do not wait.
 *
 * <pre>
 * facts                                             | asks            | why
 * 0 days                                            | NORMAL          | 0 days are not more than 0
 * 1 days                                            | SPECIAL_MENTION | 1 day is more than 0
 * 90 days                                           | SPECIAL_MENTION | 90 days are more than 0
 * 91 days                                           | SUBSTANDARD     | 91 days are more than 90
 * 270 days                                          | SUBSTANDARD     | 270 days are more than 90
 * 271 days                                          | DOUBTFUL        | 271 days are more than 270
 * 360 days                                          | DOUBTFUL        | 360 days are more than 270
 * 361 days                                          | LOSS            | 361 days are more than 360
 * 45 days, EXCELLENT, CREDIT, matrix                | SPECIAL_MENTION | 45 days are more than 0
 * 7 days, TECHNICAL signed                          | NORMAL          | 7 days are not more than 7, and a signed TECHNICAL event holds
 * 8 days, TECHNICAL signed                          | SPECIAL_MENTION | 8 days are more than 0
 * 7 days, TECHNICAL                                 | SPECIAL_MENTION | 7 days are more than 0
 * 7 days, TECHNICAL signed over                     | SPECIAL_MENTION | 7 days are more than 0
 * 3 days, grace 3                                   | NORMAL          | 0 days are not more than 0
 * 3 days, grace 3, DAYS_PAST_DUE                    | SPECIAL_MENTION | 3 days are more than 0
 * 95 days, grace 5                                  | SUBSTANDARD     | 95 days are more than 90
 * 95 days, grace 5, DEFERRED                        | SPECIAL_MENTION | 90 days are more than 0
 * </pre>
 */
final class OverdueRule implements LoanRule {
  private static final Tier[] WORST_FIRST = {
    Tier.LOSS, Tier.DOUBTFUL, Tier.SUBSTANDARD, SPECIAL_MENTION
  };

  @Override
  public String code() {
    return "OVERDUE";
  }

  @Override
  public String source() {
    return "2023 Measures, articles 10 to 13";
  }

  @Override
  public boolean yieldsToSignature() {
    return false;
  }

  @Override
  public Tier ask(AgedLoan loan) {
    int days = CountedDays.of(loan);
    Tier floor = floor(days, loan.policy().classification().overdueMoreThan());
    return isHeldOff(loan, days, floor) ? NORMAL : floor;
  }

  @Override
  public String why(AgedLoan loan) {
    int days = CountedDays.of(loan);
    ProductPolicy.Classification rules = loan.policy().classification();
    Tier floor = floor(days, rules.overdueMoreThan());
    if (isHeldOff(loan, days, floor)) {
      return CountedDays.said(days)
          + " not more than "
          + rules.technicalDays()
          + ", and a signed TECHNICAL event holds";
    }
    return floor == NORMAL
        ? CountedDays.said(days)
            + " not more than "
            + bound(SPECIAL_MENTION, rules.overdueMoreThan())
        : CountedDays.said(days) + " more than " + bound(floor, rules.overdueMoreThan());
  }

  /**
   * The fewest counted days at which this rule asks for worse than a tier.
   *
   * @param technical whether a signed TECHNICAL event holds
   * @return days, {@link Day#NEVER} for LOSS
   */
  static int firstDaysWorseThan(Tier tier, boolean technical, ProductPolicy.Classification rules) {
    int first = Day.NEVER;
    for (Tier worse : WORST_FIRST) {
      if (worse.isWorseThan(tier)) {
        int exceeded = bound(worse, rules.overdueMoreThan());
        if (worse == SPECIAL_MENTION && technical) {
          exceeded = Math.max(exceeded, rules.technicalDays());
        }
        first = Math.min(first, exceeded + 1);
      }
    }
    return first;
  }

  /** The last day up to which a signed TECHNICAL event that has begun by D holds, NONE without. */
  static int technicalUntil(AgedLoan loan) {
    int until = Day.NONE;
    for (LoanEvent event : loan.file().events()) {
      if (event.kind() == EventKind.TECHNICAL
          && event.approvedBy() != null
          && event.hasBegunBy(loan.businessDate())) {
        until = Math.max(until, event.expiresOn());
      }
    }
    return until;
  }

  private static boolean isHeldOff(AgedLoan loan, int days, Tier floor) {
    return floor == SPECIAL_MENTION
        && days <= loan.policy().classification().technicalDays()
        && technicalUntil(loan) >= loan.businessDate();
  }

  private static Tier floor(int days, Map<Tier, Integer> moreThan) {
    if (days > 0) {
      for (Tier tier : WORST_FIRST) {
        if (days > bound(tier, moreThan)) {
          return tier;
        }
      }
    }
    return NORMAL;
  }

  private static int bound(Tier tier, Map<Tier, Integer> moreThan) {
    Integer bound = moreThan.get(tier);
    if (bound == null) {
      throw new IllegalArgumentException("overdue-more-than has no " + tier);
    }
    return bound;
  }
}
