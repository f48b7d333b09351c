package org.delinq.policy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.delinq.calendar.WorkCalendar;
import org.delinq.loan.CreditRating;
import org.delinq.loan.EventKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.Tier;
import org.delinq.money.Percent;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one product: the policy's defaults with the product's own keys over them.
 *
 * @param name what people call it
 * @param basis days of an interest year, 360 or 365
 * @param graceDays 0 to 60; a loan may override it
 * @param arrearsTolerance fen that may stay unpaid without a day past due
 * @param nonAccrualAfter days past due of principal or interest after which interest is not accrued
 */
public record ProductPolicy(
    String code,
    String name,
    int basis,
    HolidayRoll holidayRoll,
    WorkCalendar calendar,
    int graceDays,
    GraceMode graceMode,
    long arrearsTolerance,
    Allocation allocation,
    Penalty penalty,
    Classification classification,
    Provision provision,
    int nonAccrualAfter,
    CollectionLadder ladder) {

  /** {@link Allocation#principalFirstAfter} when the key is blank: never. */
  public static final int NEVER_PRINCIPAL_FIRST = Integer.MAX_VALUE;

  /**
   * How a receipt without components is spread (rules.md 2.1).
   *
   * @param principalFirstAfter days past due above which principal goes first, or {@link
   *     #NEVER_PRINCIPAL_FIRST}
   */
  public record Allocation(
      AllocationOrder by, PenaltyPosition penaltyPosition, int principalFirstAfter) {}

  /**
   * Penalty interest (rules.md 2.4).
   *
   * @param uplift percent on top of the contract rate
   * @param misuseUplift percent that replaces it while a MISUSE event holds
   * @param compound whether overdue interest bears compound interest
   */
  public record Penalty(Percent uplift, Percent misuseUplift, boolean compound) {}

  /**
   * Five-tier classification (rules.md 3).
   *
   * @param overdueMoreThan per tier other than NORMAL, the days that must be exceeded
   * @param technicalDays days up to which a signed TECHNICAL event holds the floor off
   * @param matrix bounds by rating and guarantee, absent for products without a matrix
   * @param impairedAtLeast for DOUBTFUL and LOSS, the expected loss that asks for them
   * @param events the tier each event kind asks for
   */
  public record Classification(
      FloorBasis floorBasis,
      Map<Tier, Integer> overdueMoreThan,
      int technicalDays,
      @Nullable Matrix matrix,
      Map<Tier, Percent> impairedAtLeast,
      Map<EventKind, Tier> events,
      Observation observation,
      Upgrade upgrade,
      Percent debtorNplShare,
      RetailContagion retailContagion) {
    /** Copies the maps. */
    public Classification {
      overdueMoreThan = Frozen.byEnum(Tier.class, overdueMoreThan);
      impairedAtLeast = Frozen.byEnum(Tier.class, impairedAtLeast);
      events = Frozen.byEnum(EventKind.class, events);
    }
  }

  /** A table of the 2006 Guideline: rating × guarantee → upper bounds in days. */
  public record Matrix(String name, Map<CreditRating, Map<GuaranteeType, Bounds>> bounds) {
    /** Copies the maps. */
    public Matrix {
      Map<CreditRating, Map<GuaranteeType, Bounds>> rows = new EnumMap<>(CreditRating.class);
      bounds.forEach(
          (rating, cells) -> rows.put(rating, Frozen.byEnum(GuaranteeType.class, cells)));
      bounds = Frozen.byEnum(CreditRating.class, rows);
    }

    /**
     * Days ≤ normal NORMAL, ≤ specialMention SPECIAL_MENTION, ≤ substandard SUBSTANDARD, above
     * DOUBTFUL.
     */
    public record Bounds(int normal, int specialMention, int substandard) {}
  }

  /** How long a restructured loan is watched: calendar months and instalments. */
  public record Observation(int months, int periods) {}

  /**
   * What an NPL loan must show before it may become better.
   *
   * @param tolerance fen of penalty and compound interest that may stay due
   */
  public record Upgrade(int months, int periods, long tolerance) {}

  /** Provision rates in percent of the outstanding principal. */
  public record Provision(Percent general, Map<Tier, Percent> special) {
    /** Copies the map. */
    public Provision {
      special = Frozen.byEnum(Tier.class, special);
    }
  }

  /** The stages, lowest first. */
  public List<CollectionLadder.Step> ladderSteps() {
    return ladder.steps();
  }
}
