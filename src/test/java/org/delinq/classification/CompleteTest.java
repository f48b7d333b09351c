package org.delinq.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.loan.Tier.DOUBTFUL;
import static org.delinq.loan.Tier.LOSS;
import static org.delinq.loan.Tier.NORMAL;
import static org.delinq.loan.Tier.SPECIAL_MENTION;
import static org.delinq.loan.Tier.SUBSTANDARD;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.classification.OverrideOutcome.Verdict;
import org.delinq.loan.Tier;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.ByteArrayOutput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the asks of the rules, the lock and overrides become one tier; the ageing aside. */
class CompleteTest {
  private static final int TUE_2026_03_31 = Day.parse("2026-03-31");
  private static final int SOME_DAY = Day.parse("2025-11-05");
  private static final int NPL_DAY = Day.parse("2025-06-30");

  /** Asks of rules 1 to 5 as {@code CODE=TIER}, by spaces. */
  private static long asks(String text) {
    long asks = 0;
    for (String ask : text.isBlank() ? new String[0] : text.split(" ")) {
      String[] parts = ask.split("=");
      for (int i = 0; i < LoanRules.IN_ORDER.size(); i++) {
        if (LoanRules.IN_ORDER.get(i).code().equals(parts[0])) {
          asks |= (long) Tier.valueOf(parts[1]).ordinal() << (3 * i);
        }
      }
    }
    return asks;
  }

  private static OwnClassification own(
      String asks, @Nullable Tier previous, boolean locked, List<OverrideInForce> overrides) {
    return new OwnClassification(
        TUE_2026_03_31,
        true,
        previous,
        previous == null ? Day.NONE : SOME_DAY,
        previous != null && previous.isNpl() ? NPL_DAY : Day.NONE,
        locked,
        asks(asks),
        new DowngradeOutlook(0, 10, 190, 280),
        overrides,
        null);
  }

  private static OverrideInForce override(Tier asked, boolean signed) {
    return new OverrideInForce("E-9", asked, signed ? "李主任" : null, SOME_DAY, Day.NEVER);
  }

  private static @Nullable Tier tier(@Nullable String name) {
    return name == null ? null : Tier.valueOf(name);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'',                                              -,               NORMAL,          PERFORMING",
        "OVERDUE=SUBSTANDARD,                             -,               SUBSTANDARD,     OVERDUE",
        "OVERDUE=SUBSTANDARD MATRIX=SUBSTANDARD,          -,               SUBSTANDARD,     OVERDUE|MATRIX",
        "OVERDUE=SPECIAL_MENTION MATRIX=SUBSTANDARD,      -,               SUBSTANDARD,     MATRIX",
        "EVENT_BANKRUPTCY=LOSS IMPAIRED=LOSS,             -,               LOSS,            IMPAIRED|EVENT_BANKRUPTCY",
        "RESTRUCTURE=SPECIAL_MENTION EVENT_MISUSE=SPECIAL_MENTION EVENT_MISSING=SPECIAL_MENTION, SPECIAL_MENTION, SPECIAL_MENTION, EVENT_MISUSE|EVENT_MISSING|RESTRUCTURE|DEBTOR",
        "EVENT_OVERDUE_ELSEWHERE=SUBSTANDARD EVENT_NPL_ELSEWHERE=SPECIAL_MENTION, -, SUBSTANDARD, EVENT_OVERDUE_ELSEWHERE",
        "OVERDUE=SPECIAL_MENTION,                         SUBSTANDARD,     SUBSTANDARD,     DEBTOR",
        "OVERDUE=SPECIAL_MENTION,                         SPECIAL_MENTION, SPECIAL_MENTION, OVERDUE|DEBTOR",
        "EVENT_EVASION=DOUBTFUL,                          SPECIAL_MENTION, DOUBTFUL,        EVENT_EVASION"
      })
  void theWorstAskCountsAndTheCodesThatAskForExactlyItAreJoined(
      String asks, @Nullable String debtor, String tier, String rules) {
    Classification done = Classifier.complete(own(asks, null, false, List.of()), tier(debtor));
    assertThat(done.tier()).isEqualTo(Tier.valueOf(tier));
    assertThat(done.tierRules()).isEqualTo(rules);
    assertThat(done.overrides()).isEmpty();
  }

  @Test
  void codesStandInTheOrderOfTheContract() {
    List<String> codes = new ArrayList<>();
    for (LoanRule rule : LoanRules.IN_ORDER) {
      codes.add(rule.code());
    }
    assertThat(codes)
        .containsExactly(
            "OVERDUE",
            "MATRIX",
            "IMPAIRED",
            "EVENT_MISUSE",
            "EVENT_REFINANCED",
            "EVENT_LITIGATION",
            "EVENT_DECEASED",
            "EVENT_MISSING",
            "EVENT_NPL_ELSEWHERE",
            "EVENT_OVERDUE_ELSEWHERE",
            "EVENT_EVASION",
            "EVENT_BANKRUPTCY",
            "RESTRUCTURE");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'',                      -,               SUBSTANDARD, UPGRADE_LOCK",
        "OVERDUE=SPECIAL_MENTION, -,               SUBSTANDARD, UPGRADE_LOCK",
        "'',                      SPECIAL_MENTION, SUBSTANDARD, UPGRADE_LOCK",
        "OVERDUE=SUBSTANDARD,     -,               SUBSTANDARD, OVERDUE",
        "OVERDUE=DOUBTFUL,        -,               DOUBTFUL,    OVERDUE"
      })
  void aClosedLockKeepsTheLoanSubstandard(
      String asks, @Nullable String debtor, String tier, String rules) {
    OwnClassification own = own(asks, DOUBTFUL, true, List.of());
    Classification done = Classifier.complete(own, tier(debtor));
    assertThat(done.tier()).isEqualTo(Tier.valueOf(tier));
    assertThat(done.tierRules()).isEqualTo(rules);
    assertThat(own.standing()).isEqualTo(Tier.valueOf(tier));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // worse than the rest: taken as it is, signed or not
        "OVERDUE=SPECIAL_MENTION,                     -, N, LOSS,            N, SPECIAL_MENTION, LOSS,            OVERRIDE,                APPLIED",
        "'',                                          -, Y, DOUBTFUL,        N, SUBSTANDARD,     DOUBTFUL,        OVERRIDE,                APPLIED",
        // equal to the rest: listed, without effect
        "OVERDUE=SUBSTANDARD,                         -, N, SUBSTANDARD,     N, SUBSTANDARD,     SUBSTANDARD,     OVERDUE|OVERRIDE,        NO_EFFECT",
        "'',                                          -, Y, SUBSTANDARD,     Y, SUBSTANDARD,     SUBSTANDARD,     UPGRADE_LOCK|OVERRIDE,   NO_EFFECT",
        "'',                                          -, N, NORMAL,          Y, NORMAL,          NORMAL,          PERFORMING,              NO_EFFECT",
        // better: only with a signature
        "EVENT_EVASION=DOUBTFUL,                      -, N, NORMAL,          N, DOUBTFUL,        DOUBTFUL,        EVENT_EVASION,           NOT_APPROVED",
        "EVENT_EVASION=DOUBTFUL,                      -, N, NORMAL,          Y, DOUBTFUL,        NORMAL,          PERFORMING,              APPLIED",
        "EVENT_EVASION=DOUBTFUL MATRIX=SUBSTANDARD IMPAIRED=LOSS, -, N, SPECIAL_MENTION, Y, LOSS, SPECIAL_MENTION, OVERRIDE,               APPLIED",
        "EVENT_EVASION=DOUBTFUL OVERDUE=SPECIAL_MENTION, -, N, SPECIAL_MENTION, Y, DOUBTFUL,     SPECIAL_MENTION, OVERDUE|OVERRIDE,        APPLIED",
        // rules 1, 5 and 6 stand
        "OVERDUE=SUBSTANDARD MATRIX=SUBSTANDARD,      -, N, NORMAL,          Y, SUBSTANDARD,     SUBSTANDARD,     OVERDUE,                 BELOW_FLOOR",
        "MATRIX=DOUBTFUL OVERDUE=SUBSTANDARD,         -, N, NORMAL,          Y, DOUBTFUL,        SUBSTANDARD,     OVERDUE,                 BELOW_FLOOR",
        "EVENT_EVASION=DOUBTFUL RESTRUCTURE=SPECIAL_MENTION, -, N, NORMAL,   Y, DOUBTFUL,        SPECIAL_MENTION, RESTRUCTURE,             BELOW_FLOOR",
        "EVENT_MISUSE=SPECIAL_MENTION,   SUBSTANDARD, N, NORMAL,             Y, SUBSTANDARD,     SUBSTANDARD,     DEBTOR,                  BELOW_FLOOR",
        "EVENT_EVASION=DOUBTFUL RESTRUCTURE=SUBSTANDARD, SUBSTANDARD, N, SPECIAL_MENTION, Y, DOUBTFUL, SUBSTANDARD, RESTRUCTURE|DEBTOR,    BELOW_FLOOR",
        // rule 7 is tested on the outcome
        "EVENT_EVASION=DOUBTFUL,                      -, Y, NORMAL,          Y, DOUBTFUL,        SUBSTANDARD,     UPGRADE_LOCK,            BELOW_FLOOR",
        "'',                                          -, Y, SPECIAL_MENTION, Y, SUBSTANDARD,     SUBSTANDARD,     UPGRADE_LOCK,            BELOW_FLOOR",
        "EVENT_EVASION=DOUBTFUL,                      -, Y, SUBSTANDARD,     Y, DOUBTFUL,        SUBSTANDARD,     OVERRIDE,                APPLIED",
        "EVENT_EVASION=DOUBTFUL OVERDUE=SUBSTANDARD,  -, Y, NORMAL,          Y, DOUBTFUL,        SUBSTANDARD,     OVERDUE,                 BELOW_FLOOR"
      })
  void anOverride(
      String asks,
      @Nullable String debtor,
      String locked,
      String asked,
      String signed,
      String without,
      String tier,
      String rules,
      Verdict verdict) {
    OverrideInForce override = override(Tier.valueOf(asked), signed.equals("Y"));
    OwnClassification own =
        own(asks, locked.equals("Y") ? LOSS : null, locked.equals("Y"), List.of(override));
    Classification done = Classifier.complete(own, tier(debtor));
    assertThat(done.tier()).isEqualTo(Tier.valueOf(tier));
    assertThat(done.tierRules()).isEqualTo(rules);
    assertThat(done.overrides())
        .containsExactly(
            new OverrideOutcome(override, Tier.valueOf(without), Tier.valueOf(tier), verdict));
  }

  @Test
  void onlyTheNewestOverrideCounts() {
    OverrideInForce older = new OverrideInForce("E-1", LOSS, "x", SOME_DAY, Day.NEVER);
    OverrideInForce newer = new OverrideInForce("E-2", SPECIAL_MENTION, null, SOME_DAY, SOME_DAY);
    Classification done = Classifier.complete(own("", NORMAL, false, List.of(older, newer)), null);
    assertThat(done.tier()).isEqualTo(SPECIAL_MENTION);
    assertThat(done.overrides())
        .containsExactly(
            new OverrideOutcome(older, NORMAL, SPECIAL_MENTION, Verdict.SUPERSEDED),
            new OverrideOutcome(newer, NORMAL, SPECIAL_MENTION, Verdict.APPLIED));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // previous, asked; tier_since, npl_since
        "-,               '',                      2026-03-31, -",
        "-,               OVERDUE=SUBSTANDARD,     2026-03-31, 2026-03-31",
        "NORMAL,          '',                      2025-11-05, -",
        "SPECIAL_MENTION, '',                      2026-03-31, -",
        "SPECIAL_MENTION, OVERDUE=SUBSTANDARD,     2026-03-31, 2026-03-31",
        "SUBSTANDARD,     OVERDUE=SUBSTANDARD,     2025-11-05, 2025-06-30",
        "SUBSTANDARD,     OVERDUE=DOUBTFUL,        2026-03-31, 2025-06-30",
        "LOSS,            OVERDUE=SUBSTANDARD,     2026-03-31, 2025-06-30",
        "LOSS,            OVERDUE=SPECIAL_MENTION, 2026-03-31, -"
      })
  void sinceWhen(
      @Nullable String previous, String asks, String tierSince, @Nullable String nplSince) {
    Classification done = Classifier.complete(own(asks, tier(previous), false, List.of()), null);
    assertThat(Day.format(done.tierSince())).isEqualTo(tierSince);
    assertThat(Day.format(done.nplSince())).isEqualTo(nplSince == null ? "" : nplSince);
  }

  @ParameterizedTest
  @CsvSource({
    "'',                      0",
    "OVERDUE=SPECIAL_MENTION, 10",
    "OVERDUE=SUBSTANDARD,     190",
    "OVERDUE=DOUBTFUL,        280",
    "OVERDUE=LOSS,            -1"
  })
  void daysToDowngradeAreThoseOfTheFinalTier(String asks, int days) {
    Classification done = Classifier.complete(own(asks, null, false, List.of()), null);
    assertThat(done.daysToDowngrade()).isEqualTo(days);
  }

  @Test
  void aLoanThatIsNotActiveHasNoTier() {
    OwnClassification own =
        new OwnClassification(
            TUE_2026_03_31,
            false,
            SUBSTANDARD,
            Day.NONE,
            Day.NONE,
            false,
            0,
            DowngradeOutlook.NONE,
            List.of(),
            null);
    Classification done = Classifier.complete(own, LOSS);
    assertThat(done.tier()).isNull();
    assertThat(done.tierRules()).isEmpty();
    assertThat(done.tierSince()).isEqualTo(Day.NONE);
    assertThat(done.nplSince()).isEqualTo(Day.NONE);
    assertThat(done.daysToDowngrade()).isEqualTo(Classification.NO_DOWNGRADE);
    assertThat(own.previousTier()).isEqualTo(SUBSTANDARD);
  }

  @Test
  void binaryFormKeepsEverything() throws IOException {
    String longText = "字".repeat(30_000);
    OwnClassification own =
        new OwnClassification(
            TUE_2026_03_31,
            true,
            LOSS,
            SOME_DAY,
            NPL_DAY,
            true,
            asks("OVERDUE=SPECIAL_MENTION RESTRUCTURE=SUBSTANDARD"),
            new DowngradeOutlook(1, 2, 3, DowngradeOutlook.BLANK),
            List.of(
                new OverrideInForce("E-1", NORMAL, longText, SOME_DAY, NPL_DAY),
                new OverrideInForce("E-2", DOUBTFUL, null, NPL_DAY, Day.NEVER)),
            new RestructureWatch(SOME_DAY, NPL_DAY, TUE_2026_03_31, 3));
    assertThat(throughBytes(own)).usingRecursiveComparison().isEqualTo(own);
  }

  @Test
  void binaryFormOfAnOrdinaryLoanIsSmall() throws IOException {
    OwnClassification own =
        new OwnClassification(
            TUE_2026_03_31,
            true,
            NORMAL,
            SOME_DAY,
            Day.NONE,
            false,
            0,
            DowngradeOutlook.NONE,
            List.of(),
            null);
    ByteArrayOutput out = new ByteArrayOutput();
    own.writeTo(out);
    assertThat(out.length()).isEqualTo(6);
    assertThat(throughBytes(own)).usingRecursiveComparison().isEqualTo(own);
  }

  private static OwnClassification throughBytes(OwnClassification own) throws IOException {
    ByteArrayOutput out = new ByteArrayOutput();
    own.writeTo(out);
    byte[] bytes = out.toByteArray();
    ByteArrayInput in = new ByteArrayInput(bytes, 0, bytes.length);
    OwnClassification read = OwnClassification.readFrom(in, own.businessDate());
    assertThat(in.remaining()).isZero();
    return read;
  }
}
