package org.delinq.generate;

import static org.delinq.loan.Channel.LETTER;
import static org.delinq.loan.Channel.PHONE;
import static org.delinq.loan.Channel.VISIT;
import static org.delinq.loan.ContactOutcome.NO_ANSWER;
import static org.delinq.loan.ContactOutcome.PROMISED;
import static org.delinq.loan.ContactOutcome.REACHED;
import static org.delinq.loan.ContactOutcome.SIGNED;
import static org.delinq.loan.CreditRating.EXCELLENT;
import static org.delinq.loan.CreditRating.GOOD;
import static org.delinq.loan.GuaranteeType.GUARANTEE;
import static org.delinq.loan.GuaranteeType.MORTGAGE;
import static org.delinq.loan.RepaymentMethod.EQUAL_INSTALMENT;
import static org.delinq.loan.RepaymentMethod.EQUAL_PRINCIPAL;
import static org.delinq.loan.RepaymentMethod.INTEREST_ONLY;

import java.util.List;
import org.delinq.loan.OverdueCause;

/** Loans that are late on the three sample dates, one at every step of the ladder. */
final class LateStories {
  private final SampleCast cast;

  LateStories(SampleCast cast) {
    this.cast = cast;
  }

  List<StoryLoan> told() {
    return List.of(
        oneDayLateThenPaid(),
        lateFromTheSecondDate(),
        thirtyDays(),
        sixtyDays(),
        ninetyDays(),
        oneHundredAndEightyDays(),
        twoHundredAndSeventyDays(),
        threeHundredAndSixtyDays(),
        overThreeYears(),
        graceOfAMortgage(),
        threeInstalmentsOfTheProvidentFund(),
        dueInTheSpringFestival());
  }

  private static StoryTerms farmer() {
    return StoryTerms.of(Product.FARMER_CREDIT).rated(GOOD);
  }

  private StoryLoan oneDayLateThenPaid() {
    return cast.person(1001, farmer().amount("36000").from("2025-09-18", "2026-09-18"))
        .paysUntil("2026-03-18")
        .contacted("2026-03-19T09:12:00", PHONE, REACHED, OverdueCause.FORGOT)
        .paysAllDue("2026-03-20");
  }

  private StoryLoan lateFromTheSecondDate() {
    return cast.person(1002, farmer().amount("24000").from("2025-06-19", "2026-06-19"))
        .paysUntil("2026-03-19");
  }

  private StoryLoan thirtyDays() {
    return cast.person(1003, farmer().amount("40000").from("2025-08-17", "2026-08-17"))
        .paysUntil("2026-02-17")
        .contacted("2026-02-26T10:30:00", PHONE, NO_ANSWER)
        .contacted("2026-03-11T15:04:10", PHONE, PROMISED, OverdueCause.INCOME_LOSS);
  }

  private StoryLoan sixtyDays() {
    return cast.person(
            1004, farmer().secured(GUARANTEE).amount("60000").from("2025-07-18", "2027-07-18"))
        .withoutComponents()
        .paysUntil("2026-01-18")
        .pays("2026-02-27", "500.00")
        .contacted("2026-02-27T11:20:00", VISIT, REACHED, OverdueCause.ILLNESS);
  }

  private StoryLoan ninetyDays() {
    return cast.person(
            1005,
            StoryTerms.of(Product.MICRO_ENTERPRISE)
                .industry("F")
                .secured(MORTGAGE)
                .repaid(EQUAL_PRINCIPAL, 1)
                .amount("80000")
                .rate("5.85")
                .from("2025-06-19", "2027-06-19"))
        .paysUntil("2025-12-19")
        .contacted("2026-01-15T16:00:00", PHONE, REACHED, OverdueCause.BUSINESS_FAILURE)
        .contacted("2026-02-25T09:40:00", LETTER, SIGNED);
  }

  private StoryLoan oneHundredAndEightyDays() {
    return cast.person(
            1006, farmer().rated(EXCELLENT).amount("30000").from("2025-03-20", "2026-03-20"))
        .paysUntil("2025-09-20")
        .contacted("2025-12-18T10:00:00", VISIT, REACHED, OverdueCause.UNWILLING)
        .contacted("2026-02-10T10:00:00", LETTER, SIGNED);
  }

  private StoryLoan twoHundredAndSeventyDays() {
    return cast.person(
            1007,
            StoryTerms.of(Product.MICRO_ENTERPRISE)
                .industry("H")
                .repaid(EQUAL_INSTALMENT, 1)
                .amount("50000")
                .rate("6.15")
                .from("2025-01-22", "2026-01-22"))
        .paysUntil("2025-06-22")
        .happens(
            Happening.of(
                org.delinq.loan.EventKind.LITIGATION, org.delinq.calendar.Day.of(2026, 1, 12)));
  }

  private StoryLoan threeHundredAndSixtyDays() {
    return cast.person(
            1008,
            StoryTerms.of(Product.MICRO_ENTERPRISE)
                .industry("G")
                .repaid(INTEREST_ONLY, 1)
                .amount("20000")
                .from("2025-01-24", "2026-01-24"))
        .paysUntil("2025-03-24");
  }

  private StoryLoan overThreeYears() {
    return cast.person(
            1009,
            StoryTerms.of(Product.MICRO_ENTERPRISE)
                .industry("A")
                .repaid(EQUAL_INSTALMENT, 1)
                .amount("30000")
                .from("2022-05-05", "2023-05-05"))
        .paysUntil("2022-12-05")
        .contacted("2025-05-20T10:00:00", LETTER, SIGNED);
  }

  private StoryLoan graceOfAMortgage() {
    return cast.person(
            1010,
            StoryTerms.of(Product.MORTGAGE)
                .industry(null)
                .secured(MORTGAGE)
                .amount("420000")
                .rate("3.6")
                .from("2021-03-17", "2031-03-17"))
        .paysUntil("2026-03-17");
  }

  private StoryLoan threeInstalmentsOfTheProvidentFund() {
    return cast.person(
            1011,
            StoryTerms.of(Product.PROVIDENT_FUND)
                .industry(null)
                .secured(MORTGAGE)
                .amount("300000")
                .rate("2.85")
                .from("2022-04-08", "2032-04-08"))
        .paysUntil("2026-01-08")
        .contacted("2026-02-12T14:00:00", PHONE, REACHED, OverdueCause.OTHER);
  }

  private StoryLoan dueInTheSpringFestival() {
    return cast.person(
            1012,
            StoryTerms.of(Product.FARMER_CREDIT)
                .repaid(INTEREST_ONLY, 3)
                .amount("45000")
                .from("2025-02-17", "2027-02-17"))
        .paysUntil("2026-02-17");
  }
}
