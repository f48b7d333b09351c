package org.delinq.generate;

import org.delinq.calendar.Day;
import org.delinq.loan.CreditRating;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.Loan;
import org.delinq.loan.RepaymentMethod;
import org.delinq.money.Fen;
import org.delinq.money.Percent;
import org.jspecify.annotations.Nullable;

/** The contract of a loan in a story, told in the words of the extract. */
final class StoryTerms {
  private final String productCode;
  private long amount = 5_000_000;
  private Percent rate = Percent.of("5.25");
  private GuaranteeType guarantee = GuaranteeType.CREDIT;
  private CreditRating rating = CreditRating.UNRATED;
  private RepaymentMethod method = RepaymentMethod.EQUAL_INSTALMENT;
  private int monthsBetween = 1;
  private int disbursedOn;
  private int maturesOn;
  private int dueDay;
  private @Nullable String subsidyProgram;
  private @Nullable String compensationProgram;
  private @Nullable String industryCode = "A";

  private StoryTerms(String productCode) {
    this.productCode = productCode;
  }

  static StoryTerms of(Product product) {
    return new StoryTerms(product.code());
  }

  /** A code that the policy may not know. */
  static StoryTerms ofProduct(String code) {
    return new StoryTerms(code);
  }

  StoryTerms amount(String yuan) {
    amount = Fen.ofYuan(yuan);
    return this;
  }

  StoryTerms rate(String percent) {
    rate = Percent.of(percent);
    return this;
  }

  StoryTerms secured(GuaranteeType type) {
    guarantee = type;
    return this;
  }

  StoryTerms rated(CreditRating creditRating) {
    rating = creditRating;
    return this;
  }

  StoryTerms industry(@Nullable String code) {
    industryCode = code;
    return this;
  }

  StoryTerms repaid(RepaymentMethod repaymentMethod, int everyMonths) {
    method = repaymentMethod;
    monthsBetween = everyMonths;
    return this;
  }

  StoryTerms from(String disbursed, String matures) {
    disbursedOn = Day.parse(disbursed);
    maturesOn = Day.parse(matures);
    return this;
  }

  StoryTerms dueOnThe(int dayOfMonth) {
    dueDay = dayOfMonth;
    return this;
  }

  StoryTerms subsidised() {
    subsidyProgram = Product.SUBSIDY;
    return this;
  }

  StoryTerms compensated() {
    compensationProgram = Product.COMPENSATION;
    return this;
  }

  Terms terms() {
    return new Terms(
        productCode,
        guarantee,
        rating,
        amount,
        rate,
        null,
        disbursedOn,
        maturesOn,
        method,
        monthsBetween,
        dueDay,
        Day.NONE,
        Loan.POLICY_GRACE,
        subsidyProgram,
        compensationProgram,
        industryCode);
  }
}
