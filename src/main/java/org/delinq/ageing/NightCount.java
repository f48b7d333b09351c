package org.delinq.ageing;

import org.delinq.policy.GraceMode;

/**
 * The nights of a row that add to penalty and compound interest (rules.md 2.4): night d → d+1 with
 * E ≤ d, in force, unpaid at the end of d; none with d+1 in a PAUSE window. Grace runs by the
 * calendar.
 *
 * <table>
 *   <caption>Grace 3, due 2026-05-20</caption>
 *   <tr><th>facts</th><th>nights</th></tr>
 *   <tr><td>unpaid, at the end of 05-23</td><td>0: grace has not passed</td></tr>
 *   <tr><td>unpaid, at the end of 05-24</td><td>RETROACTIVE 4, DEFERRED 1</td></tr>
 *   <tr><td>paid 05-23</td><td>0, ever</td></tr>
 *   <tr><td>replaced unpaid on 05-22</td><td>2, from 05-24 on (RETROACTIVE)</td></tr>
 * </table>
 *
 * <p>On the evenings of a MISUSE event rows in force that are not yet due add nights of their
 * principal too. "For MISUSE an instalment with E ≤ d counts as overdue, grace or not" is read so:
 * such a row is never among those not yet due; what it adds is up to its grace like on any night.
 */
final class NightCount {
  private final PlanColumns plan;
  private final Ledger ledger;
  private final Postings postings;
  private final DayWindows pauses;
  private final DayWindows misuses;
  private final int grace;
  private final boolean deferred;

  NightCount(
      PlanColumns plan,
      Ledger ledger,
      Postings postings,
      DayWindows pauses,
      DayWindows misuses,
      int grace,
      GraceMode mode) {
    this.plan = plan;
    this.ledger = ledger;
    this.postings = postings;
    this.pauses = pauses;
    this.misuses = misuses;
    this.grace = grace;
    this.deferred = mode == GraceMode.DEFERRED;
  }

  /** The last day of a row's grace, E + g. */
  int endOfGrace(int row) {
    return plan.effectiveDueOn[row] + grace;
  }

  /** Whether nights before E can count. */
  boolean isMisused() {
    return !misuses.isEmpty();
  }

  /** The nights before {@code day} on which a row is overdue; none while its grace lasts. */
  void overdue(int row, int day, NightSink sink) {
    int endOfGrace = endOfGrace(row);
    if (day > endOfGrace && ledger.paidOffOn(row) > endOfGrace) {
      int start = deferred ? endOfGrace : plan.effectiveDueOn[row];
      steps(row, start, day, true, sink);
    }
  }

  /** The nights before {@code day} on which a row is misused and not yet due. */
  void misused(int row, int day, NightSink sink) {
    steps(row, plan.owedFrom(row), Math.min(day, plan.effectiveDueOn[row]), false, sink);
  }

  /** Cuts the nights of a row at its payments, so that each piece has one unpaid amount. */
  private void steps(int row, int start, int end, boolean overdue, NightSink sink) {
    int from = Math.max(start, plan.inForceFrom[row]);
    int to = Math.min(end, plan.inForceTo[row]);
    if (from >= to) {
      return;
    }
    long principal = ledger.unpaid(Component.PRINCIPAL, row);
    long interest = ledger.unpaid(Component.INTEREST, row);
    int first = postings.first(row);
    for (int k = first; k != Postings.END; k = postings.next(k)) {
      principal += postings.principal(k);
      interest += postings.interest(k);
    }
    for (int k = first; k != Postings.END && from < to; k = postings.next(k)) {
      int paidOn = Math.min(postings.day(k), to);
      if (paidOn > from) {
        piece(row, from, paidOn, overdue, principal, interest, sink);
        from = paidOn;
      }
      principal -= postings.principal(k);
      interest -= postings.interest(k);
    }
    if (from < to) {
      piece(row, from, to, overdue, principal, interest, sink);
    }
  }

  /** Cuts a piece at the borders of MISUSE windows. */
  private void piece(
      int row, int from, int to, boolean overdue, long principal, long interest, NightSink sink) {
    if ((overdue ? principal | interest : principal) == 0) {
      return;
    }
    int done = from;
    for (int k = 0; k < misuses.size() && done < to; k++) {
      int first = Math.max(misuses.first(k), done);
      int last = Math.min(misuses.last(k), to - 1);
      if (first <= last) {
        if (overdue) {
          nights(NightKind.OVERDUE, row, done, first, principal, interest, sink);
          nights(NightKind.OVERDUE_MISUSED, row, first, last + 1, principal, interest, sink);
        } else {
          nights(NightKind.MISUSED, row, first, last + 1, principal, 0, sink);
        }
        done = last + 1;
      }
    }
    if (overdue) {
      nights(NightKind.OVERDUE, row, done, to, principal, interest, sink);
    }
  }

  private void nights(
      NightKind kind, int row, int from, int to, long principal, long interest, NightSink sink) {
    int nights = to - from - pauses.count(from + 1, to);
    if (nights > 0) {
      sink.nights(kind, row, from, to, nights, principal, interest);
    }
  }
}
