package org.delinq.classification;

import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.Tier;

/**
 * Rule 4: what an event says about the debtor, one code per kind. The policy names the tier of each
 * kind; an event counts on the days it holds, whoever the debtor is.
 *
 * <pre>
 * facts                                             | asks            | why
 * 0 days, MISUSE                                    | SPECIAL_MENTION | MISUSE holds since 2026-01-01
 * 0 days, REFINANCED                                | SPECIAL_MENTION | REFINANCED holds since 2026-01-01
 * 0 days, LITIGATION                                | SPECIAL_MENTION | LITIGATION holds since 2026-01-01
 * 0 days, DECEASED                                  | SPECIAL_MENTION | DECEASED holds since 2026-01-01
 * 0 days, MISSING                                   | SPECIAL_MENTION | MISSING holds since 2026-01-01
 * 0 days, NPL_ELSEWHERE                             | SPECIAL_MENTION | NPL_ELSEWHERE holds since 2026-01-01
 * 0 days, OVERDUE_ELSEWHERE                         | SUBSTANDARD     | OVERDUE_ELSEWHERE holds since 2026-01-01
 * 0 days, EVASION                                   | DOUBTFUL        | EVASION holds since 2026-01-01
 * 0 days, BANKRUPTCY                                | LOSS            | BANKRUPTCY holds since 2026-01-01
 * 0 days, MISUSE over                               | NORMAL          | no MISUSE event holds
 * </pre>
 */
final class EventRule implements LoanRule {
  private final EventKind kind;
  private final String source;

  EventRule(EventKind kind, String source) {
    this.kind = kind;
    this.source = source;
  }

  @Override
  public String code() {
    return "EVENT_" + kind;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public boolean yieldsToSignature() {
    return true;
  }

  @Override
  public Tier ask(AgedLoan loan) {
    if (heldSince(loan) == Day.NEVER) {
      return Tier.NORMAL;
    }
    Tier tier = loan.policy().classification().events().get(kind);
    if (tier == null) {
      throw new IllegalArgumentException("classification.events has no " + kind);
    }
    return tier;
  }

  @Override
  public String why(AgedLoan loan) {
    int since = heldSince(loan);
    return since == Day.NEVER
        ? "no " + kind + " event holds"
        : kind + " holds since " + Day.format(since);
  }

  /** First day of the earliest event of the kind that holds at D, {@link Day#NEVER} without one. */
  private int heldSince(AgedLoan loan) {
    List<LoanEvent> events = loan.file().events();
    int since = Day.NEVER;
    for (int i = 0; i < events.size(); i++) {
      LoanEvent event = events.get(i);
      if (event.kind() == kind && event.holdsOn(loan.businessDate())) {
        since = Math.min(since, event.effectiveOn());
      }
    }
    return since;
  }
}
