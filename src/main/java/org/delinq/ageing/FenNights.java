package org.delinq.ageing;

import org.delinq.money.ExactSum;

/** Unpaid fen × nights of a loan, by rate: all that its penalty and compound interest depend on. */
final class FenNights implements NightSink {
  final ExactSum principal = new ExactSum();
  final ExactSum interest = new ExactSum();
  final ExactSum misusedPrincipal = new ExactSum();
  final ExactSum misusedInterest = new ExactSum();
  final ExactSum notDuePrincipal = new ExactSum();

  @Override
  public void nights(
      NightKind kind,
      int row,
      int from,
      int to,
      int nights,
      long unpaidPrincipal,
      long unpaidInterest) {
    switch (kind) {
      case OVERDUE -> {
        principal.add(unpaidPrincipal, nights);
        interest.add(unpaidInterest, nights);
      }
      case OVERDUE_MISUSED -> {
        misusedPrincipal.add(unpaidPrincipal, nights);
        misusedInterest.add(unpaidInterest, nights);
      }
      case MISUSED -> notDuePrincipal.add(unpaidPrincipal, nights);
    }
  }

  void set(FenNights other) {
    principal.set(other.principal);
    interest.set(other.interest);
    misusedPrincipal.set(other.misusedPrincipal);
    misusedInterest.set(other.misusedInterest);
    notDuePrincipal.set(other.notDuePrincipal);
  }
}
