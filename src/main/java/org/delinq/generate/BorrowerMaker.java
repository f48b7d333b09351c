package org.delinq.generate;

import org.delinq.generate.LoanRandom.Topic;
import org.delinq.loan.DebtorKind;

/**
 * Makes the borrower of a loan. Loans are numbered as they were applied for, so that a borrower's
 * further loans, and those of the household, stand close to the first.
 */
final class BorrowerMaker {
  /** Loans are numbered in books of so many; a borrower has loans in one book only. */
  private static final int BOOK = 8;

  private static final int CORPORATE_BOOKS_PER_MILLE = 35;
  private static final int CORPORATE_SAME_PER_MILLE = 550;
  private static final int RETAIL_SAME_PER_MILLE = 60;
  private static final int HOUSEHOLD_SAME_PER_MILLE = 50;
  private static final int HOUSEHOLD_REGISTERED_PER_MILLE = 500;
  private static final int TOWNSHIPS = 12;

  private final long seed;
  private final Institution institution;

  BorrowerMaker(long seed, Institution institution) {
    this.seed = seed;
    this.institution = institution;
  }

  Borrower borrowerOf(long loan) {
    long book = loan / BOOK;
    DebtorKind kind =
        new LoanRandom(seed, Topic.KINSHIP, -1 - book).perMille(CORPORATE_BOOKS_PER_MILLE)
            ? DebtorKind.CORPORATE
            : DebtorKind.RETAIL;
    int sameBorrower =
        kind == DebtorKind.CORPORATE ? CORPORATE_SAME_PER_MILLE : RETAIL_SAME_PER_MILLE;
    long first = loan;
    while (first % BOOK != 0 && kinship(first).perMille(sameBorrower)) {
      first--;
    }
    return kind == DebtorKind.CORPORATE ? company(first) : person(first);
  }

  private LoanRandom kinship(long loan) {
    return new LoanRandom(seed, Topic.KINSHIP, loan);
  }

  /** The company of a number. */
  Borrower company(long number) {
    LoanRandom random = new LoanRandom(seed, Topic.BORROWER, number);
    int branch = random.below(institution.branches());
    return new Borrower(
        "C" + Institution.digits(number, 9),
        null,
        MadeUpPeople.companyName(random),
        MadeUpPeople.phone(random),
        null,
        MadeUpPeople.address(random, institution.county(branch)),
        DebtorKind.CORPORATE,
        institution.branchCode(branch),
        institution.officerId(branch, random.below(institution.officersPerBranch())),
        institution.regionCode(branch, random.between(1, TOWNSHIPS)));
  }

  /** The person of a number. */
  Borrower person(long number) {
    long household = householdOf(number);
    LoanRandom home = new LoanRandom(seed, Topic.BORROWER, household);
    int branch = home.below(institution.branches());
    int officer = home.below(institution.officersPerBranch());
    String region = institution.regionCode(branch, home.between(1, TOWNSHIPS));
    String address = MadeUpPeople.address(home, institution.county(branch));
    boolean registered = home.perMille(HOUSEHOLD_REGISTERED_PER_MILLE);
    LoanRandom own = new LoanRandom(seed, Topic.BORROWER, -1 - number);
    return new Borrower(
        "P" + Institution.digits(number, 9),
        registered ? "H" + Institution.digits(household, 9) : null,
        MadeUpPeople.personName(own),
        MadeUpPeople.phone(own),
        MadeUpPeople.idNumber(own, region),
        address,
        DebtorKind.RETAIL,
        institution.branchCode(branch),
        institution.officerId(branch, officer),
        region);
  }

  /**
   * The number of the household's first borrower. Asked of the borrower's number alone, so that all
   * its members say the same.
   */
  private long householdOf(long borrower) {
    long first = borrower;
    while (first % BOOK != 0
        && new LoanRandom(seed, Topic.KINSHIP, Long.MIN_VALUE + first)
            .perMille(HOUSEHOLD_SAME_PER_MILLE)) {
      first--;
    }
    return first;
  }
}
