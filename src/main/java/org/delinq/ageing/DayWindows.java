package org.delinq.ageing;

import java.util.Arrays;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanEvent;

/**
 * The days on which events of one kind hold, each counted once however many windows hold it
 * (rules.md 2.2). Both ends of a window are included.
 *
 * <table>
 *   <caption>Days of 2026-02-01 to 2026-02-28 that lie in windows</caption>
 *   <tr><th>windows</th><th>days</th></tr>
 *   <tr><td>02-05 … 02-10</td><td>6</td></tr>
 *   <tr><td>02-05 … 02-10, 02-08 … 02-12</td><td>8</td></tr>
 *   <tr><td>01-20 … open</td><td>28</td></tr>
 * </table>
 */
final class DayWindows {
  private static final DayWindows NONE = new DayWindows(new int[0], new int[0]);

  private final int[] first;
  private final int[] last;

  private DayWindows(int[] first, int[] last) {
    this.first = first;
    this.last = last;
  }

  /**
   * The windows of a kind.
   *
   * @param events by {@code effectiveOn}
   * @param businessDate events that begin after it are not yet seen
   */
  static DayWindows of(List<LoanEvent> events, EventKind kind, int businessDate) {
    int size = events.size();
    int[] first = null;
    int[] last = null;
    int count = 0;
    for (int k = 0; k < size; k++) {
      LoanEvent event = events.get(k);
      if (event.kind() != kind || event.effectiveOn() > businessDate) {
        continue;
      }
      if (first == null || last == null) {
        first = new int[size - k];
        last = new int[size - k];
      }
      if (count > 0 && event.effectiveOn() <= last[count - 1]) {
        last[count - 1] = Math.max(last[count - 1], event.expiresOn());
      } else {
        first[count] = event.effectiveOn();
        last[count] = event.expiresOn();
        count++;
      }
    }
    if (first == null || last == null) {
      return NONE;
    }
    return new DayWindows(Arrays.copyOf(first, count), Arrays.copyOf(last, count));
  }

  boolean isEmpty() {
    return first.length == 0;
  }

  /** How many windows there are; they do not overlap and ascend. */
  int size() {
    return first.length;
  }

  int first(int window) {
    return first[window];
  }

  /** The last day of a window, {@link Day#NEVER} if it is open. */
  int last(int window) {
    return last[window];
  }

  /** How many of the days {@code from} … {@code to}, both included, lie in a window. */
  int count(int from, int to) {
    int days = 0;
    for (int k = 0; k < first.length; k++) {
      int start = Math.max(from, first[k]);
      int end = Math.min(to, last[k]);
      if (start <= end) {
        days += end - start + 1;
      }
    }
    return days;
  }
}
