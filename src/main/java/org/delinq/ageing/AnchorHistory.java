package org.delinq.ageing;

import java.util.Arrays;
import org.delinq.calendar.Day;
import org.delinq.loan.Loan;
import org.delinq.policy.ProductPolicy;

/**
 * Which row was the anchor at the end of which day, and what follows for the days past due of past
 * days (rules.md 2.2, 2.3). A stretch of days with one anchor is a segment; a loan that was never
 * late has none.
 *
 * <p>Within a segment days past due never fall, so cures lie at its borders and its worst day is
 * its last.
 *
 * <table>
 *   <caption>Due 2026-01-31, unpaid</caption>
 *   <tr><th>end of</th><th>days past due</th></tr>
 *   <tr><td>01-31</td><td>0</td></tr>
 *   <tr><td>02-01</td><td>1</td></tr>
 *   <tr><td>03-01</td><td>29</td></tr>
 *   <tr><td>03-01, PAUSE 02-05 … 02-10</td><td>23</td></tr>
 * </table>
 */
final class AnchorHistory {
  private static final int[] NO_INTS = new int[0];

  private final PlanColumns plan;
  private final Ledger ledger;
  private final OverdueWalk walk;
  private final DayWindows pauses;
  private final int grace;
  private final ProductPolicy policy;
  private int nextRow;
  private int nextChange;
  private int current = OverdueWalk.NONE;
  private int size;
  private int[] from = NO_INTS;
  private int[] anchor = NO_INTS;

  AnchorHistory(
      PlanColumns plan, Ledger ledger, DayWindows pauses, Loan loan, ProductPolicy policy) {
    this.plan = plan;
    this.ledger = ledger;
    this.walk = new OverdueWalk(plan, ledger, policy.arrearsTolerance());
    this.pauses = pauses;
    this.policy = policy;
    this.grace = loan.graceDays() == Loan.POLICY_GRACE ? policy.graceDays() : loan.graceDays();
  }

  int grace() {
    return grace;
  }

  /** Lives through the days before {@code day} that have not been closed; nothing is paid there. */
  void closeDaysBefore(int day) {
    while (true) {
      int due = nextRow < plan.count ? plan.effectiveDueOn[nextRow] + 1 : Day.NEVER;
      int change = nextChange < plan.changes.length ? plan.changes[nextChange] : Day.NEVER;
      int next = Math.min(due, change);
      if (next >= day) {
        return;
      }
      if (passBorders(next)) {
        look(next);
      }
    }
  }

  /** Closes a day on which something was paid; the days before it are closed. */
  void closeDay(int day) {
    if (passBorders(day) || current != OverdueWalk.NONE) {
      look(day);
    }
  }

  /** Steps over what happens up to a day; tells whether the anchor may be another after it. */
  private boolean passBorders(int day) {
    boolean mayChange = false;
    while (nextRow < plan.count && plan.effectiveDueOn[nextRow] < day) {
      mayChange |= current == OverdueWalk.NONE && !ledger.isPaidOff(nextRow);
      nextRow++;
    }
    while (nextChange < plan.changes.length && plan.changes[nextChange] <= day) {
      mayChange = true;
      nextChange++;
    }
    return mayChange;
  }

  private void look(int day) {
    int found = walk.anchor(ledger.openOn(day), day);
    if (found != current) {
      current = found;
      if (size == from.length) {
        int capacity = Math.max(8, 2 * size);
        from = Arrays.copyOf(from, capacity);
        anchor = Arrays.copyOf(anchor, capacity);
      }
      from[size] = day;
      anchor[size] = found;
      size++;
    }
  }

  /** Days past due before the next receipt of a day whose receipts are coming in. */
  int daysPastDueNow(int day) {
    return daysPastDue(walk.anchor(ledger.openOn(day), day), day);
  }

  /** Days past due at the end of a day after the last closed one if nothing more is paid. */
  int daysPastDueAfterwards(int day) {
    return daysPastDue(walk.anchor(ledger.firstOpen(), day), day);
  }

  /** The anchor at the end of the last closed day. */
  int current() {
    return current;
  }

  /** How many segments there are, those without an anchor included. */
  int segments() {
    return size;
  }

  int from(int segment) {
    return from[segment];
  }

  /** The last day of a segment, not after the last closed day. */
  int last(int segment, int lastClosed) {
    return segment + 1 < size ? from[segment + 1] - 1 : lastClosed;
  }

  int anchor(int segment) {
    return anchor[segment];
  }

  /** The segment a closed day lies in, −1 before the first. */
  int segmentOf(int day) {
    int segment = size - 1;
    while (segment >= 0 && from[segment] > day) {
      segment--;
    }
    return segment;
  }

  /** Days past due at the end of a closed day. */
  int daysPastDueOn(int day) {
    int segment = segmentOf(day);
    return segment < 0 ? 0 : daysPastDue(anchor[segment], day);
  }

  private int daysPastDue(int row, int day) {
    return row == OverdueWalk.NONE ? 0 : ownDaysPastDue(row, day);
  }

  /** Day − E less the days between them that lie in a PAUSE window; 0 if E is not before it. */
  int ownDaysPastDue(int row, int day) {
    int due = plan.effectiveDueOn[row];
    return day <= due ? 0 : day - due - pauses.count(due + 1, day);
  }

  /** What of the days past due is delinquent: nothing within grace. */
  int delinquentDays(int daysPastDue) {
    if (daysPastDue <= grace) {
      return 0;
    }
    return switch (policy.graceMode()) {
      case RETROACTIVE -> daysPastDue;
      case DEFERRED -> daysPastDue - grace;
    };
  }
}
