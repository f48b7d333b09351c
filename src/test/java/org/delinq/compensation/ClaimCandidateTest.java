package org.delinq.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.delinq.ageing.Ageing;
import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanStatus;
import org.delinq.money.Fen;
import org.delinq.naive.Enrolled;
import org.delinq.naive.Facts;
import org.delinq.naive.TestPolicy;
import org.delinq.policy.CompensationProgramme;
import org.delinq.subsidy.PlaceInHousehold;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is a claim: 1,000.00 + 50.00 due on 2026-01-31; 90 days past due on 2026-05-01. */
class ClaimCandidateTest {
  private static final String D = "2026-05-01";

  private static Facts late() {
    return new Facts()
        .term("2025-06-01", "2027-06-01")
        .contract("30000", "3.45")
        .row(1, "2026-01-31", "1000", "50");
  }

  private static @Nullable ClaimCandidate of(
      Enrolled enrolled, Facts facts, String date, CompensationProgramme programme) {
    return ClaimCandidate.of(
        Ageing.age(enrolled.file(facts), Day.parse(date), new TestPolicy().build()), programme);
  }

  private static @Nullable ClaimCandidate of(Enrolled enrolled, Facts facts) {
    return of(enrolled, facts, D, new TestFund().build());
  }

  private static boolean isDunned(Enrolled enrolled, Facts facts) {
    return Objects.requireNonNull(of(enrolled, facts)).dunned();
  }

  @Test
  void aLoanThatHasReachedTheTriggerIsAClaim() {
    Enrolled loan = new Enrolled("L-1").household("H-7").borrower("B-7").outstanding("29000");
    assertThat(of(loan, late()))
        .isEqualTo(
            new ClaimCandidate(
                new PlaceInHousehold("COUNTY-A", "H-7", Day.parse("2025-06-01"), "L-1"),
                "B-7",
                Day.parse("2026-01-31"),
                90,
                Fen.ofYuan("29000"),
                Fen.ofYuan("50"),
                false,
                false));
    assertThat(of(loan, late(), "2026-04-30", new TestFund().build())).isNull();
    assertThat(of(loan, late(), "2026-04-30", new TestFund().triggerDays(89).build())).isNotNull();
  }

  @Test
  void aLoanInOrderIsNoClaimWhateverTheTrigger() {
    CompensationProgramme eager = new TestFund().triggerDays(0).build();
    assertThat(of(new Enrolled("L-1"), late(), "2026-01-31", eager)).isNull();
    assertThat(of(new Enrolled("L-1"), late(), "2026-02-01", eager)).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = LoanStatus.class,
      names = {"CLOSED", "WRITTEN_OFF"})
  void onlyActiveLoans(LoanStatus status) {
    assertThat(of(new Enrolled("L-1").status(status), late())).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "MISUSE, 2025-07-01, 2025-07-02, false", // ever
    "MISUSE, 2026-05-01, '', false",
    "MISUSE, 2026-05-02, '', true", // not yet seen
    "COMPENSATED, 2026-05-01, 2026-05-01, false",
    "COMPENSATED, 2026-05-02, '', true",
    "SUBSIDY_STOPPED, 2026-05-01, '', true",
  })
  void eventsThatRuleAClaimOut(EventKind kind, String from, String to, boolean expected) {
    assertThat(of(new Enrolled("L-1"), late().event(kind, from, to)) != null).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-01, '', true",
    "2026-02-01, 2026-02-02, true", // it was filed, whether or not the event still holds
    "2026-05-02, '', false",
  })
  void aFiledClaimSaysSo(String from, String to, boolean expected) {
    ClaimCandidate candidate = of(new Enrolled("L-1"), late().event(EventKind.CLAIMED, from, to));
    assertThat(Objects.requireNonNull(candidate).claimed()).isEqualTo(expected);
  }

  @Test
  void lettersVisitsAndDunningReceiptsSinceTheAnchorCount() {
    Enrolled twice =
        new Enrolled("L-1")
            .contact("2026-01-31", Channel.LETTER) // the anchor's own day
            .contact("2026-05-01", Channel.VISIT);
    assertThat(isDunned(twice, late())).isTrue();
    Enrolled once = new Enrolled("L-1").contact("2026-05-01", Channel.VISIT);
    assertThat(isDunned(once, late())).isFalse();
    assertThat(isDunned(once, late().event(EventKind.DUNNING_RECEIPT, "2026-01-31", ""))).isTrue();
    assertThat(isDunned(once, late().event(EventKind.DUNNING_RECEIPT, "2026-01-30", ""))).isFalse();
    assertThat(isDunned(once, late().event(EventKind.DUNNING_RECEIPT, "2026-05-02", ""))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-30, LETTER", // before the anchor
    "2026-05-02, VISIT", // not yet seen
    "2026-05-01, PHONE",
    "2026-05-01, SMS",
    "2026-05-01, WECHAT",
  })
  void otherContactsDoNotCount(String date, Channel channel) {
    Enrolled loan =
        new Enrolled("L-1").contact("2026-02-10", Channel.LETTER).contact(date, channel);
    assertThat(isDunned(loan, late())).isFalse();
  }

  @Test
  void noDunningsMayBeAskedFor() {
    CompensationProgramme lenient = new TestFund().minDunnings(0).build();
    ClaimCandidate candidate = of(new Enrolled("L-1"), late(), D, lenient);
    assertThat(Objects.requireNonNull(candidate).dunned()).isTrue();
  }
}
