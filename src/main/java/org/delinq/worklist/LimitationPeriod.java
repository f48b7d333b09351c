package org.delinq.worklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.loan.Contact;
import org.delinq.loan.ContactOutcome;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.Payer;
import org.delinq.loan.Receipt;

/**
 * When limitation ends, and by what fact: it runs from the last due date and anew from whatever
 * interrupts it, the latest end counts (rules.md 6.5). A borrower's receipt interrupts only up to
 * the end as it stands before its day; demands and signed contacts also revive it.
 *
 * @param endsOn {@link Day#NONE} where it never began to run
 */
record LimitationPeriod(int endsOn, LimitationBasis basedOn) {
  private static final Comparator<Interruption> ORDER =
      Comparator.comparingInt(Interruption::day).thenComparing(Interruption::by);

  private record Interruption(int day, LimitationBasis by) {}

  static LimitationPeriod of(AgedLoan aged, int lastDueOn, int months) {
    List<Interruption> interruptions = interruptions(aged);
    interruptions.sort(ORDER);
    int endsOn = lastDueOn == Day.NONE ? Day.NONE : Day.plusMonths(lastDueOn, months);
    LimitationBasis basedOn = LimitationBasis.LAST_DUE;
    for (Interruption interruption : interruptions) {
      if (interruption.by == LimitationBasis.RECEIPT && interruption.day > endsOn) {
        continue;
      }
      int end = Day.plusMonths(interruption.day, months);
      boolean earlierBasis = end == endsOn && interruption.by.compareTo(basedOn) < 0;
      if (end > endsOn || earlierBasis) {
        endsOn = end;
        basedOn = interruption.by;
      }
    }
    return new LimitationPeriod(endsOn, basedOn);
  }

  private static List<Interruption> interruptions(AgedLoan aged) {
    int businessDate = aged.businessDate();
    List<Interruption> found = new ArrayList<>();
    for (Receipt receipt : aged.file().receipts()) {
      if (receipt.payer() == Payer.BORROWER && receipt.countsAt(businessDate)) {
        found.add(new Interruption(receipt.valueOn(), LimitationBasis.RECEIPT));
      }
    }
    for (LoanEvent event : aged.file().events()) {
      if (event.kind() == EventKind.DUNNING_RECEIPT && event.hasBegunBy(businessDate)) {
        found.add(new Interruption(event.effectiveOn(), LimitationBasis.DUNNING_RECEIPT));
      }
    }
    for (Contact contact : aged.file().contacts()) {
      boolean delivered = contact.channel() == Channel.LETTER || contact.channel() == Channel.VISIT;
      if (delivered
          && contact.outcome() == ContactOutcome.SIGNED
          && contact.day() <= businessDate) {
        found.add(new Interruption(contact.day(), LimitationBasis.CONTACT));
      }
    }
    return found;
  }
}
