package org.delinq.generate;

import org.delinq.calendar.Day;
import org.delinq.loan.CreditRating;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.Loan;
import org.delinq.loan.RepaymentMethod;
import org.delinq.money.Percent;
import org.jspecify.annotations.Nullable;

/** Makes up the contract of a loan, so dated that its course can have happened by the horizon. */
final class TermsMaker {
  private static final int DAYS_PER_MONTH = 30;
  private static final int SUBSIDY_FROM = Day.of(2021, 1, 1);
  private static final int SUBSIDISED_PER_MILLE = 950;
  private static final int COMPENSATION_PER_MILLE = 400;
  private static final int OWN_GRACE_PER_MILLE = 15;
  private static final int OWN_UPLIFT_PER_MILLE = 25;
  private static final int FIRST_DUE_PER_MILLE = 30;
  private static final int OLDER_PER_MILLE = 600;
  private static final int DUE_DAY_PER_MILLE = 350;
  private static final int[] RETAIL_PRODUCT_WEIGHTS = {450, 170, 25, 14, 300};
  private static final int[] CORPORATE_PRODUCT_WEIGHTS = {0, 0, 0, 0, 1};
  private static final Product[] PRODUCTS = Product.values();
  private static final RepaymentMethod[] METHODS = RepaymentMethod.values();
  private static final GuaranteeType[] GUARANTEES = GuaranteeType.values();
  private static final CreditRating[] RATINGS = CreditRating.values();

  private final LoanRandom random;
  private final Borrower borrower;
  private final Course course;
  private final int horizon;

  TermsMaker(LoanRandom random, Borrower borrower, Course course, int horizon) {
    this.random = random;
    this.borrower = borrower;
    this.course = course;
    this.horizon = horizon;
  }

  /** How long, how often and how to repay. */
  private record Schedule(RepaymentMethod method, int months, int monthsBetween) {
    int periods() {
      return method == RepaymentMethod.BULLET ? 1 : months / monthsBetween;
    }

    /** Months from one due date to the next: all of them for a BULLET loan. */
    int step() {
      return method == RepaymentMethod.BULLET ? months : monthsBetween;
    }
  }

  /** First and last day, and the agreed day of the month, 0 if that of the first. */
  private record Dates(int disbursedOn, int maturesOn, int dueDay) {}

  Terms make() {
    boolean corporate = borrower.debtorKind() == DebtorKind.CORPORATE;
    Product product =
        PRODUCTS[random.weighted(corporate ? CORPORATE_PRODUCT_WEIGHTS : RETAIL_PRODUCT_WEIGHTS)];
    Schedule schedule = schedule(product);
    Dates dates = dates(schedule);
    GuaranteeType guarantee = guarantee(product);
    long amount = amount(product, corporate);
    return new Terms(
        product.code(),
        guarantee,
        rating(product),
        amount,
        rate(product),
        random.perMille(OWN_UPLIFT_PER_MILLE)
            ? Percent.of(random.perMille(500) ? "30" : "100")
            : null,
        dates.disbursedOn(),
        dates.maturesOn(),
        schedule.method(),
        schedule.monthsBetween(),
        dates.dueDay(),
        firstDueOn(schedule, dates),
        random.perMille(OWN_GRACE_PER_MILLE) ? random.oneOf(3, 5, 7, 10) : Loan.POLICY_GRACE,
        subsidy(product, dates),
        compensation(product),
        industry(product, corporate));
  }

  private Schedule schedule(Product product) {
    return switch (product) {
      case FARMER_CREDIT -> schedule(method(320, 360, 230, 90), random.oneOf(12, 12, 24, 24, 36));
      case POVERTY_RELIEF -> schedule(method(220, 600, 100, 80), random.oneOf(12, 24, 36));
      case MORTGAGE -> schedule(method(0, 0, 750, 250), random.oneOf(60, 60, 120, 120, 180));
      case PROVIDENT_FUND -> schedule(method(0, 0, 700, 300), random.oneOf(60, 120, 180));
      case MICRO_ENTERPRISE -> schedule(method(150, 430, 270, 150), random.oneOf(12, 12, 24, 36));
    };
  }

  private Schedule schedule(RepaymentMethod method, int months) {
    return new Schedule(
        method,
        months,
        switch (method) {
          case BULLET, EQUAL_INSTALMENT -> 1;
          case INTEREST_ONLY -> random.oneOf(1, 1, 3, 3, 3, 6, 12);
          case EQUAL_PRINCIPAL -> random.oneOf(1, 1, 1, 3);
        });
  }

  private RepaymentMethod method(int bullet, int interestOnly, int instalment, int principal) {
    return METHODS[random.weighted(instalment, principal, interestOnly, bullet)];
  }

  private Dates dates(Schedule schedule) {
    return course.days() > 0 ? datesAround(horizon - course.days(), schedule) : anyDates(schedule);
  }

  /** So that one of the due dates is the day. */
  private Dates datesAround(int dueOn, Schedule schedule) {
    int period = random.between(1, schedule.periods());
    int disbursedOn = Day.plusMonths(dueOn, -period * schedule.step());
    int maturesOn =
        period == schedule.periods()
            ? dueOn
            : Day.plusMonths(disbursedOn, schedule.periods() * schedule.step());
    int day = Day.dayOfMonth(dueOn);
    boolean follows = day == Day.dayOfMonth(disbursedOn);
    return new Dates(
        disbursedOn, maturesOn, follows && !random.perMille(DUE_DAY_PER_MILLE) ? 0 : day);
  }

  private Dates anyDates(Schedule schedule) {
    int days = schedule.months() * DAYS_PER_MONTH;
    int age =
        course.kind() == Course.Kind.CLOSED
            ? days + random.between(10, 300)
            : random.perMille(OLDER_PER_MILLE)
                ? Math.max(random.below(days), random.below(days))
                : random.below(days);
    int disbursedOn = horizon - age;
    return new Dates(
        disbursedOn,
        Day.plusMonths(disbursedOn, schedule.months()),
        random.perMille(DUE_DAY_PER_MILLE) ? random.oneOf(5, 10, 15, 20, 20, 21, 25, 28, 31) : 0);
  }

  private int firstDueOn(Schedule schedule, Dates dates) {
    if (schedule.method() == RepaymentMethod.BULLET
        || course.days() > 0
        || !random.perMille(FIRST_DUE_PER_MILLE)) {
      return Day.NONE;
    }
    return Math.min(dates.maturesOn(), dates.disbursedOn() + random.between(15, 75));
  }

  private GuaranteeType guarantee(Product product) {
    return switch (product) {
      case FARMER_CREDIT -> guarantee(600, 270, 80, 50);
      case POVERTY_RELIEF -> guarantee(900, 100, 0, 0);
      case MORTGAGE, PROVIDENT_FUND -> GuaranteeType.MORTGAGE;
      case MICRO_ENTERPRISE -> guarantee(200, 350, 350, 100);
    };
  }

  private GuaranteeType guarantee(int credit, int guarantee, int mortgage, int pledge) {
    return GUARANTEES[random.weighted(credit, guarantee, mortgage, pledge)];
  }

  private CreditRating rating(Product product) {
    return switch (product) {
      case FARMER_CREDIT, POVERTY_RELIEF -> RATINGS[random.weighted(250, 400, 200, 150)];
      case MORTGAGE, PROVIDENT_FUND, MICRO_ENTERPRISE -> CreditRating.UNRATED;
    };
  }

  private long amount(Product product, boolean corporate) {
    return switch (product) {
      case FARMER_CREDIT -> random.yuan(10_000, 200_000, 1_000);
      case POVERTY_RELIEF -> random.yuan(5_000, 50_000, 5_000);
      case MORTGAGE -> random.yuan(100_000, 900_000, 10_000);
      case PROVIDENT_FUND -> random.yuan(100_000, 600_000, 10_000);
      case MICRO_ENTERPRISE ->
          corporate ? random.yuan(200_000, 5_000_000, 50_000) : random.yuan(30_000, 500_000, 5_000);
    };
  }

  private Percent rate(Product product) {
    return switch (product) {
      case FARMER_CREDIT -> random.rate(435, 850);
      case POVERTY_RELIEF -> random.rate(345, 385);
      case MORTGAGE -> random.rate(310, 490);
      case PROVIDENT_FUND -> random.rate(260, 325);
      case MICRO_ENTERPRISE -> random.rate(385, 790);
    };
  }

  private @Nullable String subsidy(Product product, Dates dates) {
    return product == Product.POVERTY_RELIEF
            && dates.disbursedOn() >= SUBSIDY_FROM
            && random.perMille(SUBSIDISED_PER_MILLE)
        ? Product.SUBSIDY
        : null;
  }

  private @Nullable String compensation(Product product) {
    return switch (product) {
      case POVERTY_RELIEF -> random.perMille(COMPENSATION_PER_MILLE) ? Product.COMPENSATION : null;
      case FARMER_CREDIT ->
          random.perMille(COMPENSATION_PER_MILLE / 4) ? Product.COMPENSATION : null;
      case MORTGAGE, PROVIDENT_FUND, MICRO_ENTERPRISE -> null;
    };
  }

  private @Nullable String industry(Product product, boolean corporate) {
    return switch (product) {
      case FARMER_CREDIT, POVERTY_RELIEF -> "A";
      case MORTGAGE, PROVIDENT_FUND -> null;
      case MICRO_ENTERPRISE ->
          corporate
              ? random.oneOf("A", "C", "C", "E", "F", "F", "G", "H")
              : random.oneOf("F", "F", "H", "O", "G");
    };
  }
}
