package org.delinq.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.Instalment;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.Tier;

/**
 * How many days from D until OVERDUE or MATRIX asks for a tier worse than each, if nothing more is
 * paid. Kept for every tier, because the final tier is known only once the borrower's other loans
 * are.
 *
 * @param afterNormal days until worse than NORMAL, 0 if already so, {@link #BLANK} if never
 * @param afterSpecialMention likewise
 * @param afterSubstandard likewise
 * @param afterDoubtful likewise
 */
record DowngradeOutlook(
    int afterNormal, int afterSpecialMention, int afterSubstandard, int afterDoubtful) {
  /** No number of days: nothing is past due, or it never happens. */
  static final int BLANK = -1;

  /** The outlook of a loan without a day past due. */
  static final DowngradeOutlook NONE = new DowngradeOutlook(BLANK, BLANK, BLANK, BLANK);

  /** Days until worse than a tier, {@link #BLANK} if never. */
  int daysUntilWorseThan(Tier tier) {
    return switch (tier) {
      case NORMAL -> afterNormal;
      case SPECIAL_MENTION -> afterSpecialMention;
      case SUBSTANDARD -> afterSubstandard;
      case DOUBTFUL -> afterDoubtful;
      case LOSS -> BLANK;
    };
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(afterNormal);
    out.writeInt(afterSpecialMention);
    out.writeInt(afterSubstandard);
    out.writeInt(afterDoubtful);
  }

  static DowngradeOutlook readFrom(DataInput in) throws IOException {
    return new DowngradeOutlook(in.readInt(), in.readInt(), in.readInt(), in.readInt());
  }

  /** Looks ahead, with the plan rows and the event windows known at D. */
  static DowngradeOutlook of(AgedLoan loan) {
    if (loan.arrears().daysPastDue() == 0) {
      return NONE;
    }
    Future future = Future.of(loan);
    return new DowngradeOutlook(
        future.daysUntilWorseThan(Tier.NORMAL),
        future.daysUntilWorseThan(Tier.SPECIAL_MENTION),
        future.daysUntilWorseThan(Tier.SUBSTANDARD),
        future.daysUntilWorseThan(Tier.DOUBTFUL));
  }

  /**
   * The days from D on, cut where something other than the count changes: where a pause ends, where
   * plan rows come or go and, if any do, where an instalment falls overdue. Between two cuts days
   * past due stand still or grow by one a day.
   */
  private static final class Future {
    private final AgedLoan loan;

    /** First days of the stretches, ascending, D first. */
    private final int[] starts;

    /** The last day known to be paused. */
    private final int pausedUntil;

    /** The last day known to lie in a signed TECHNICAL event. */
    private final int technicalUntil;

    private Future(AgedLoan loan, int[] starts, int pausedUntil) {
      this.loan = loan;
      this.technicalUntil = OverdueRule.technicalUntil(loan);
      this.starts = starts;
      this.pausedUntil = pausedUntil;
    }

    static Future of(AgedLoan loan) {
      int today = loan.businessDate();
      int pausedUntil = pausedUntil(loan);
      boolean planChanges = planChangesAfter(today, loan);
      int[] starts = new int[2 + (planChanges ? 3 * loan.instalments().size() : 0)];
      int count = 0;
      starts[count++] = today;
      if (pausedUntil >= today && pausedUntil < Day.LAST) {
        starts[count++] = pausedUntil + 1;
      }
      if (planChanges) {
        for (int i = 0; i < loan.instalments().size(); i++) {
          Instalment row = loan.instalments().get(i);
          for (int cut : new int[] {row.agreedOn(), row.replacedOn(), loan.effectiveDueOn(i) + 1}) {
            if (cut > today && cut != Day.NEVER) {
              starts[count++] = cut;
            }
          }
        }
      }
      int[] cuts = Arrays.copyOf(starts, count);
      Arrays.sort(cuts);
      return new Future(loan, cuts, pausedUntil);
    }

    int daysUntilWorseThan(Tier tier) {
      int needed = firstDaysPastDueWorseThan(tier, false);
      int neededUnderTechnical = firstDaysPastDueWorseThan(tier, true);
      for (int i = 0; i < starts.length; i++) {
        int start = starts[i];
        int end = i + 1 < starts.length ? starts[i + 1] : Day.NEVER;
        int known = i == 0 ? loan.arrears().daysPastDue() : loan.daysPastDueOn(start);
        int first = firstDay(needed, start, known);
        if (first <= technicalUntil) {
          int afterTechnical = technicalUntil == Day.NEVER ? Day.NEVER : technicalUntil + 1;
          first =
              Math.min(
                  Math.max(first, afterTechnical), firstDay(neededUnderTechnical, start, known));
        }
        if (first < end) {
          return first - loan.businessDate();
        }
      }
      return BLANK;
    }

    /** The first day of a stretch with so many days past due, as if it had no end. */
    private int firstDay(int needed, int start, int known) {
      if (known >= needed) {
        return start;
      }
      boolean stands = known == 0 || start <= pausedUntil;
      return stands || needed == Day.NEVER ? Day.NEVER : start + needed - known;
    }

    private int firstDaysPastDueWorseThan(Tier tier, boolean technical) {
      return CountedDays.firstDaysPastDue(
          Math.min(
              OverdueRule.firstDaysWorseThan(tier, technical, loan.policy().classification()),
              MatrixRule.firstDaysWorseThan(tier, loan)),
          loan);
    }

    private static int pausedUntil(AgedLoan loan) {
      int until = Day.NONE;
      for (LoanEvent event : loan.file().events()) {
        if (event.kind() == EventKind.PAUSE && event.hasBegunBy(loan.businessDate())) {
          until = Math.max(until, event.expiresOn());
        }
      }
      return until;
    }

    private static boolean planChangesAfter(int today, AgedLoan loan) {
      for (Instalment row : loan.instalments()) {
        if (row.agreedOn() > today || (row.replacedOn() > today && row.replacedOn() != Day.NEVER)) {
          return true;
        }
      }
      return false;
    }
  }
}
