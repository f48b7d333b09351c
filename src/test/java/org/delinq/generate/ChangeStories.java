package org.delinq.generate;

import static org.delinq.loan.Channel.LETTER;
import static org.delinq.loan.Channel.VISIT;
import static org.delinq.loan.ContactOutcome.REACHED;
import static org.delinq.loan.ContactOutcome.SIGNED;
import static org.delinq.loan.RepaymentMethod.BULLET;
import static org.delinq.loan.RepaymentMethod.EQUAL_PRINCIPAL;
import static org.delinq.loan.RepaymentMethod.INTEREST_ONLY;

import java.util.List;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.Tier;

/** Loans whose facts change between the three sample dates, or are not what they should be. */
final class ChangeStories {
  /** The loan whose row is spoilt on the second date. */
  static final long SPOILT = 1038;

  private final SampleCast cast;
  private final String spoiltProduct;

  /**
   * @param spoiltProduct product code of the loan whose row is spoilt on one of the dates
   */
  ChangeStories(SampleCast cast, String spoiltProduct) {
    this.cast = cast;
    this.spoiltProduct = spoiltProduct;
  }

  List<StoryLoan> told() {
    return List.of(
        bouncedPayment(),
        restructured(),
        paymentBookedLate(),
        paymentBookedAhead(),
        repaidInFull(),
        writtenOff(),
        newOnTheSecondDate(),
        extended(),
        planNotUnloaded(),
        misbooked(),
        principalFirst(),
        spoiltRow());
  }

  private static StoryTerms farmer(String yuan, String disbursed, String matures) {
    return StoryTerms.of(Product.FARMER_CREDIT).amount(yuan).from(disbursed, matures);
  }

  private StoryLoan bouncedPayment() {
    return cast.person(1027, farmer("38000", "2025-09-15", "2026-09-15"))
        .paysUntil("2026-03-16")
        .bounces("2026-03-20");
  }

  private StoryLoan restructured() {
    return cast.person(1028, farmer("54000", "2025-09-02", "2026-09-02"))
        .paysUntil("2026-02-02")
        .contacted("2026-03-05T10:20:00", VISIT, REACHED)
        .restructured("2026-03-20");
  }

  private StoryLoan paymentBookedLate() {
    return cast.person(1029, farmer("29000", "2025-09-10", "2026-09-10"))
        .paysUntil("2026-03-10")
        .paysAllDue("2026-03-18", "2026-03-21");
  }

  private StoryLoan paymentBookedAhead() {
    return cast.person(1030, farmer("27000", "2025-09-18", "2026-09-18"))
        .paysUntil("2026-03-18")
        .paysAllDue("2026-03-21", "2026-03-20");
  }

  private StoryLoan repaidInFull() {
    return cast.person(1031, farmer("15000", "2025-06-15", "2026-06-15"))
        .paysUntil("2026-03-15")
        .repays("2026-03-20");
  }

  private StoryLoan writtenOff() {
    return cast.person(
            1032,
            StoryTerms.of(Product.MICRO_ENTERPRISE)
                .industry("C")
                .repaid(EQUAL_PRINCIPAL, 1)
                .amount("60000")
                .from("2022-11-11", "2024-11-11"))
        .paysUntil("2023-06-11")
        .writtenOff("2025-06-30")
        .contacted("2025-11-20T09:00:00", LETTER, SIGNED)
        .pays("2026-03-20", "500.00");
  }

  private StoryLoan newOnTheSecondDate() {
    return cast.person(1033, farmer("50000", "2026-03-20", "2027-03-20"));
  }

  private StoryLoan extended() {
    return cast.person(
            1034,
            StoryTerms.of(Product.MICRO_ENTERPRISE)
                .industry("F")
                .secured(GuaranteeType.PLEDGE)
                .repaid(INTEREST_ONLY, 1)
                .amount("100000")
                .rate("4.8")
                .from("2025-03-23", "2026-03-23"))
        .paysUntil("2026-03-20")
        .extended("2026-03-20");
  }

  private StoryLoan planNotUnloaded() {
    return cast.person(
            1035, farmer("30000", "2025-03-18", "2026-03-18").repaid(BULLET, 1).rate("4.35"))
        .planNotUnloaded();
  }

  private StoryLoan misbooked() {
    return cast.person(1036, farmer("44000", "2025-07-08", "2026-07-08"))
        .paysUntil("2026-03-19")
        .misbookedBy("100.00");
  }

  private StoryLoan principalFirst() {
    return cast.person(1037, farmer("42000", "2025-06-09", "2026-06-09"))
        .withoutComponents()
        .paysUntil("2025-12-09")
        .contacted("2026-02-05T09:30:00", VISIT, REACHED)
        .pays("2026-03-20", "1000.00");
  }

  private StoryLoan spoiltRow() {
    return cast.person(
            SPOILT,
            StoryTerms.ofProduct(spoiltProduct).amount("33000").from("2025-09-12", "2026-09-12"))
        .paysUntil("2026-03-12")
        .formerly(Tier.NORMAL);
  }
}
