package org.delinq.compensation;

import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanEvent;

/**
 * What funds have paid for a loan (代偿): its COMPENSATED events that have begun.
 *
 * @param firstOn day of the first, {@link Day#NONE} without one
 * @param total sum of their values in fen
 */
public record CompensationPaid(int firstOn, long total) {
  private static final CompensationPaid NOTHING = new CompensationPaid(Day.NONE, 0);

  /**
   * Of a loan.
   *
   * @param events by {@code effectiveOn}
   * @param businessDate events that begin after it are not yet seen
   */
  public static CompensationPaid of(List<LoanEvent> events, int businessDate) {
    CompensationPaid paid = NOTHING;
    for (int i = 0; i < events.size(); i++) {
      LoanEvent event = events.get(i);
      if (event.kind() == EventKind.COMPENSATED && event.hasBegunBy(businessDate)) {
        paid =
            new CompensationPaid(
                paid.firstOn == Day.NONE ? event.effectiveOn() : paid.firstOn,
                Math.addExact(paid.total, event.amount()));
      }
    }
    return paid;
  }
}
