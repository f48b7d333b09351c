package org.delinq.generate;

import java.util.Comparator;
import org.delinq.calendar.Day;
import org.delinq.generate.LoanRandom.Topic;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;

/** Makes up loans: each from its number alone, so that the others do not matter. */
final class LoanMaker {
  private static final int PREVIOUS_TIER_PER_MILLE = 930;
  private static final int GUARANTEE_UNTIL_PER_MILLE = 300;
  private static final int MISBOOKED_PER_HUNDRED_THOUSAND = 40;
  private static final int HIDDEN_PLAN_PER_MILLE = 30;
  private static final int SUBSTANDARD_AFTER = 90;
  private static final int DOUBTFUL_AFTER = 270;
  private static final int LOSS_AFTER = 360;

  private final long seed;
  private final int horizon;
  private final BorrowerMaker borrowers;

  /**
   * @param horizon the last day on which something has happened
   */
  LoanMaker(long seed, int horizon, Institution institution) {
    this.seed = seed;
    this.horizon = horizon;
    this.borrowers = new BorrowerMaker(seed, institution);
  }

  /** The loan of a number, 0 or more. */
  MadeUpLoan make(long number) {
    LoanRandom random = new LoanRandom(seed, Topic.LOAN, number);
    Course course = Course.choose(random);
    Borrower borrower = borrowers.borrowerOf(number);
    Terms terms = new TermsMaker(random, borrower, course, horizon).make();
    MadeUpLoan loan = new MadeUpLoan(number, borrower, terms);
    Ledger ledger = new Repayer(random, loan, course, horizon).live();
    int daysPastDue = ledger.daysPastDue(horizon);
    new EventMaker(random, loan, daysPastDue, horizon).make();
    new CallMaker(random, loan, daysPastDue, horizon).make();
    finish(random, loan, course, daysPastDue);
    loan.payments().sort(Comparator.comparingInt(Payment::valueOn));
    loan.happenings().sort(Comparator.comparingInt(Happening::effectiveOn));
    return loan;
  }

  private void finish(LoanRandom random, MadeUpLoan loan, Course course, int daysPastDue) {
    int lateYesterday = daysPastDue - 1 <= loan.terms().grace() ? 0 : daysPastDue - 1;
    if (loan.terms().guaranteeType() == GuaranteeType.GUARANTEE
        && random.perMille(GUARANTEE_UNTIL_PER_MILLE)) {
      loan.guaranteeUntil(Day.plusMonths(loan.terms().maturesOn(), random.oneOf(6, 12, 24, 36)));
    }
    if (loan.status(horizon) == LoanStatus.ACTIVE
        && loan.terms().disbursedOn() < horizon
        && random.perMille(PREVIOUS_TIER_PER_MILLE)) {
      loan.previousTier(
          course.kind() == Course.Kind.RECOVERED ? Tier.SUBSTANDARD : tierOf(lateYesterday));
    }
    if (random.perHundredThousand(MISBOOKED_PER_HUNDRED_THOUSAND)) {
      loan.misbook(random.oneOf(1L, -1L, 100L, -10_000L, 100_000L));
    }
    if (loan.plan().stream().noneMatch(row -> row.fee() > 0 || row.replacedOn() != Day.NEVER)
        && random.perMille(HIDDEN_PLAN_PER_MILLE)) {
      loan.hidePlan();
    }
  }

  /** What delinquent days ask for by themselves. */
  static Tier tierOf(int days) {
    if (days <= 0) {
      return Tier.NORMAL;
    }
    if (days <= SUBSTANDARD_AFTER) {
      return Tier.SPECIAL_MENTION;
    }
    if (days <= DOUBTFUL_AFTER) {
      return Tier.SUBSTANDARD;
    }
    return days <= LOSS_AFTER ? Tier.DOUBTFUL : Tier.LOSS;
  }
}
