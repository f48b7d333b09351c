package org.delinq.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.loan.CreditRating;
import org.delinq.loan.EventKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.Tier;
import org.delinq.money.Percent;
import org.delinq.policy.CollectionLadder.Basis;
import org.delinq.policy.CollectionLadder.Step;
import org.delinq.policy.ProductPolicy.Matrix.Bounds;
import org.junit.jupiter.api.Test;

/** What the policy that comes with the project says, value by value. */
class PolicyReaderTest {
  private static final Policy POLICY =
      new PolicyReader(new CalendarReader(Path.of("jobs/calendars")))
          .read(Path.of("jobs/policies/cn-2023.yml"));

  @Test
  void theFileIsNamedAndDated() {
    assertThat(POLICY.id()).isEqualTo("cn-2023");
    assertThat(POLICY.effectiveFrom()).isEqualTo(Day.of(2023, 7, 1));
    assertThat(POLICY.products().keySet())
        .containsExactly(
            "FARMER-CREDIT", "MICRO-ENTERPRISE", "MORTGAGE", "POVERTY-RELIEF", "PROVIDENT-FUND");
  }

  @Test
  void aProductWithoutKeysOfItsOwnHasTheDefaults() {
    ProductPolicy product = POLICY.product("MICRO-ENTERPRISE");
    assertThat(product.name()).isEqualTo("小微企业贷款");
    assertThat(product.basis()).isEqualTo(360);
    assertThat(product.holidayRoll()).isEqualTo(HolidayRoll.NONE);
    assertThat(product.calendar().isWorkday(Day.of(2026, 2, 14))).isTrue();
    assertThat(product.graceDays()).isZero();
    assertThat(product.graceMode()).isEqualTo(GraceMode.RETROACTIVE);
    assertThat(product.arrearsTolerance()).isZero();
    assertThat(product.allocation())
        .isEqualTo(
            new ProductPolicy.Allocation(AllocationOrder.INSTALMENT, PenaltyPosition.FIRST, 90));
    assertThat(product.penalty())
        .isEqualTo(new ProductPolicy.Penalty(Percent.of("50"), Percent.of("100"), true));
    assertThat(product.provision().general()).isEqualTo(Percent.of("1"));
    assertThat(product.provision().special())
        .containsExactly(
            Map.entry(Tier.NORMAL, Percent.ZERO),
            Map.entry(Tier.SPECIAL_MENTION, Percent.of("2")),
            Map.entry(Tier.SUBSTANDARD, Percent.of("25")),
            Map.entry(Tier.DOUBTFUL, Percent.of("50")),
            Map.entry(Tier.LOSS, Percent.of("100")));
    assertThat(product.nonAccrualAfter()).isEqualTo(90);
    assertThat(product.ladder().name()).isEqualTo("standard");
  }

  @Test
  void theDefaultClassificationIsTheOneOf2023() {
    ProductPolicy.Classification rules = POLICY.product("MORTGAGE").classification();
    assertThat(rules.floorBasis()).isEqualTo(FloorBasis.DELINQUENT_DAYS);
    assertThat(rules.overdueMoreThan())
        .containsExactly(
            Map.entry(Tier.SPECIAL_MENTION, 0),
            Map.entry(Tier.SUBSTANDARD, 90),
            Map.entry(Tier.DOUBTFUL, 270),
            Map.entry(Tier.LOSS, 360));
    assertThat(rules.technicalDays()).isEqualTo(7);
    assertThat(rules.matrix()).isNull();
    assertThat(rules.impairedAtLeast())
        .containsExactly(
            Map.entry(Tier.DOUBTFUL, Percent.of("50")), Map.entry(Tier.LOSS, Percent.of("90")));
    assertThat(rules.events())
        .hasSize(9)
        .containsEntry(EventKind.MISSING, Tier.SPECIAL_MENTION)
        .containsEntry(EventKind.OVERDUE_ELSEWHERE, Tier.SUBSTANDARD)
        .containsEntry(EventKind.EVASION, Tier.DOUBTFUL)
        .containsEntry(EventKind.BANKRUPTCY, Tier.LOSS);
    assertThat(rules.observation()).isEqualTo(new ProductPolicy.Observation(12, 2));
    assertThat(rules.upgrade()).isEqualTo(new ProductPolicy.Upgrade(6, 2, 100));
    assertThat(rules.debtorNplShare()).isEqualTo(Percent.of("10"));
    assertThat(rules.retailContagion()).isEqualTo(RetailContagion.NONE);
  }

  @Test
  void productsOverrideAloneWhatTheyName() {
    assertThat(POLICY.product("MORTGAGE").graceDays()).isEqualTo(3);
    ProductPolicy farmer = POLICY.product("FARMER-CREDIT");
    assertThat(farmer.classification().technicalDays()).isEqualTo(7);
    ProductPolicy.Matrix matrix = Objects.requireNonNull(farmer.classification().matrix());
    assertThat(matrix.name()).isEqualTo("farmer-2006");
    assertThat(matrix.bounds().get(CreditRating.EXCELLENT))
        .containsEntry(GuaranteeType.PLEDGE, new Bounds(90, 180, 360));
    assertThat(matrix.bounds().get(CreditRating.UNRATED))
        .containsEntry(GuaranteeType.MORTGAGE, new Bounds(30, 90, 180));
    assertThat(POLICY.product("PROVIDENT-FUND").ladder())
        .isEqualTo(
            new CollectionLadder(
                "provident-fund",
                Basis.INSTALMENTS,
                List.of(
                    new Step(CollectionStage.OFFICER_CALL, 1, Channel.PHONE, 7),
                    new Step(CollectionStage.WRITTEN_NOTICE, 3, Channel.LETTER, 30),
                    new Step(CollectionStage.LEGAL, 6, Channel.LETTER, 30))));
  }

  @Test
  void ratiosAndProgrammes() {
    assertThat(POLICY.ratios())
        .isEqualTo(
            new Policy.Ratios(
                Percent.of("150"), Percent.of("2.5"), Percent.of("2.10"), Percent.of("3")));
    assertThat(POLICY.subsidyProgrammes())
        .containsExactly(
            Map.entry(
                "PR-2021",
                new SubsidyProgramme(
                    "PR-2021",
                    5_000_000,
                    null,
                    List.of(new SubsidyProgramme.Share(Day.of(2021, 1, 1), Percent.of("100"))),
                    List.of(3, 6, 9, 12),
                    20,
                    4,
                    new SubsidyProgramme.Eligible(Day.of(2021, 1, 1), Day.NEVER, 36, 10_000_000),
                    false)));
    assertThat(POLICY.compensationProgrammes())
        .containsExactly(
            Map.entry(
                "COUNTY-A",
                new CompensationProgramme(
                    "COUNTY-A",
                    90,
                    CompensationBase.PRINCIPAL_AND_INTEREST,
                    Percent.of("80"),
                    5_000_000,
                    200_000_000,
                    Percent.of("5"),
                    2,
                    CompensationProgramme.NO_DEADLINE)));
  }

  @Test
  void worklists() {
    WorklistPolicy worklists = POLICY.worklists();
    assertThat(worklists.reminderDays())
        .containsExactly(
            Map.entry(1, Channel.PHONE), Map.entry(3, Channel.SMS), Map.entry(7, Channel.SMS));
    assertThat(worklists.maturityDays())
        .containsExactly(Map.entry(15, Channel.LETTER), Map.entry(30, Channel.LETTER));
    assertThat(worklists.contactWindow()).isEqualTo("08:00-22:00, 3 calls");
    assertThat(worklists.downgradeAlertDays()).isEqualTo(7);
    assertThat(worklists.contactsPerWeek()).isEqualTo(7);
    assertThat(worklists.officerDailyLimit()).isEqualTo(60);
    assertThat(worklists.firstInspectionDays()).isEqualTo(30);
    assertThat(worklists.inspectionDays())
        .containsExactly(
            Map.entry(Tier.NORMAL, 180),
            Map.entry(Tier.SPECIAL_MENTION, 90),
            Map.entry(Tier.SUBSTANDARD, 30),
            Map.entry(Tier.DOUBTFUL, 30),
            Map.entry(Tier.LOSS, 30));
    assertThat(worklists.recovery()).isEqualTo(new WorklistPolicy.Recovery(Channel.LETTER, 90));
    assertThat(worklists.largeDelinquentFloor()).isEqualTo(5_000_000);
    CollectionLadder standard = Objects.requireNonNull(worklists.ladders().get("standard"));
    assertThat(standard.basis()).isEqualTo(Basis.DAYS);
    assertThat(standard.steps()).hasSize(7);
    assertThat(standard.steps().get(6))
        .isEqualTo(new Step(CollectionStage.WRITE_OFF_REVIEW, 361, Channel.LETTER, 30));
  }
}
