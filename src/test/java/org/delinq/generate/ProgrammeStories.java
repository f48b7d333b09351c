package org.delinq.generate;

import static org.delinq.loan.Channel.LETTER;
import static org.delinq.loan.Channel.VISIT;
import static org.delinq.loan.ContactOutcome.NO_ANSWER;
import static org.delinq.loan.ContactOutcome.REACHED;
import static org.delinq.loan.ContactOutcome.SIGNED;
import static org.delinq.loan.RepaymentMethod.BULLET;
import static org.delinq.loan.RepaymentMethod.INTEREST_ONLY;

import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.Tier;

/** Loans of the subsidy and compensation programmes, and of companies with several loans. */
final class ProgrammeStories {
  private static final long TWELVE_PERCENT_NPL = 9001;
  private static final long TEN_PERCENT_NPL = 9009;
  private static final String HOUSEHOLD = "H-QINGHE-77";

  private final SampleCast cast;

  ProgrammeStories(SampleCast cast) {
    this.cast = cast;
  }

  List<StoryLoan> told() {
    return List.of(
        subsidised(1039, "30000", "2024-11-06"),
        subsidised(1040, "40000", "2025-04-15"),
        noLongerEligible(),
        claimReady(),
        claimWithoutDunnings(),
        compensated(),
        claimed(),
        nonPerforming(1046, TWELVE_PERCENT_NPL, "60000"),
        performing(1047, TWELVE_PERCENT_NPL, "240000"),
        performing(1048, TWELVE_PERCENT_NPL, "200000"),
        nonPerforming(1049, TEN_PERCENT_NPL, "50000"),
        performing(1050, TEN_PERCENT_NPL, "450000").formerly(Tier.SPECIAL_MENTION));
  }

  private static StoryTerms relief() {
    return StoryTerms.of(Product.POVERTY_RELIEF).rate("3.45");
  }

  private StoryLoan subsidised(long number, String yuan, String disbursed) {
    int matures = Day.plusMonths(Day.parse(disbursed), 24);
    return cast.member(
            number,
            HOUSEHOLD,
            relief()
                .subsidised()
                .repaid(INTEREST_ONLY, 3)
                .dueOnThe(20)
                .amount(yuan)
                .from(disbursed, Day.format(matures)))
        .paysUntil("2026-03-21");
  }

  private StoryLoan noLongerEligible() {
    return cast.person(
            1041,
            relief()
                .subsidised()
                .repaid(INTEREST_ONLY, 3)
                .dueOnThe(20)
                .amount("50000")
                .from("2024-06-03", "2026-06-03"))
        .paysUntil("2026-03-21")
        .happens(Happening.of(EventKind.SUBSIDY_STOPPED, Day.parse("2026-02-01")));
  }

  private StoryTerms bullet(String disbursed, String matures) {
    return relief().compensated().repaid(BULLET, 1).amount("10000").from(disbursed, matures);
  }

  private StoryLoan claimReady() {
    return cast.person(1042, bullet("2024-12-14", "2025-12-14"))
        .contacted("2026-01-20T10:00:00", LETTER, SIGNED)
        .contacted("2026-02-25T15:30:00", VISIT, REACHED);
  }

  private StoryLoan claimWithoutDunnings() {
    return cast.person(1043, bullet("2024-12-18", "2025-12-18"))
        .contacted("2026-01-22T10:00:00", LETTER, NO_ANSWER);
  }

  private StoryLoan compensated() {
    return cast.person(1044, bullet("2024-09-10", "2025-09-10"))
        .contacted("2025-11-03T10:00:00", LETTER, SIGNED)
        .contacted("2025-12-11T10:00:00", VISIT, REACHED)
        .happens(Happening.of(EventKind.CLAIMED, Day.parse("2026-01-12")).worth("8000.00"))
        .happens(Happening.of(EventKind.COMPENSATED, Day.parse("2026-02-02")).worth("8000.00"))
        .fundPays("2026-02-02", "8000.00")
        .pays("2026-03-20", "600.00");
  }

  private StoryLoan claimed() {
    return cast.person(1045, bullet("2024-11-28", "2025-11-28"))
        .contacted("2026-01-06T10:00:00", LETTER, SIGNED)
        .contacted("2026-02-11T10:00:00", VISIT, REACHED)
        .happens(Happening.of(EventKind.CLAIMED, Day.parse("2026-03-02")).worth("8000.00"));
  }

  private static StoryTerms business(String yuan) {
    return StoryTerms.of(Product.MICRO_ENTERPRISE).industry("C").rate("4.65").amount(yuan);
  }

  private StoryLoan nonPerforming(long number, long company, String yuan) {
    return cast.company(
        number, company, business(yuan).repaid(BULLET, 1).from("2024-11-19", "2025-11-19"));
  }

  private StoryLoan performing(long number, long company, String yuan) {
    return cast.company(
            number,
            company,
            business(yuan).repaid(INTEREST_ONLY, 3).from("2024-09-14", "2027-09-14"))
        .paysUntil("2026-03-19");
  }
}
