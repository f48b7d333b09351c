package org.delinq.worklist;

import java.util.ArrayList;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.delinq.policy.WorklistPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Early warnings of ACTIVE loans, one row per loan and signal (rules.md 6.3). LARGE_DELINQUENT
 * compares all delinquent loans of the night: what comes from here are the candidates, delinquent
 * loans with at least the policy's floor overdue, for {@link LargeDelinquents} to pick from.
 *
 * <p>A loan that is carried over has what its row can say: DOWNGRADED, ROLLING, REPEATED_LATE,
 * BLACKLIST for LOSS, LARGE_DELINQUENT, and MISUSE by its flag.
 */
public final class EarlyWarnings {
  private static final int ROLLING_MONTHS = 4;
  private static final int REPEATED_MONTHS = 12;
  private static final int REPEATED_TIMES = 3;

  private final long largeDelinquentFloor;

  /** Warnings by that policy. */
  public EarlyWarnings(WorklistPolicy policy) {
    largeDelinquentFloor = policy.largeDelinquentFloor();
  }

  /**
   * The warnings of one loan, in the order of the list; none for most loans.
   *
   * @param facts absent where {@code age} found none, and for loans that are carried over
   */
  public List<EarlyWarning> of(LoanToday loan, @Nullable LoanWorkFacts facts) {
    if (loan.status() != LoanStatus.ACTIVE) {
      return List.of();
    }
    WarningFacts seen = facts == null ? null : facts.warnings();
    boolean rolling = isRolling(loan.paymentHistory());
    boolean repeated = !loan.isDelinquent() && isRepeatedlyLate(loan.paymentHistory());
    boolean large = loan.isDelinquent() && loan.overdueTotal() >= largeDelinquentFloor;
    boolean loss = loan.tier() == Tier.LOSS;
    if (seen == null
        && !(rolling || repeated || large || loss || loan.misuse() || loan.isDowngraded())) {
      return List.of();
    }
    List<EarlyWarning> rows = new ArrayList<>(4);
    if (loan.isDowngraded()) {
      rows.add(row(loan, WarningSignal.DOWNGRADED, loan.tierRules()));
    }
    if (seen != null && seen.firstDefaultOn() != Day.NONE) {
      String since = Day.format(seen.firstDefaultOn());
      rows.add(row(loan, WarningSignal.FIRST_PAYMENT_DEFAULT, since));
    }
    if (rolling) {
      String months = lastMonths(loan.paymentHistory(), ROLLING_MONTHS);
      rows.add(row(loan, WarningSignal.ROLLING, months));
    }
    if (repeated) {
      String months = lastMonths(loan.paymentHistory(), REPEATED_MONTHS);
      rows.add(row(loan, WarningSignal.REPEATED_LATE, months));
    }
    boolean evasion = seen != null && seen.evasion();
    if (evasion || loss) {
      String why = evasion && loss ? "EVASION|LOSS" : evasion ? "EVASION" : "LOSS";
      rows.add(row(loan, WarningSignal.BLACKLIST, why));
    }
    if (large) {
      rows.add(row(loan, WarningSignal.LARGE_DELINQUENT, ""));
    }
    if (loan.misuse()) {
      String since = seen == null ? "" : Day.format(seen.misuseSince());
      rows.add(row(loan, WarningSignal.MISUSE, since));
    }
    if (seen != null && !seen.majorEvents().isEmpty()) {
      rows.add(row(loan, WarningSignal.MAJOR_EVENT, seen.majorEvents()));
    }
    return rows;
  }

  /** Whether the last four months rise strictly; what is no delinquent month counts 0. */
  private static boolean isRolling(String history) {
    int last = history.length() - 1;
    for (int i = last; i > last - ROLLING_MONTHS + 1; i--) {
      if (late(history.charAt(i)) <= late(history.charAt(i - 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRepeatedlyLate(String history) {
    int times = 0;
    for (int i = history.length() - REPEATED_MONTHS; i < history.length(); i++) {
      times += late(history.charAt(i)) > 0 ? 1 : 0;
    }
    return times >= REPEATED_TIMES;
  }

  private static int late(char month) {
    return month >= '1' && month <= '7' ? month - '0' : 0;
  }

  private static String lastMonths(String history, int months) {
    return history.substring(history.length() - months);
  }

  private static EarlyWarning row(LoanToday loan, WarningSignal signal, String detail) {
    return new EarlyWarning(
        loan.officerId(),
        signal,
        loan.loanId(),
        loan.borrowerId(),
        loan.tier(),
        loan.previousTier(),
        loan.overdueTotal(),
        detail);
  }
}
