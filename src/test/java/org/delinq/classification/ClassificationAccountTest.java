package org.delinq.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code explain} says of the rules. */
class ClassificationAccountTest {
  private static final PreviousStatus WAS_NPL =
      PreviousStatus.ofSnapshot(
          LoanStatus.ACTIVE, Tier.SUBSTANDARD, Day.parse("2025-10-01"), Day.parse("2025-10-01"));

  private static Story onTime() {
    return new Story().monthly("2025-07-25", 36).paidOnTime("2025-07-25", "2028-06-25");
  }

  private static RuleFinding finding(ClassificationAccount account, String code) {
    return account.findings().stream()
        .filter(finding -> finding.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyRuleHasItsSay() {
    ClassificationAccount account =
        ClassificationAccount.of(
            new Story()
                .due("2025-12-01")
                .event(EventKind.MISUSE, "2026-01-01", "")
                .at("2026-03-31"),
            null,
            null);
    assertThat(account.findings())
        .containsExactly(
            new RuleFinding(
                "OVERDUE",
                "2023 Measures, articles 10 to 13",
                Tier.SUBSTANDARD,
                true,
                "120 days are more than 90"),
            new RuleFinding(
                "MATRIX",
                "2006 Guideline (银监发〔2006〕23号)",
                Tier.NORMAL,
                false,
                "the product names no matrix"),
            quiet("IMPAIRED", "2023 Measures, articles 11 to 13", "no IMPAIRED event holds"),
            new RuleFinding(
                "EVENT_MISUSE",
                "2023 Measures, article 10(2)",
                Tier.SPECIAL_MENTION,
                false,
                "MISUSE holds since 2026-01-01"),
            quiet("EVENT_REFINANCED", "2023 Measures, article 10(3)", "no REFINANCED event holds"),
            quiet("EVENT_LITIGATION", "2006 Guideline (银监发〔2006〕23号)", "no LITIGATION event holds"),
            quiet("EVENT_DECEASED", "2006 Guideline (银监发〔2006〕23号)", "no DECEASED event holds"),
            quiet("EVENT_MISSING", "2006 Guideline (银监发〔2006〕23号)", "no MISSING event holds"),
            quiet(
                "EVENT_NPL_ELSEWHERE",
                "2023 Measures, article 10(4)",
                "no NPL_ELSEWHERE event holds"),
            quiet(
                "EVENT_OVERDUE_ELSEWHERE",
                "2023 Measures, article 11(4)",
                "no OVERDUE_ELSEWHERE event holds"),
            quiet("EVENT_EVASION", "2023 Measures, article 12(2)", "no EVASION event holds"),
            quiet("EVENT_BANKRUPTCY", "2023 Measures, article 13(2)", "no BANKRUPTCY event holds"),
            quiet("RESTRUCTURE", "2023 Measures, articles 17 to 22", "never restructured"),
            quiet(
                "DEBTOR",
                "2023 Measures, articles 7 and 10(4)",
                "a retail borrower's loans stand alone"),
            quiet("UPGRADE_LOCK", "2023 Measures, article 14", "there is no previous tier"),
            quiet("OVERRIDE", "2023 Measures, chapter 4", "no OVERRIDE event holds"));
  }

  private static RuleFinding quiet(String code, String source, String why) {
    return new RuleFinding(code, source, Tier.NORMAL, false, why);
  }

  @Test
  void theDebtorRuleTellsOfTheOtherLoans() {
    DebtorGroup group = new DebtorGroup(DebtorKind.CORPORATE);
    group.add(360_000, Tier.NORMAL);
    group.add(100_000, Tier.LOSS);
    ClassificationAccount account =
        ClassificationAccount.of(onTime().at("2026-03-31"), null, group);
    assertThat(finding(account, "DEBTOR"))
        .isEqualTo(
            new RuleFinding(
                "DEBTOR",
                "2023 Measures, articles 7 and 10(4)",
                Tier.SUBSTANDARD,
                true,
                "1000.00 of the borrower's 4600.00 is NPL, more than 10 %"));
    assertThat(account.classification().tier()).isEqualTo(Tier.SUBSTANDARD);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, SUBSTANDARD, true,  'closed: 2 due dates after 2025-10-01 must pass, until 2025-11-25, and 6 months, until 2026-04-01'",
    "2026-04-01, NORMAL,      false, 'open: nothing is overdue, and 2 due dates and 6 months after 2025-10-01 have passed'"
  })
  void theLockTellsWhatIsMissing(String date, Tier asked, boolean decides, String why) {
    ClassificationAccount account = ClassificationAccount.of(onTime().at(date), WAS_NPL, null);
    assertThat(finding(account, "UPGRADE_LOCK"))
        .isEqualTo(
            new RuleFinding("UPGRADE_LOCK", "2023 Measures, article 14", asked, decides, why));
  }

  @Test
  void theLockIsSilentWhereThereIsNoUpgrade() {
    AgedLoan loan = new Story().due("2025-12-01").at("2026-03-31");
    assertThat(finding(ClassificationAccount.of(loan, WAS_NPL, null), "UPGRADE_LOCK").why())
        .isEqualTo("no upgrade to lock; otherwise closed: 100.00 is overdue");
    PreviousStatus normal =
        PreviousStatus.ofSnapshot(LoanStatus.ACTIVE, Tier.NORMAL, Day.of(2025, 1, 1), Day.NONE);
    assertThat(finding(ClassificationAccount.of(loan, normal, null), "UPGRADE_LOCK").why())
        .isEqualTo("the previous tier NORMAL is not NPL");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "LOSS,            -, true,  E-00001 asks for LOSS instead of DOUBTFUL",
        "NORMAL,          x, false, 'E-00001 asks for NORMAL, and the rules that no signature replaces ask for SPECIAL_MENTION'",
        "SPECIAL_MENTION, x, true,  'E-00001 asks for SPECIAL_MENTION instead of DOUBTFUL, signed'",
        "SUBSTANDARD,     -, false, 'E-00001 asks for SUBSTANDARD, better than DOUBTFUL, and nobody signed'",
        "DOUBTFUL,        -, true,  'E-00001 asks for DOUBTFUL, as the rules do'"
      })
  void theOverrideTellsWhatBecameOfIt(
      Tier asked, @Nullable String approvedBy, boolean decides, String why) {
    Story story =
        new Story()
            .due("2026-03-01")
            .event(EventKind.EVASION, "2026-03-01", "")
            .override(asked, "2026-03-02", "", approvedBy);
    ClassificationAccount account = ClassificationAccount.of(story.at("2026-03-31"), null, null);
    assertThat(finding(account, "OVERRIDE"))
        .isEqualTo(new RuleFinding("OVERRIDE", "2023 Measures, chapter 4", asked, decides, why));
  }

  @Test
  void olderOverridesAreMentioned() {
    Story story =
        onTime()
            .override(Tier.LOSS, "2026-01-01", "", "x")
            .override(Tier.NORMAL, "2026-01-02", "", "x");
    ClassificationAccount account = ClassificationAccount.of(story.at("2026-03-31"), null, null);
    assertThat(finding(account, "OVERRIDE").why())
        .isEqualTo("E-00001 asks for NORMAL, as the rules do; older ones do not count");
  }

  @Test
  void aWrittenOffLoanHasNothingToExplain() {
    ClassificationAccount account =
        ClassificationAccount.of(
            onTime().status(LoanStatus.WRITTEN_OFF).at("2026-03-31"), WAS_NPL, null);
    assertThat(account.findings()).isEqualTo(List.of());
    assertThat(account.classification().tier()).isNull();
    assertThat(account.own().previousTier()).isEqualTo(Tier.SUBSTANDARD);
  }
}
