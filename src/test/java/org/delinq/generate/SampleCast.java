package org.delinq.generate;

/** The people and companies of the sample's stories. */
final class SampleCast {
  private final BorrowerMaker makers;

  SampleCast(BorrowerMaker makers) {
    this.makers = makers;
  }

  /** A person with one loan, a household by itself. */
  StoryLoan person(long number, StoryTerms terms) {
    return new StoryLoan(number, inHousehold(makers.person(number), null), terms);
  }

  /** A person of a household of several. */
  StoryLoan member(long number, String household, StoryTerms terms) {
    return new StoryLoan(number, inHousehold(makers.person(number), household), terms);
  }

  /** A loan of a company, which may have others. */
  StoryLoan company(long number, long company, StoryTerms terms) {
    return new StoryLoan(number, makers.company(company), terms);
  }

  private static Borrower inHousehold(
      Borrower person, @org.jspecify.annotations.Nullable String household) {
    return new Borrower(
        person.borrowerId(),
        household,
        person.name(),
        person.phone(),
        person.idNumber(),
        person.address(),
        person.debtorKind(),
        person.branchCode(),
        person.officerId(),
        person.regionCode());
  }
}
