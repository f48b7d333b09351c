package org.delinq.classification;

import java.util.ArrayList;
import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.classification.OverrideOutcome.Verdict;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.delinq.policy.ProductPolicy;
import org.delinq.policy.RetailContagion;
import org.jspecify.annotations.Nullable;

/**
 * The five-tier classification (rules.md section 3) in two steps, because DEBTOR looks at several
 * loans: first each loan alone, then, once its borrower's loans have been compared in a {@link
 * DebtorGroup}, to the end.
 */
public final class Classifier {
  private static final int DEBTOR = LoanRules.bit(LoanRules.DEBTOR);
  private static final int UPGRADE_LOCK = LoanRules.bit(LoanRules.UPGRADE_LOCK);
  private static final int OVERRIDE = LoanRules.bit(LoanRules.OVERRIDE);

  private Classifier() {}

  /**
   * Everything that follows from one loan.
   *
   * @param snapshot its row in the newest published snapshot before D, absent where that does not
   *     know the loan; then the extract's {@code previous_tier} counts
   */
  public static OwnClassification classifyAlone(AgedLoan loan, @Nullable PreviousStatus snapshot) {
    Loan facts = loan.file().loan();
    PreviousStatus previous =
        snapshot == null ? PreviousStatus.ofExtract(facts.previousTier()) : snapshot;
    RestructureWatch watch = loan.file().events().isEmpty() ? null : RestructureWatch.of(loan);
    if (facts.status() != LoanStatus.ACTIVE) {
      return new OwnClassification(
          loan.businessDate(),
          false,
          previous.tier(),
          Day.NONE,
          Day.NONE,
          false,
          0,
          DowngradeOutlook.NONE,
          List.of(),
          watch);
    }
    int nplSince = nplSince(loan, previous);
    return new OwnClassification(
        loan.businessDate(),
        true,
        previous.tier(),
        previous.tierSince(),
        nplSince,
        previous.wasNpl() && UpgradeLock.of(loan, nplSince).isClosed(),
        LoanRules.ask(loan),
        DowngradeOutlook.of(loan),
        OverrideInForce.of(loan),
        watch);
  }

  /**
   * Whether a loan must be a member of its borrower's {@link DebtorGroup}: every ACTIVE corporate
   * loan, because each counts in the borrower's principal; a retail loan if its product follows the
   * borrower's worst loan, or if another product does and it may be that worst one. A loan carried
   * over from the previous snapshot never does (extracts.md section 3).
   *
   * @param anyContagion whether any product of the policy has {@code retail-contagion: WORST}
   */
  public static boolean takesPartInDebtorRule(
      OwnClassification own, DebtorKind kind, ProductPolicy product, boolean anyContagion) {
    if (!own.isActive()) {
      return false;
    }
    return switch (kind) {
      case CORPORATE -> true;
      case RETAIL ->
          product.classification().retailContagion() == RetailContagion.WORST
              || (anyContagion && own.standing() != Tier.NORMAL);
    };
  }

  /**
   * The classification to the end.
   *
   * @param debtorAsk what {@link DebtorGroup#askOf} said of the loan, absent if nothing
   */
  public static Classification complete(OwnClassification own, @Nullable Tier debtorAsk) {
    if (!own.isActive()) {
      return Classification.WITHOUT_TIER;
    }
    Tier debtor = debtorAsk == null ? Tier.NORMAL : debtorAsk;
    Settled without = settle(own.asks(), debtor, own.isLocked());
    Settled settled = without;
    List<OverrideOutcome> outcomes = List.of();
    if (!own.overrides().isEmpty()) {
      OverrideInForce newest = own.overrides().get(own.overrides().size() - 1);
      settled = override(newest, without, own, debtor);
      outcomes = outcomes(own.overrides(), without.tier(), settled.tier());
    }
    Tier tier = settled.tier();
    Tier previous = own.previousTier();
    boolean kept = tier == previous && own.previousTierSince() != Day.NONE;
    return new Classification(
        tier,
        tier == Tier.NORMAL ? Classification.PERFORMING : LoanRules.join(settled.codes()),
        kept ? own.previousTierSince() : own.businessDate(),
        nplSince(tier, own),
        own.outlook().daysUntilWorseThan(tier),
        outcomes);
  }

  /** A tier and the codes that ask for exactly it, NORMAL aside. */
  private record Settled(Tier tier, int codes) {}

  /** Rules 1 to 7. */
  private static Settled settle(long asks, Tier debtor, boolean locked) {
    Tier asked = Tier.worst(LoanRules.worst(asks), debtor);
    if (locked && Tier.SUBSTANDARD.isWorseThan(asked)) {
      return new Settled(Tier.SUBSTANDARD, UPGRADE_LOCK);
    }
    if (asked == Tier.NORMAL) {
      return new Settled(asked, 0);
    }
    return new Settled(asked, LoanRules.asking(asked, asks) | (debtor == asked ? DEBTOR : 0));
  }

  /**
   * Rule 8. A worse or equal tier is taken as it is. A better one needs a signature and replaces
   * what the yielding rules ask, whether or not the loan becomes better by that: their codes leave
   * {@code tier_rules} even where a standing rule asks for the same tier.
   */
  private static Settled override(
      OverrideInForce override, Settled without, OwnClassification own, Tier debtor) {
    Tier asked = override.asked();
    if (asked.isWorseThan(without.tier())) {
      return new Settled(asked, OVERRIDE);
    }
    if (asked == without.tier()) {
      return new Settled(asked, without.codes() | OVERRIDE);
    }
    if (override.approvedBy() == null) {
      return without;
    }
    long standing = LoanRules.withoutYielding(own.asks());
    Tier outcome = Tier.worst(Tier.worst(LoanRules.worst(standing), debtor), asked);
    if (own.isLocked() && Tier.SUBSTANDARD.isWorseThan(outcome)) {
      return new Settled(Tier.SUBSTANDARD, UPGRADE_LOCK);
    }
    Settled floor = settle(standing, debtor, false);
    int codes = floor.tier() == outcome ? floor.codes() : 0;
    return new Settled(outcome, asked == outcome ? codes | OVERRIDE : codes);
  }

  /** What became of each, oldest first: the last counts, the others do not. */
  private static List<OverrideOutcome> outcomes(
      List<OverrideInForce> overrides, Tier without, Tier tier) {
    List<OverrideOutcome> outcomes = new ArrayList<>(overrides.size());
    int newest = overrides.size() - 1;
    for (int i = 0; i < newest; i++) {
      outcomes.add(new OverrideOutcome(overrides.get(i), without, tier, Verdict.SUPERSEDED));
    }
    OverrideInForce counts = overrides.get(newest);
    outcomes.add(new OverrideOutcome(counts, without, tier, verdict(counts, without, tier)));
    return outcomes;
  }

  private static Verdict verdict(OverrideInForce override, Tier without, Tier tier) {
    if (override.asked() == without) {
      return Verdict.NO_EFFECT;
    }
    if (override.asked() == tier) {
      return Verdict.APPLIED;
    }
    return override.approvedBy() == null ? Verdict.NOT_APPROVED : Verdict.BELOW_FLOOR;
  }

  /**
   * Since when a loan that was NPL is; where only the extract knows that it was, since its cure.
   */
  static int nplSince(AgedLoan loan, PreviousStatus previous) {
    if (!previous.wasNpl()) {
      return Day.NONE;
    }
    if (previous.nplSince() != Day.NONE) {
      return previous.nplSince();
    }
    int curedOn = loan.arrears().curedOn();
    return curedOn == Day.NONE ? loan.businessDate() : curedOn;
  }

  private static int nplSince(Tier tier, OwnClassification own) {
    if (!tier.isNpl()) {
      return Day.NONE;
    }
    return own.previousNplSince() == Day.NONE ? own.businessDate() : own.previousNplSince();
  }
}
