package org.delinq.compensation;

import java.util.SortedMap;
import org.delinq.money.Fen;
import org.delinq.policy.CompensationProgramme;
import org.jspecify.annotations.Nullable;

/**
 * Gives each household's cap to its claims of tonight, in the order of their records, whatever
 * their state (rules.md 5.2). Memory holds one number. For one thread.
 *
 * <p>The claimed principal is the smaller of the outstanding principal and what is left of the cap;
 * it is principal alone that uses the cap. With {@code PRINCIPAL_AND_INTEREST} the base adds
 * overdue interest × claimed principal / outstanding, rounded; nothing where nothing is
 * outstanding.
 *
 * <table>
 *   <caption>Cap 50,000.00, fund 80 %, PRINCIPAL_AND_INTEREST; two loans of one household</caption>
 *   <tr><th>outstanding</th><th>overdue interest</th><th>base</th><th>fund share</th></tr>
 *   <tr><td>30,000.00</td><td>450.00</td><td>30,450.00</td><td>24,360.00</td></tr>
 *   <tr><td>40,000.00</td><td>600.01</td><td>20,000.00 + 300.01</td><td>16,240.01</td></tr>
 * </table>
 */
public final class HouseholdClaims {
  private final SortedMap<String, CompensationProgramme> programmes;
  private @Nullable ClaimCandidate last;
  private long left;

  /**
   * @param programmes those of tonight's policy
   */
  public HouseholdClaims(SortedMap<String, CompensationProgramme> programmes) {
    this.programmes = programmes;
  }

  /**
   * The claim of the next loan.
   *
   * @throws IllegalArgumentException if it does not follow the one before, or for a programme that
   *     the policy does not know
   */
  public Claim next(ClaimCandidate candidate) {
    CompensationProgramme programme = programmes.get(candidate.place().programme());
    if (programme == null || (last != null && last.compareTo(candidate) >= 0)) {
      throw new IllegalArgumentException("out of order: " + candidate.place());
    }
    if (last == null || !last.place().isInHouseholdOf(candidate.place())) {
      left = programme.cap();
    }
    last = candidate;
    long principal = Math.min(candidate.outstanding(), left);
    left -= principal;
    long base = principal + interest(candidate, principal, programme);
    return new Claim(
        programme.key(),
        candidate.place().loanId(),
        candidate.borrowerId(),
        candidate.delinquentSince(),
        candidate.delinquentDays(),
        base,
        Fen.percentOf(base, programme.fundPercent()),
        candidate.claimed(),
        candidate.dunned());
  }

  private static long interest(
      ClaimCandidate candidate, long principal, CompensationProgramme programme) {
    return switch (programme.base()) {
      case PRINCIPAL -> 0;
      case PRINCIPAL_AND_INTEREST ->
          principal == 0
              ? 0
              : Fen.proportion(candidate.overdueInterest(), principal, candidate.outstanding());
    };
  }
}
