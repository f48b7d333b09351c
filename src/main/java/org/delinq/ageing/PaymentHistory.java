package org.delinq.ageing;

import java.nio.charset.StandardCharsets;
import org.delinq.calendar.Day;

/**
 * {@code payment_history}: a character a month, oldest first, each looked at on its cut (rules.md
 * 2.3). The first that fits:
 *
 * <table>
 *   <caption>Characters</caption>
 *   <tr><td>{@code /}</td><td>disbursed after the cut</td></tr>
 *   <tr><td>{@code C}</td><td>every instalment in force is paid (fee, interest, principal)</td></tr>
 *   <tr><td>{@code 1} … {@code 7}</td>
 *       <td>delinquent 1–30, 31–60, 61–90, 91–120, 121–150, 151–180, over 180 days</td></tr>
 *   <tr><td>{@code *}</td><td>no E in the whole calendar month</td></tr>
 *   <tr><td>{@code N}</td><td>otherwise</td></tr>
 * </table>
 */
final class PaymentHistory {
  private static final int LATEST_CODE = 7;
  private static final int DAYS_PER_CODE = 30;

  private final PlanColumns plan;
  private final Ledger ledger;
  private final AnchorHistory anchors;
  private final int disbursedOn;
  private final MonthGrid grid;

  PaymentHistory(
      PlanColumns plan, Ledger ledger, AnchorHistory anchors, int disbursedOn, MonthGrid grid) {
    this.plan = plan;
    this.ledger = ledger;
    this.anchors = anchors;
    this.disbursedOn = disbursedOn;
    this.grid = grid;
  }

  String text() {
    byte[] text = new byte[MonthGrid.MONTHS];
    int monthsWithDueDate = monthsWithDueDate();
    int allPaidOn = plan.versioned ? Day.NEVER : lastPaidOffOn();
    for (int month = 0; month < MonthGrid.MONTHS; month++) {
      int cut = grid.cut(month);
      int delinquent =
          anchors.segments() == 0 ? 0 : anchors.delinquentDays(anchors.daysPastDueOn(cut));
      byte character;
      if (disbursedOn > cut) {
        character = '/';
      } else if (allPaidOn <= cut || (plan.versioned && everythingInForceIsPaid(cut))) {
        character = 'C';
      } else if (delinquent > 0) {
        character =
            (byte) ('0' + Math.min(LATEST_CODE, (delinquent + DAYS_PER_CODE - 1) / DAYS_PER_CODE));
      } else {
        character = (byte) ((monthsWithDueDate & (1 << month)) == 0 ? '*' : 'N');
      }
      text[month] = character;
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** A bit per month of the grid in which an E lies. */
  private int monthsWithDueDate() {
    int months = 0;
    int month = 0;
    int end = grid.firstDay(MonthGrid.MONTHS);
    for (int j = 0; j < plan.count && plan.effectiveDueOn[j] < end; j++) {
      int due = plan.effectiveDueOn[j];
      if (due >= grid.firstDay(0) && plan.countsByDate(j)) {
        while (due >= grid.firstDay(month + 1)) {
          month++;
        }
        months |= 1 << month;
      }
    }
    return months;
  }

  private int lastPaidOffOn() {
    int last = Day.ALWAYS;
    for (int j = plan.count - 1; j >= 0 && last != Day.NEVER; j--) {
      last = Math.max(last, ledger.paidOffOn(j));
    }
    return last;
  }

  private boolean everythingInForceIsPaid(int cut) {
    for (int j = 0; j < plan.count; j++) {
      if (plan.isInForce(j, cut) && ledger.paidOffOn(j) > cut) {
        return false;
      }
    }
    return true;
  }
}
