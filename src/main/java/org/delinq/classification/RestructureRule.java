package org.delinq.classification;

import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Rule 5: a restructured loan is at least SPECIAL_MENTION while it is watched, and at least
 * SUBSTANDARD when it was restructured again while watched. {@link Observation} says how long.
 *
 * <pre>
 * facts                                                                                         | asks            | why
 * monthly 2026-01-20                                                                            | NORMAL          | never restructured
 * monthly 2026-01-20, RESTRUCTURED 2026-03-01, D 2026-02-28                                     | NORMAL          | never restructured
 * monthly 2026-01-20, RESTRUCTURED 2026-03-01, D 2026-03-01                                     | SPECIAL_MENTION | restructured on 2026-03-01, watched until 2027-03-20
 * monthly 2026-01-20, RESTRUCTURED 2026-03-01, D 2027-03-19                                     | SPECIAL_MENTION | restructured on 2026-03-01, watched until 2027-03-20
 * monthly 2026-01-20, RESTRUCTURED 2026-03-01, D 2027-03-20                                     | NORMAL          | restructured on 2026-03-01, no longer watched since 2027-03-20
 * monthly 2026-01-20, RESTRUCTURED 2026-03-01, paid 2026-08-20 on 2026-08-22, D 2027-08-19      | SPECIAL_MENTION | restructured on 2026-03-01, watched until 2027-08-20
 * monthly 2026-01-20, RESTRUCTURED 2026-03-01, RESTRUCTURED 2027-03-19, D 2028-03-19            | SUBSTANDARD     | restructured again on 2027-03-19 while watched, watched until 2028-03-20
 * monthly 2026-01-20, RESTRUCTURED 2026-03-01, RESTRUCTURED 2027-03-20, D 2027-03-20            | SPECIAL_MENTION | restructured on 2027-03-20, watched until 2028-04-20
 * monthly 2026-01-20, EXTENDED 2026-03-01                                                       | NORMAL          | never restructured; extended on 2026-03-01 while not delinquent
 * monthly 2026-01-20, paid 2026-02-20 on 2026-03-01, EXTENDED 2026-03-01                        | SPECIAL_MENTION | restructured on 2026-03-01, watched until 2027-03-20
 * monthly 2026-01-20, paid 2026-02-20 on 2026-02-28, EXTENDED 2026-03-01                        | NORMAL          | never restructured; extended on 2026-03-01 while not delinquent
 * </pre>
 */
final class RestructureRule implements LoanRule {
  @Override
  public String code() {
    return "RESTRUCTURE";
  }

  @Override
  public String source() {
    return "2023 Measures, articles 17 to 22";
  }

  @Override
  public boolean yieldsToSignature() {
    return false;
  }

  @Override
  public Tier ask(AgedLoan loan) {
    Observation strictest = strictest(Observation.of(loan), loan.businessDate());
    if (strictest == null) {
      return Tier.NORMAL;
    }
    return strictest.repeated() ? Tier.SUBSTANDARD : Tier.SPECIAL_MENTION;
  }

  @Override
  public String why(AgedLoan loan) {
    List<Observation> observations = Observation.of(loan);
    Observation strictest = strictest(observations, loan.businessDate());
    if (strictest != null) {
      return "restructured "
          + (strictest.repeated() ? "again " : "")
          + "on "
          + Day.format(strictest.restructuredOn())
          + (strictest.repeated() ? " while watched" : "")
          + ", watched until "
          + Day.format(strictest.end());
    }
    if (observations.isEmpty()) {
      return "never restructured" + mereExtension(loan);
    }
    Observation last = observations.get(observations.size() - 1);
    return "restructured on "
        + Day.format(last.restructuredOn())
        + ", no longer watched since "
        + Day.format(last.end());
  }

  private static @Nullable Observation strictest(List<Observation> observations, int day) {
    Observation strictest = null;
    for (Observation observation : observations) {
      if (observation.covers(day)
          && (strictest == null || observation.repeated() || !strictest.repeated())) {
        strictest = observation;
      }
    }
    return strictest;
  }

  private static String mereExtension(AgedLoan loan) {
    int extendedOn = Day.NONE;
    for (LoanEvent event : loan.file().events()) {
      if (event.kind() == EventKind.EXTENDED && event.hasBegunBy(loan.businessDate())) {
        extendedOn = Math.max(extendedOn, event.effectiveOn());
      }
    }
    return extendedOn == Day.NONE
        ? ""
        : "; extended on " + Day.format(extendedOn) + " while not delinquent";
  }
}
