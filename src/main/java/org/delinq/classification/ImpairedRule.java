package org.delinq.classification;

import static org.delinq.loan.Tier.DOUBTFUL;
import static org.delinq.loan.Tier.LOSS;
import static org.delinq.loan.Tier.NORMAL;
import static org.delinq.loan.Tier.SUBSTANDARD;

import java.util.List;
import java.util.Map;
import org.delinq.ageing.AgedLoan;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.Tier;
import org.delinq.money.Percent;
import org.jspecify.annotations.Nullable;

/**
 * Rule 3: a credit-impaired loan is non-performing, the worse the more of it is expected to be
 * lost. Of several IMPAIRED events in force the worst value counts; one without a value says only
 * that the loan is impaired.
 *
 * <pre>
 * facts                                             | asks            | why
 * 0 days                                            | NORMAL          | no IMPAIRED event holds
 * 0 days, IMPAIRED                                  | SUBSTANDARD     | an IMPAIRED event holds, without a value
 * 0 days, IMPAIRED 49.999999                        | SUBSTANDARD     | an IMPAIRED event holds, expected loss 49.999999 %
 * 0 days, IMPAIRED 50                               | DOUBTFUL        | expected loss 50 % is at least 50 %
 * 0 days, IMPAIRED 89.999999                        | DOUBTFUL        | expected loss 89.999999 % is at least 50 %
 * 0 days, IMPAIRED 90                               | LOSS            | expected loss 90 % is at least 90 %
 * 0 days, IMPAIRED 90, IMPAIRED 20, IMPAIRED        | LOSS            | expected loss 90 % is at least 90 %
 * 0 days, IMPAIRED 90 over, IMPAIRED 20             | SUBSTANDARD     | an IMPAIRED event holds, expected loss 20 %
 * </pre>
 */
final class ImpairedRule implements LoanRule {
  @Override
  public String code() {
    return "IMPAIRED";
  }

  @Override
  public String source() {
    return "2023 Measures, articles 11 to 13";
  }

  @Override
  public boolean yieldsToSignature() {
    return true;
  }

  @Override
  public Tier ask(AgedLoan loan) {
    return tier(worst(loan), loan.policy().classification().impairedAtLeast());
  }

  @Override
  public String why(AgedLoan loan) {
    LoanEvent event = worst(loan);
    if (event == null) {
      return "no IMPAIRED event holds";
    }
    if (event.expectedLoss() == null) {
      return "an IMPAIRED event holds, without a value";
    }
    Map<Tier, Percent> atLeast = loan.policy().classification().impairedAtLeast();
    Tier tier = tier(event, atLeast);
    return tier == SUBSTANDARD
        ? "an IMPAIRED event holds, expected loss " + event.expectedLoss() + " %"
        : "expected loss " + event.expectedLoss() + " % is at least " + atLeast.get(tier) + " %";
  }

  private static Tier tier(@Nullable LoanEvent event, Map<Tier, Percent> atLeast) {
    if (event == null) {
      return NORMAL;
    }
    if (reaches(event.expectedLoss(), LOSS, atLeast)) {
      return LOSS;
    }
    return reaches(event.expectedLoss(), DOUBTFUL, atLeast) ? DOUBTFUL : SUBSTANDARD;
  }

  private static boolean reaches(
      @Nullable Percent expectedLoss, Tier tier, Map<Tier, Percent> atLeast) {
    Percent bound = atLeast.get(tier);
    return expectedLoss != null && bound != null && expectedLoss.compareTo(bound) >= 0;
  }

  private static @Nullable LoanEvent worst(AgedLoan loan) {
    List<LoanEvent> events = loan.file().events();
    LoanEvent worst = null;
    for (int i = 0; i < events.size(); i++) {
      LoanEvent event = events.get(i);
      if (event.kind() == EventKind.IMPAIRED
          && event.holdsOn(loan.businessDate())
          && (worst == null || lossOf(event) > lossOf(worst))) {
        worst = event;
      }
    }
    return worst;
  }

  private static long lossOf(LoanEvent event) {
    return event.expectedLoss() == null ? -1 : event.expectedLoss().millionths();
  }
}
