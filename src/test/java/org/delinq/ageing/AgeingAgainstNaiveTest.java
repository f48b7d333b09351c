package org.delinq.ageing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.delinq.naive.NaiveAnswers;
import org.delinq.naive.NastyLoans;
import org.junit.jupiter.api.Test;

/** Field by field against the slow reading of rules.md 2, on made-up loans in which all meets. */
class AgeingAgainstNaiveTest {
  private static final int CASES = 1_200;

  @Test
  void agreesOnEveryAnswerOfEveryNastyLoan() {
    int late = 0;
    int penalised = 0;
    for (long seed = 1; seed <= CASES; seed++) {
      NastyLoans.Case nasty = NastyLoans.of(seed);
      NaiveAnswers judge = new NaiveAnswers(nasty.file(), nasty.businessDate(), nasty.policy());
      AgedLoan aged = Ageing.age(nasty.file(), nasty.businessDate(), nasty.policy());
      try {
        judge.compareWith(aged);
      } catch (AssertionError difference) {
        fail("seed " + seed + ": " + nasty, difference);
      }
      assertThat(judge.conservation()).isZero();
      late += aged.arrears().daysPastDue() > 0 ? 1 : 0;
      penalised += aged.arrears().penaltyDue() > 0 ? 1 : 0;
    }
    assertThat(late).as("late loans among the cases").isGreaterThan(CASES / 4);
    assertThat(penalised).as("loans with penalty among the cases").isGreaterThan(CASES / 8);
  }
}
