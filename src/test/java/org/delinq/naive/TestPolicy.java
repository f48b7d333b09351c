package org.delinq.naive;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.delinq.calendar.Day;
import org.delinq.calendar.WorkCalendar;
import org.delinq.loan.Tier;
import org.delinq.money.Fen;
import org.delinq.money.Percent;
import org.delinq.policy.AllocationOrder;
import org.delinq.policy.CollectionLadder;
import org.delinq.policy.FloorBasis;
import org.delinq.policy.GraceMode;
import org.delinq.policy.HolidayRoll;
import org.delinq.policy.PenaltyPosition;
import org.delinq.policy.ProductPolicy;
import org.delinq.policy.RetailContagion;

/** The example policy's defaults, with the keys of section 2 open to change; for tests. */
public final class TestPolicy {
  private int basis = 360;
  private HolidayRoll roll = HolidayRoll.NONE;
  private WorkCalendar calendar = new WorkCalendar("none", Set.of(), Set.of());
  private int grace;
  private GraceMode mode = GraceMode.RETROACTIVE;
  private long tolerance;
  private AllocationOrder by = AllocationOrder.INSTALMENT;
  private PenaltyPosition position = PenaltyPosition.FIRST;
  private int principalFirstAfter = 90;
  private Percent uplift = Percent.of("50");
  private Percent misuseUplift = Percent.of("100");
  private boolean compound = true;

  /** The defaults. */
  public TestPolicy() {}

  /** Days of an interest year. */
  public TestPolicy basis(int days) {
    basis = days;
    return this;
  }

  /** NEXT_WORKDAY with a calendar of the listed holidays. */
  public TestPolicy holidays(String... dates) {
    Set<Integer> days = new HashSet<>();
    for (String date : dates) {
      days.add(Day.parse(date));
    }
    return calendar(new WorkCalendar("test", days, Set.of()));
  }

  /** NEXT_WORKDAY with a calendar. */
  public TestPolicy calendar(WorkCalendar workCalendar) {
    roll = HolidayRoll.NEXT_WORKDAY;
    calendar = workCalendar;
    return this;
  }

  /** Grace days and mode. */
  public TestPolicy grace(int days, GraceMode graceMode) {
    grace = days;
    mode = graceMode;
    return this;
  }

  /** Arrears tolerance in yuan. */
  public TestPolicy tolerance(String yuan) {
    tolerance = Fen.ofYuan(yuan);
    return this;
  }

  /** Arrears tolerance in fen. */
  public TestPolicy tolerance(long fen) {
    tolerance = fen;
    return this;
  }

  /** How receipts without components are spread. */
  public TestPolicy allocation(AllocationOrder order, PenaltyPosition penaltyPosition) {
    by = order;
    position = penaltyPosition;
    return this;
  }

  /** Days past due above which principal goes first. */
  public TestPolicy principalFirstAfter(int days) {
    principalFirstAfter = days;
    return this;
  }

  /** Penalty interest. */
  public TestPolicy penalty(String normal, String misuse, boolean withCompound) {
    uplift = Percent.of(normal);
    misuseUplift = Percent.of(misuse);
    compound = withCompound;
    return this;
  }

  /** The rules of one product. */
  public ProductPolicy build() {
    return new ProductPolicy(
        "P",
        "test",
        basis,
        roll,
        calendar,
        grace,
        mode,
        tolerance,
        new ProductPolicy.Allocation(by, position, principalFirstAfter),
        new ProductPolicy.Penalty(uplift, misuseUplift, compound),
        new ProductPolicy.Classification(
            FloorBasis.DELINQUENT_DAYS,
            Map.of(
                Tier.SPECIAL_MENTION, 0, Tier.SUBSTANDARD, 90, Tier.DOUBTFUL, 270, Tier.LOSS, 360),
            7,
            null,
            Map.of(Tier.DOUBTFUL, Percent.of("50"), Tier.LOSS, Percent.of("90")),
            Map.of(),
            new ProductPolicy.Observation(12, 2),
            new ProductPolicy.Upgrade(6, 2, 100),
            Percent.of("10"),
            RetailContagion.NONE),
        new ProductPolicy.Provision(Percent.of("1"), Map.of()),
        90,
        new CollectionLadder("standard", CollectionLadder.Basis.DAYS, List.of()));
  }
}
