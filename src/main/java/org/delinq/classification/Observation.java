package org.delinq.classification;

import java.util.ArrayList;
import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanEvent;
import org.delinq.policy.ProductPolicy;

/**
 * The observation (重组观察期) that one restructure opened, as the facts known at D tell it.
 *
 * <p>It starts at the first due date after the event and restarts at the due date of every
 * instalment inside it that became delinquent, so that a late payment found today also moves an
 * observation that seemed over. It ends at the later of so many months after its start and so many
 * due dates after it.
 *
 * @param restructuredOn {@code effective_on} of the event; the loan is in observation from here on
 * @param start where the months and due dates are counted from
 * @param end the first day that is free again
 * @param repeated whether the event fell inside the observation of an earlier one
 */
record Observation(int restructuredOn, int start, int end, boolean repeated) {
  /** Whether the loan is in this observation on a day. */
  boolean covers(int day) {
    return restructuredOn <= day && day < end;
  }

  /**
   * The observations of all restructures that have begun by D, by event. A restructure is a
   * RESTRUCTURED event, or an EXTENDED one of a loan that was delinquent at the end of the day
   * before. A second one on the very day of a first lies inside the first one's observation.
   */
  static List<Observation> of(AgedLoan loan) {
    List<LoanEvent> events = loan.file().events();
    List<Observation> observations = List.of();
    for (int i = 0; i < events.size(); i++) {
      LoanEvent event = events.get(i);
      if (event.hasBegunBy(loan.businessDate()) && isRestructure(event, loan)) {
        if (observations.isEmpty()) {
          observations = new ArrayList<>();
        }
        observations.add(opened(event.effectiveOn(), observations, loan));
      }
    }
    return observations;
  }

  private static boolean isRestructure(LoanEvent event, AgedLoan loan) {
    return event.kind() == EventKind.RESTRUCTURED
        || (event.kind() == EventKind.EXTENDED
            && loan.delinquentDaysOn(event.effectiveOn() - 1) > 0);
  }

  private static Observation opened(int on, List<Observation> earlier, AgedLoan loan) {
    boolean repeated = false;
    for (Observation observation : earlier) {
      repeated |= observation.covers(on);
    }
    int[] dueDates = loan.effectiveDueDates();
    int start = LaterDueDates.after(on, 1, dueDates);
    if (start == Day.NEVER) {
      start = on;
    }
    ProductPolicy.Observation length = loan.policy().classification().observation();
    int end = endOf(start, length, dueDates);
    for (int i = 0; i < loan.instalments().size(); i++) {
      int due = loan.effectiveDueOn(i);
      if (due >= end) {
        break;
      }
      if (due > start && loan.becameDelinquent(i)) {
        start = due;
        end = endOf(start, length, dueDates);
      }
    }
    return new Observation(on, start, end, repeated);
  }

  private static int endOf(int start, ProductPolicy.Observation length, int[] dueDates) {
    int months = Day.plusMonths(start, length.months());
    int lastDue = dueDates.length == 0 ? start : dueDates[dueDates.length - 1];
    if (length.periods() == 0 || lastDue <= start) {
      return months;
    }
    return Math.max(
        months, Math.min(lastDue, LaterDueDates.after(start, length.periods(), dueDates)));
  }
}
