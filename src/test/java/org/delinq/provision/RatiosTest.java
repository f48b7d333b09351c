package org.delinq.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.delinq.loan.Tier;
import org.delinq.money.Fen;
import org.delinq.money.Percent;
import org.delinq.policy.Policy;
import org.delinq.provision.MigrationRates.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ratios and migration rates of rules.md section 4. */
class RatiosTest {
  private static final Policy.Ratios LIMITS =
      new Policy.Ratios(
          Percent.of("150"), Percent.of("2.5"), Percent.of("2.10"), Percent.of("3.00"));

  private static String row(RatioMeasure measure) {
    return "%s %s %s %s %s %s"
        .formatted(
            measure.name(),
            Fen.toYuan(measure.ratio().numerator()),
            Fen.toYuan(measure.ratio().denominator()),
            measure.ratio().percent(),
            measure.limit() == null ? "" : Ratio.percent(measure.limit()),
            measure.verdict() == null ? "" : measure.verdict());
  }

  @Test
  void theMeasuresOfTheBank() {
    assertThat(Ratios.of(new Ratios.Sums(10_000_00, 210_00, 400_00, 500_00, 105_00), LIMITS))
        .extracting(RatiosTest::row)
        .containsExactly(
            "NPL_RATIO 210.00 10000.00 2.10 2.10 WITHIN",
            "COVERAGE 400.00 210.00 190.48 150.00 MET",
            "PROVISION_RATIO 400.00 10000.00 4.00 2.50 MET",
            "OVERDUE_RATIO 500.00 10000.00 5.00  ",
            "OVERDUE_OVER_90_TO_NPL 105.00 210.00 50.00  ");
  }

  @ParameterizedTest
  @CsvSource({
    // principal, NPL, allowance in fen; needed: 1.5 x NPL and 0.025 x principal
    "100000, 2100, 3150, MET,           MET",
    "100000, 2100, 3149, SHORT_BINDING, MET",
    "100000, 1000, 2499, MET,           SHORT_BINDING",
    "100000, 2100, 2499, SHORT_BINDING, SHORT",
    "100000, 1600, 2399, SHORT,         SHORT_BINDING",
    "60000,  1000, 1499, SHORT_BINDING, SHORT_BINDING",
    "100000, 0,    2500, MET,           MET",
    "100000, 0,    0,    MET,           SHORT_BINDING",
    "0,      0,    0,    MET,           MET"
  })
  void theLargerShortfallBinds(
      long principal,
      long npl,
      long allowance,
      RatioMeasure.Verdict coverage,
      RatioMeasure.Verdict provision) {
    var measures = Ratios.of(new Ratios.Sums(principal, npl, allowance, 0, 0), LIMITS);
    assertThat(measures.get(1).verdict()).isEqualTo(coverage);
    assertThat(measures.get(2).verdict()).isEqualTo(provision);
    assertThat(measures.get(1).ratio().percent().equals("-")).isEqualTo(npl == 0);
  }

  @ParameterizedTest
  @CsvSource({"510, 10000, 5.10, WITHIN", "511, 10000, 5.11, EXCEEDED", "0, 0, -, WITHIN"})
  void aProgrammeIsGivenThreePointsMore(
      long npl, long principal, String percent, RatioMeasure.Verdict verdict) {
    RatioMeasure measure = Ratios.ofProgramme("PR-2021", npl, principal, LIMITS);
    assertThat(measure.name()).isEqualTo("NPL_TOLERANCE:PR-2021");
    assertThat(measure.ratio().percent()).isEqualTo(percent);
    assertThat(measure.limit()).isEqualTo(Percent.of("5.1"));
    assertThat(measure.verdict()).isEqualTo(verdict);
  }

  @Test
  void verdictsLookAtTheExactRatioNotAtThePrintedOne() {
    RatioMeasure measure = Ratios.ofProgramme("X", 510_001, 10_000_000, LIMITS);
    assertThat(measure.ratio().percent()).isEqualTo("5.10");
    assertThat(measure.verdict()).isEqualTo(RatioMeasure.Verdict.EXCEEDED);
  }

  @ParameterizedTest
  @CsvSource({
    "1,                1,       100.00",
    "1,                3,       33.33",
    "2,                3,       66.67",
    "1,                800,     0.13",
    "1,                20001,   0.00",
    "0,                7,       0.00",
    "5,                0,       -",
    "-1,               800,     -0.13",
    "999999999999999,  1,       99999999999999900.00"
  })
  void percentHasTwoDecimalsHalfUp(long numerator, long denominator, String percent) {
    assertThat(new Ratio(numerator, denominator).percent()).isEqualTo(percent);
  }

  @Test
  void aNegativeDenominatorIsRefused() {
    assertThatThrownBy(() -> new Ratio(1, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void migrationMovesTheSmallerPrincipalAndLeavesReductionsOut() {
    MigrationRates rates = new MigrationRates();
    rates.addLoan(Tier.NORMAL, Tier.NORMAL, 100_000, 80_000);
    rates.addLoan(Tier.NORMAL, Tier.SPECIAL_MENTION, 10_000, 12_000);
    rates.addLoan(Tier.NORMAL, Tier.DOUBTFUL, 10_000, 10_000);
    rates.addLoan(Tier.SPECIAL_MENTION, Tier.NORMAL, 5_000, 5_000);
    rates.addLoan(Tier.SPECIAL_MENTION, Tier.SUBSTANDARD, 15_000, 14_000);
    rates.addLoan(Tier.SUBSTANDARD, Tier.SUBSTANDARD, 3_000, 3_000);
    rates.addLoan(Tier.SUBSTANDARD, Tier.LOSS, 1_000, 1_000);
    assertThat(rates.rate(Scope.NORMAL_LOANS)).isEqualTo(new Ratio(24_000, 119_000));
    assertThat(rates.rate(Scope.NORMAL)).isEqualTo(new Ratio(20_000, 100_000));
    assertThat(rates.rate(Scope.SPECIAL_MENTION)).isEqualTo(new Ratio(14_000, 19_000));
    assertThat(rates.rate(Scope.SUBSTANDARD)).isEqualTo(new Ratio(1_000, 4_000));
    assertThat(rates.rate(Scope.DOUBTFUL)).isEqualTo(new Ratio(0, 0));
    assertThat(rates.rate(Scope.DOUBTFUL).percent()).isEqualTo("-");
  }

  @Test
  void migrationAddsUpSumsAsWellAsLoans() {
    MigrationRates rates = new MigrationRates();
    rates.addMoved(Tier.DOUBTFUL, Tier.LOSS, 3_000);
    rates.addMoved(Tier.DOUBTFUL, Tier.DOUBTFUL, 1_000);
    rates.addMoved(Tier.DOUBTFUL, Tier.LOSS, 2_000);
    rates.addMoved(Tier.DOUBTFUL, Tier.NORMAL, 4_000);
    assertThat(rates.rate(Scope.DOUBTFUL)).isEqualTo(new Ratio(5_000, 10_000));
  }
}
