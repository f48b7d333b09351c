package org.delinq.worklist;

import java.util.Map;
import org.delinq.calendar.Day;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.delinq.policy.WorklistPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Inspections of ACTIVE loans that are due by D + 7 (rules.md 6.4): FIRST, so many days after
 * disbursement, while the loan has no contact of channel VISIT, with whomever; REGULAR, so many
 * days after the last of them as its tier of tonight asks for. Visits to another loan of the
 * borrower do not count, and a loan that is carried over has no row.
 */
public final class Inspections {
  /** An inspection is listed that many days before it is due. */
  static final int DAYS_AHEAD = 7;

  private final int businessDate;
  private final int firstDays;
  private final Map<Tier, Integer> daysByTier;

  /** Inspections of one night by that policy. */
  public Inspections(WorklistPolicy policy, int businessDate) {
    this.businessDate = businessDate;
    firstDays = policy.firstInspectionDays();
    daysByTier = policy.inspectionDays();
  }

  /**
   * The row of a loan, absent if none is due.
   *
   * @param facts absent where {@code age} found none, and for loans that are carried over
   */
  public @Nullable Inspection of(LoanToday loan, @Nullable LoanWorkFacts facts) {
    Tier tier = loan.tier();
    if (facts == null
        || !facts.inspectable()
        || tier == null
        || loan.status() != LoanStatus.ACTIVE) {
      return null;
    }
    boolean first = facts.lastVisitOn() == Day.NONE;
    int dueOn = first ? facts.disbursedOn() + firstDays : facts.lastVisitOn() + days(tier);
    if (dueOn > businessDate + DAYS_AHEAD) {
      return null;
    }
    return new Inspection(
        loan.officerId(),
        first ? InspectionKind.FIRST : InspectionKind.REGULAR,
        loan.loanId(),
        loan.borrowerId(),
        facts.person().name(),
        facts.person().address(),
        tier,
        dueOn,
        facts.lastVisitOn());
  }

  private int days(Tier tier) {
    Integer days = daysByTier.get(tier);
    if (days == null) {
      throw new IllegalArgumentException("policy without inspection-days for tier " + tier);
    }
    return days;
  }
}
