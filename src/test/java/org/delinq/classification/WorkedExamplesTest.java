package org.delinq.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.delinq.ageing.AgedLoan;
import org.delinq.loan.Tier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the tables in the rules' Javadoc. */
class WorkedExamplesTest {
  static Stream<Arguments> examples() {
    return LoanRules.IN_ORDER.stream()
        .flatMap(
            rule ->
                WorkedExamples.of(rule.getClass()).stream()
                    .filter(
                        example ->
                            !(rule instanceof EventRule)
                                || example.get(2).contains(rule.code().substring(6) + " "))
                    .map(
                        example ->
                            Arguments.of(
                                rule.code(), example.get(0), example.get(1), example.get(2))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("examples")
  void rule(String code, String facts, Tier asked, String why) {
    LoanRule rule =
        LoanRules.IN_ORDER.stream()
            .filter(candidate -> candidate.code().equals(code))
            .findFirst()
            .orElseThrow();
    AgedLoan loan = ToldFacts.of(facts).loan();
    assertThat(rule.ask(loan)).isEqualTo(asked);
    assertThat(rule.why(loan)).isEqualTo(why);
  }

  static Stream<List<String>> locks() {
    return WorkedExamples.of(UpgradeLock.class).stream();
  }

  @ParameterizedTest(name = "UPGRADE_LOCK: {0}")
  @MethodSource("locks")
  void lock(List<String> example) {
    ToldFacts told = ToldFacts.of(example.get(0));
    AgedLoan loan = told.loan();
    UpgradeLock lock = UpgradeLock.of(loan, told.nplSince());
    assertThat(lock.isClosed() ? "Y" : "N").isEqualTo(example.get(1));
    assertThat(lock.why(loan)).isEqualTo(example.get(2));
  }
}
