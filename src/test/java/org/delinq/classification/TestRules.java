package org.delinq.classification;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.Tier;
import org.delinq.money.Percent;
import org.delinq.policy.CalendarReader;
import org.delinq.policy.FloorBasis;
import org.delinq.policy.GraceMode;
import org.delinq.policy.Policy;
import org.delinq.policy.PolicyReader;
import org.delinq.policy.ProductPolicy;
import org.delinq.policy.ProductPolicy.Classification;
import org.delinq.policy.RetailContagion;
import org.jspecify.annotations.Nullable;

/** The policy that comes with the project, with the keys that these tests turn. */
final class TestRules {
  static final Policy POLICY =
      new PolicyReader(new CalendarReader(Path.of("jobs/calendars")))
          .read(Path.of("jobs/policies/cn-2023.yml"));

  private final ProductPolicy base = POLICY.product("MICRO-ENTERPRISE");
  private FloorBasis floorBasis = base.classification().floorBasis();
  private Map<Tier, Integer> overdueMoreThan = base.classification().overdueMoreThan();
  private final Map<EventKind, Tier> events = new EnumMap<>(base.classification().events());
  private ProductPolicy.@Nullable Matrix matrix;
  private int technicalDays = base.classification().technicalDays();
  private ProductPolicy.Observation observation = base.classification().observation();
  private ProductPolicy.Upgrade upgrade = base.classification().upgrade();
  private Percent debtorShare = base.classification().debtorNplShare();
  private RetailContagion contagion = base.classification().retailContagion();
  private GraceMode graceMode = base.graceMode();
  private int grace = base.graceDays();
  private long arrearsTolerance = base.arrearsTolerance();

  private TestRules() {}

  static TestRules defaults() {
    return new TestRules();
  }

  TestRules daysPastDue() {
    floorBasis = FloorBasis.DAYS_PAST_DUE;
    return this;
  }

  TestRules overdue(int specialMention, int substandard, int doubtful, int loss) {
    overdueMoreThan =
        Map.of(
            Tier.SPECIAL_MENTION,
            specialMention,
            Tier.SUBSTANDARD,
            substandard,
            Tier.DOUBTFUL,
            doubtful,
            Tier.LOSS,
            loss);
    return this;
  }

  TestRules farmerMatrix() {
    matrix = Objects.requireNonNull(POLICY.product("FARMER-CREDIT").classification().matrix());
    return this;
  }

  TestRules event(EventKind kind, Tier tier) {
    events.put(kind, tier);
    return this;
  }

  TestRules technicalDays(int days) {
    technicalDays = days;
    return this;
  }

  TestRules observation(int months, int periods) {
    observation = new ProductPolicy.Observation(months, periods);
    return this;
  }

  TestRules upgrade(int months, int periods, long tolerance) {
    upgrade = new ProductPolicy.Upgrade(months, periods, tolerance);
    return this;
  }

  TestRules debtorShare(String percent) {
    debtorShare = Percent.of(percent);
    return this;
  }

  TestRules contagion(RetailContagion retailContagion) {
    contagion = retailContagion;
    return this;
  }

  TestRules grace(int days) {
    grace = days;
    return this;
  }

  TestRules deferred() {
    graceMode = GraceMode.DEFERRED;
    return this;
  }

  TestRules arrearsTolerance(long fen) {
    arrearsTolerance = fen;
    return this;
  }

  Classification classification() {
    return new Classification(
        floorBasis,
        overdueMoreThan,
        technicalDays,
        matrix,
        base.classification().impairedAtLeast(),
        events,
        observation,
        upgrade,
        debtorShare,
        contagion);
  }

  ProductPolicy product() {
    return new ProductPolicy(
        base.code(),
        base.name(),
        base.basis(),
        base.holidayRoll(),
        base.calendar(),
        grace,
        graceMode,
        arrearsTolerance,
        base.allocation(),
        base.penalty(),
        classification(),
        base.provision(),
        base.nonAccrualAfter(),
        base.ladder());
  }

  /** A loan of which OVERDUE asks a tier, and nothing else is known. */
  static OwnClassification own(Tier overdue) {
    return new OwnClassification(
        Day.parse("2026-03-31"),
        true,
        null,
        Day.NONE,
        Day.NONE,
        false,
        overdue.ordinal(),
        DowngradeOutlook.NONE,
        List.of(),
        null);
  }
}
