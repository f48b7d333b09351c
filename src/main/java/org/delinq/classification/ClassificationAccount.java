package org.delinq.classification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.jspecify.annotations.Nullable;

/**
 * How a loan came by its tier, for {@code explain}: the classification that the night computes, and
 * for every rule what it asked for and why.
 *
 * @param findings one per code, in the order of {@code tier_rules}; none for a loan without a tier
 */
public record ClassificationAccount(
    OwnClassification own, Classification classification, List<RuleFinding> findings) {

  /**
   * Classifies a loan and gives account of it.
   *
   * @param snapshot as for {@link Classifier#classifyAlone}
   * @param group the borrower's loans, this one among them; absent where the loan does not take
   *     part in the DEBTOR rule
   */
  public static ClassificationAccount of(
      AgedLoan loan, @Nullable PreviousStatus snapshot, @Nullable DebtorGroup group) {
    OwnClassification own = Classifier.classifyAlone(loan, snapshot);
    Tier debtorAsk =
        group == null ? null : group.askOf(own.standing(), loan.policy().classification());
    Classification classification = Classifier.complete(own, debtorAsk);
    if (loan.file().loan().status() != LoanStatus.ACTIVE) {
      return new ClassificationAccount(own, classification, List.of());
    }
    List<String> deciding = Arrays.asList(classification.tierRules().split("\\|", -1));
    List<RuleFinding> findings = new ArrayList<>();
    for (int i = 0; i < LoanRules.IN_ORDER.size(); i++) {
      LoanRule rule = LoanRules.IN_ORDER.get(i);
      findings.add(
          new RuleFinding(
              rule.code(),
              rule.source(),
              LoanRules.asked(own.asks(), i),
              deciding.contains(rule.code()),
              rule.why(loan)));
    }
    findings.add(debtorFinding(loan, own, group, debtorAsk, deciding));
    findings.add(lockFinding(loan, own, deciding));
    findings.add(overrideFinding(own, classification, deciding));
    return new ClassificationAccount(own, classification, findings);
  }

  private static RuleFinding debtorFinding(
      AgedLoan loan,
      OwnClassification own,
      @Nullable DebtorGroup group,
      @Nullable Tier ask,
      List<String> deciding) {
    return new RuleFinding(
        LoanRules.DEBTOR,
        DebtorGroup.SOURCE,
        ask == null ? Tier.NORMAL : ask,
        deciding.contains(LoanRules.DEBTOR),
        group == null
            ? "a retail borrower's loans stand alone"
            : group.why(own.standing(), loan.policy().classification()));
  }

  private static RuleFinding lockFinding(
      AgedLoan loan, OwnClassification own, List<String> deciding) {
    Tier previous = own.previousTier();
    boolean decides = deciding.contains(LoanRules.UPGRADE_LOCK);
    String why;
    if (previous == null) {
      why = "there is no previous tier";
    } else if (!previous.isNpl()) {
      why = "the previous tier " + previous + " is not NPL";
    } else {
      String state = UpgradeLock.of(loan, own.previousNplSince()).why(loan);
      why =
          own.isLocked() && !decides
              ? "no upgrade to lock; otherwise closed: " + state
              : (own.isLocked() ? "closed: " : "open: ") + state;
    }
    return new RuleFinding(
        LoanRules.UPGRADE_LOCK,
        UpgradeLock.SOURCE,
        decides ? Tier.SUBSTANDARD : Tier.NORMAL,
        decides,
        why);
  }

  private static RuleFinding overrideFinding(
      OwnClassification own, Classification classification, List<String> deciding) {
    String source = "2023 Measures, chapter 4";
    if (classification.overrides().isEmpty()) {
      return new RuleFinding(
          LoanRules.OVERRIDE, source, Tier.NORMAL, false, "no OVERRIDE event holds");
    }
    OverrideOutcome newest = classification.overrides().get(classification.overrides().size() - 1);
    String event = newest.override().eventId() + " asks for " + newest.override().asked();
    String why =
        switch (newest.verdict()) {
          case APPLIED ->
              event
                  + " instead of "
                  + newest.tierWithout()
                  + (newest.override().approvedBy() == null ? "" : ", signed");
          case NOT_APPROVED ->
              event + ", better than " + newest.tierWithout() + ", and nobody signed";
          case BELOW_FLOOR ->
              event + ", and the rules that no signature replaces ask for " + newest.finalTier();
          case NO_EFFECT -> event + ", as the rules do";
          case SUPERSEDED -> event + ", and a newer one holds";
        };
    return new RuleFinding(
        LoanRules.OVERRIDE,
        source,
        newest.override().asked(),
        deciding.contains(LoanRules.OVERRIDE),
        own.overrides().size() == 1 ? why : why + "; older ones do not count");
  }
}
