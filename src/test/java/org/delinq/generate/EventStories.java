package org.delinq.generate;

import static org.delinq.loan.Channel.PHONE;
import static org.delinq.loan.Channel.VISIT;
import static org.delinq.loan.ContactOutcome.NO_ANSWER;
import static org.delinq.loan.ContactOutcome.PROMISED;
import static org.delinq.loan.ContactOutcome.REACHED;
import static org.delinq.loan.RepaymentMethod.INTEREST_ONLY;

import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.CreditRating;
import org.delinq.loan.EventKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.OverdueCause;
import org.delinq.loan.RepaymentMethod;
import org.delinq.loan.Tier;

/** Loans to which something happened that no payment shows. */
final class EventStories {
  private final SampleCast cast;

  EventStories(SampleCast cast) {
    this.cast = cast;
  }

  List<StoryLoan> told() {
    return List.of(
        lateForTechnicalReasons(),
        pausedAfterAFlood(),
        misused(),
        overriddenWithASignature(),
        overriddenWithoutASignature(),
        overriddenToWorse(),
        impaired(),
        promiseKept(),
        promiseBroken(),
        notToBeContacted(),
        deceased(),
        calledYesterday(),
        disputed(),
        recoveredButLocked());
  }

  private static StoryTerms farmer(String yuan, String disbursed, String matures) {
    return StoryTerms.of(Product.FARMER_CREDIT).amount(yuan).from(disbursed, matures);
  }

  private static StoryTerms business(String yuan, String disbursed, String matures) {
    return StoryTerms.of(Product.MICRO_ENTERPRISE)
        .industry("F")
        .secured(GuaranteeType.GUARANTEE)
        .repaid(INTEREST_ONLY, 1)
        .amount(yuan)
        .rate("6.0")
        .from(disbursed, matures);
  }

  private static Happening on(EventKind kind, String day) {
    return Happening.of(kind, Day.parse(day));
  }

  private StoryLoan lateForTechnicalReasons() {
    return cast.person(1013, farmer("18000", "2025-09-16", "2026-09-16").rated(CreditRating.GOOD))
        .paysUntil("2026-03-16")
        .happens(
            on(EventKind.TECHNICAL, "2026-03-16")
                .until(Day.parse("2026-03-22"))
                .signedBy("operations-head")
                .noted("系统升级，代扣未成功"))
        .formerly(Tier.NORMAL);
  }

  private StoryLoan pausedAfterAFlood() {
    return cast.person(1014, farmer("32000", "2025-08-10", "2026-08-10"))
        .paysUntil("2026-02-10")
        .happens(
            on(EventKind.PAUSE, "2026-02-20").until(Day.parse("2026-03-10")).noted("受灾,村委会出具证明"));
  }

  private StoryLoan misused() {
    return cast.person(1015, business("90000", "2025-07-12", "2026-07-12"))
        .paysUntil("2026-03-19")
        .happens(on(EventKind.MISUSE, "2026-01-10").noted("资金流入房地产"))
        .formerly(Tier.SPECIAL_MENTION);
  }

  private StoryLoan overriddenWithASignature() {
    return cast.person(1016, business("75000", "2025-10-08", "2026-10-08"))
        .paysUntil("2026-03-19")
        .happens(on(EventKind.LITIGATION, "2026-02-03"))
        .happens(
            on(EventKind.OVERRIDE, "2026-03-20")
                .until(Day.parse("2026-06-30"))
                .worth(Tier.NORMAL.name())
                .signedBy("risk-committee"))
        .formerly(Tier.SPECIAL_MENTION);
  }

  private StoryLoan overriddenWithoutASignature() {
    return cast.person(1017, business("65000", "2025-10-09", "2026-10-09"))
        .paysUntil("2026-03-19")
        .happens(on(EventKind.LITIGATION, "2026-02-03"))
        .happens(on(EventKind.OVERRIDE, "2026-03-18").worth(Tier.NORMAL.name()))
        .formerly(Tier.SPECIAL_MENTION);
  }

  private StoryLoan overriddenToWorse() {
    return cast.person(1018, business("55000", "2025-10-11", "2026-10-11"))
        .paysUntil("2026-03-19")
        .happens(
            on(EventKind.OVERRIDE, "2026-03-19").worth(Tier.SUBSTANDARD.name()).noted("经营场所已关闭"));
  }

  private StoryLoan impaired() {
    return cast.person(1019, business("25000", "2025-11-05", "2026-11-05"))
        .paysUntil("2026-03-19")
        .happens(on(EventKind.IMPAIRED, "2026-03-01").worth("55"))
        .formerly(Tier.DOUBTFUL);
  }

  private StoryLoan promiseKept() {
    return cast.person(1020, farmer("28000", "2025-08-27", "2026-08-27"))
        .paysUntil("2026-02-27")
        .contacted("2026-03-12T10:11:00", PHONE, PROMISED, OverdueCause.INCOME_LOSS)
        .happens(on(EventKind.PROMISE, "2026-03-12").until(Day.parse("2026-03-20")).worth("800.00"))
        .pays("2026-03-19", "800.00");
  }

  private StoryLoan promiseBroken() {
    return cast.person(1021, farmer("26000", "2025-08-25", "2026-08-25"))
        .paysUntil("2026-02-25")
        .contacted("2026-03-13T17:25:00", PHONE, PROMISED)
        .happens(
            on(EventKind.PROMISE, "2026-03-13").until(Day.parse("2026-03-20")).worth("1000.00"))
        .pays("2026-03-17", "300.00");
  }

  private StoryLoan notToBeContacted() {
    return cast.person(1022, farmer("21000", "2025-09-07", "2026-09-07"))
        .paysUntil("2026-03-07")
        .happens(
            on(EventKind.DO_NOT_CONTACT, "2026-03-01")
                .until(Day.parse("2026-04-30"))
                .noted("住院治疗"));
  }

  private StoryLoan deceased() {
    return cast.person(
            1023,
            StoryTerms.of(Product.FARMER_CREDIT)
                .repaid(INTEREST_ONLY, 3)
                .amount("20000")
                .from("2025-06-05", "2027-06-05"))
        .paysUntil("2026-03-05")
        .happens(on(EventKind.DECEASED, "2026-02-28"));
  }

  private StoryLoan calledYesterday() {
    return cast.person(1024, farmer("34000", "2025-09-06", "2026-09-06"))
        .paysUntil("2026-03-06")
        .contacted("2026-03-18T19:30:00", PHONE, REACHED, OverdueCause.DISASTER)
        .contacted("2026-03-16T08:45:00", PHONE, NO_ANSWER)
        .pays("2026-03-18", "2026-03-20", "300.00");
  }

  private StoryLoan disputed() {
    return cast.person(1025, farmer("23000", "2025-09-02", "2026-09-02"))
        .paysUntil("2026-03-02")
        .happens(
            on(EventKind.DISPUTED, "2026-03-15")
                .until(Day.parse("2026-03-20"))
                .noted("称\"已还清\"，核对中"));
  }

  private StoryLoan recoveredButLocked() {
    return cast.person(
            1026,
            StoryTerms.of(Product.FARMER_CREDIT)
                .repaid(RepaymentMethod.EQUAL_PRINCIPAL, 1)
                .amount("48000")
                .from("2025-01-25", "2027-01-25"))
        .paysUntil("2025-09-25")
        .paysAllDue("2026-01-15")
        .paysUntil("2026-03-19")
        .contacted("2026-01-09T10:00:00", VISIT, REACHED)
        .formerly(Tier.SUBSTANDARD);
  }
}
