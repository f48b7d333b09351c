package org.delinq.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.delinq.calendar.Day;
import org.delinq.loan.LoanFile;
import org.delinq.money.Fen;
import org.delinq.naive.Enrolled;
import org.delinq.naive.Facts;
import org.delinq.naive.TestPolicy;
import org.delinq.policy.GraceMode;
import org.delinq.policy.Policy;
import org.delinq.policy.ProductPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The period 2025-12-21 … 2026-03-20 (90 days, 42 before 02-01) is filed on 2026-03-20 and
 * corrected on 2026-06-20 and 2026-09-20. The loan: 50,000.00 at 3.45 %, filed with 431.25.
 */
class AdjustmentStoryTest {
  private static final int FILED_ON = Day.parse("2026-03-20");
  private static final ProductPolicy PRODUCT = new TestPolicy().build();
  private static final Policy THEN = TestSubsidies.policy(PRODUCT, new TestSubsidies().build());

  private final List<FiledAmount> published = new ArrayList<>();

  private static Facts loan() {
    return new Facts()
        .term("2025-06-01", "2027-06-01")
        .contract("50000", "3.45")
        .row(9, "2027-06-01", "50000", "0");
  }

  private static LoanFile enrolled(Facts facts) {
    return new Enrolled("L-1").region("530000").subsidy("PR-2021").file(facts);
  }

  private void filed(String loanId, String programme, String yuan) {
    published.add(
        new FiledAmount(loanId, programme, Day.parse("2025-12-21"), FILED_ON, Fen.ofYuan(yuan)));
  }

  /** The ADJUSTMENT lines of a settlement date, which are published with it. */
  private List<String> adjust(Policy tonight, Policy then, String date, LoanFile... loans) {
    List<SubsidyTerms> filed = new ArrayList<>();
    then.subsidyProgrammes()
        .values()
        .forEach(programme -> filed.add(SubsidyTerms.of(then, programme, FILED_ON)));
    List<SubsidyLine> recomputed =
        new ArrayList<>(TestSubsidies.lines(tonight, date, filed, List.of(loans)));
    recomputed.removeIf(line -> line.periodTo() != FILED_ON);
    recomputed.sort(Comparator.comparing(SubsidyLine::loanId));
    published.sort(null);
    List<SubsidyLine> lines = new ArrayList<>();
    Adjustments.of(
        Stream.of(loans).map(LoanFile::loan).map(PresentLoan::of).iterator(),
        recomputed.iterator(),
        published.iterator(),
        lines::add);
    for (SubsidyLine line : lines) {
      assertThat(line.periodFrom()).isEqualTo(Day.parse("2025-12-21"));
      assertThat(line.periodTo()).isEqualTo(FILED_ON);
      published.add(
          new FiledAmount(
              line.loanId(), line.programme(), line.periodFrom(), FILED_ON, line.amount()));
    }
    return lines.stream().map(line -> line.programme() + ' ' + TestSubsidies.shown(line)).toList();
  }

  private List<String> adjust(String date, LoanFile... loans) {
    return adjust(THEN, THEN, date, loans);
  }

  @Test
  void aBackDatedReceiptIsCorrectedOnceThenReversed() {
    filed("L-1", "PR-2021", "431.25");
    assertThat(adjust("2026-06-20", enrolled(loan()))).isEmpty();
    // 20,000.00 with value date 02-01 come in late: 50,000 × 42 + 30,000 × 48 = 3,540,000; / 90 =
    // 39,333.33; × 3.45 % / 360 = 339.25; 92.00 too much was filed.
    Facts prepaid = loan().paid("R1", "2026-02-01", "20000", "0", "0", "0");
    assertThat(adjust("2026-06-20", enrolled(prepaid)))
        .containsExactly("PR-2021 L-1 ADJUSTMENT 90 39333.33 3.45 100 -92.00");
    assertThat(adjust("2026-09-20", enrolled(prepaid))).isEmpty();
    // The receipt turns out never to have been made.
    assertThat(adjust("2026-09-20", enrolled(loan())))
        .containsExactly("PR-2021 L-1 ADJUSTMENT 90 50000.00 3.45 100 92.00");
    assertThat(published).hasSize(3);
  }

  @Test
  void anotherPolicyTonightChangesNothingThatWasFiled() {
    filed("L-1", "PR-2021", "431.25");
    Policy halved =
        TestSubsidies.policy(
            new TestPolicy().basis(365).build(),
            new TestSubsidies().cap(1).shares(TestSubsidies.share("2021-01-01", "50")).build());
    assertThat(adjust(halved, THEN, "2026-06-20", enrolled(loan()))).isEmpty();
  }

  @Test
  void latenessIsJudgedByTheArchivedRules() {
    // Due 02-10, paid 02-13: no late day under the archived grace of 3; tonight's has none, but
    // judges no filed day. 50,000 × 54 + 49,000 × 36 = 4,464,000: 427.80, as filed; without grace
    // 02-11 and 02-12 would be lost.
    filed("L-1", "PR-2021", "427.80");
    Policy graceful =
        TestSubsidies.policy(
            new TestPolicy().grace(3, GraceMode.RETROACTIVE).build(), new TestSubsidies().build());
    LoanFile late =
        enrolled(
            loan()
                .row(1, "2026-02-10", "1000", "0")
                .paid("R1", "2026-02-13", "1000", "0", "0", "0"));
    assertThat(adjust(THEN, graceful, "2026-06-20", late)).isEmpty();
    // Under tonight's rules: 50,000 × 52 + 49,000 × 36 = 4,364,000; / 88 = 49,590.91; 418.22.
    assertThat(adjust(THEN, THEN, "2026-06-20", late))
        .containsExactly("PR-2021 L-1 ADJUSTMENT 88 49590.91 3.45 100 -9.58");
  }

  @Test
  void aLoanThatLeftTheProgrammeComputesToNothing() {
    filed("L-1", "PR-2021", "431.25");
    LoanFile left = new Enrolled("L-1").file(loan());
    assertThat(adjust("2026-06-20", left))
        .containsExactly("PR-2021 L-1 ADJUSTMENT 0 0.00 - - -431.25");
    assertThat(adjust("2026-09-20", left)).isEmpty();
    assertThat(adjust("2026-09-20", enrolled(loan())))
        .containsExactly("PR-2021 L-1 ADJUSTMENT 90 50000.00 3.45 100 431.25");
  }

  @Test
  void aLoanThatChangedTheProgrammeMovesItsAmount() {
    filed("L-1", "PR-2021", "431.25");
    Policy both =
        TestSubsidies.policy(
            PRODUCT,
            new TestSubsidies().build(),
            new TestSubsidies().key("PR-2025").rate("3").build());
    LoanFile moved = new Enrolled("L-1").subsidy("PR-2025").file(loan());
    assertThat(adjust(both, both, "2026-06-20", moved))
        .containsExactly(
            "PR-2025 L-1 ADJUSTMENT 90 50000.00 3 100 375.00",
            "PR-2021 L-1 ADJUSTMENT 0 0.00 - - -431.25");
  }

  @Test
  void onlyLoansOfTonightsExtractAreAdjusted() {
    filed("L-0", "PR-2021", "100");
    filed("L-1", "PR-2021", "431.25");
    filed("L-2", "PR-2021", "100");
    assertThat(adjust("2026-06-20", enrolled(loan()))).isEmpty();
  }

  @Test
  void theCapOfAFiledPeriodIsGivenAgainAmongTonightsLoans() {
    // L-2 (50,000, disbursed later) was filed with nothing; L-1 has left the programme.
    filed("L-1", "PR-2021", "431.25");
    filed("L-2", "PR-2021", "0.00");
    LoanFile left = new Enrolled("L-1").file(loan());
    LoanFile later =
        new Enrolled("L-2").subsidy("PR-2021").file(loan().term("2025-07-01", "2027-06-01"));
    assertThat(adjust("2026-06-20", left, later))
        .containsExactly(
            "PR-2021 L-1 ADJUSTMENT 0 0.00 - - -431.25",
            "PR-2021 L-2 ADJUSTMENT 90 50000.00 3.45 100 431.25");
  }

  @Test
  void theCapOfALoanThatIsGoneIsFree() {
    // L-1 (30,000, disbursed first) is in the extract no more: L-2 (40,000), filed with what L-1
    // left of the cap, 20,000 × 90 × 3.45 % / 360 = 172.50, has all of it now: 345.00.
    filed("L-1", "PR-2021", "258.75");
    filed("L-2", "PR-2021", "172.50");
    LoanFile left = new Enrolled("L-2").subsidy("PR-2021").file(loan().contract("40000", "3.45"));
    assertThat(adjust("2026-06-20", left))
        .containsExactly("PR-2021 L-2 ADJUSTMENT 90 40000.00 3.45 100 172.50");
  }

  @Test
  void aLoanThatIsLongOverNeedNotBeAged() {
    SubsidyTerms filed = SubsidyTerms.of(THEN, new TestSubsidies().build(), FILED_ON);
    SubsidyNight night = new SubsidyNight(THEN, Day.parse("2026-06-20"), List.of(filed));
    // The filed period begins on 2025-12-21: matured on that day there is no day of it left.
    assertThat(night.concerns(enrolled(loan().term("2024-12-21", "2025-12-21")).loan())).isFalse();
    assertThat(night.concerns(enrolled(loan().term("2024-12-22", "2025-12-22")).loan())).isTrue();
    assertThat(night.concerns(enrolled(loan().term("2026-06-20", "2027-06-20")).loan())).isTrue();
    assertThat(night.concerns(enrolled(loan().term("2026-06-21", "2027-06-21")).loan())).isFalse();
    assertThat(night.concerns(new Enrolled("L-1").file(loan()).loan())).isFalse();
    assertThat(night.concerns(new Enrolled("L-1").subsidy("OTHER").file(loan()).loan())).isFalse();
  }

  @Test
  void whatTheArchivedPolicyDidNotKnowComputesToNothing() {
    filed("L-1", "PR-2021", "431.25");
    Policy otherProduct =
        new Policy(
            THEN.id(),
            THEN.effectiveFrom(),
            TestSubsidies.PUBLISHED.products(),
            THEN.ratios(),
            THEN.subsidyProgrammes(),
            THEN.compensationProgrammes(),
            THEN.worklists());
    assertThat(adjust(THEN, otherProduct, "2026-06-20", enrolled(loan())))
        .containsExactly("PR-2021 L-1 ADJUSTMENT 0 0.00 - - -431.25");
  }

  @Test
  void theNightKnowsWhichPublishedLinesItNeeds() {
    SubsidyTerms filed = SubsidyTerms.of(THEN, new TestSubsidies().build(), FILED_ON);
    int date = Day.parse("2026-06-20");
    SubsidyNight night = new SubsidyNight(THEN, date, List.of(filed));
    assertThat(night.adjusts()).isTrue();
    assertThat(night.isAdjusted("PR-2021", FILED_ON)).isTrue();
    assertThat(night.isAdjusted("PR-2021", date)).isFalse();
    assertThat(night.isAdjusted("PR-2021", FILED_ON - 1)).isFalse();
    assertThat(night.isAdjusted("OTHER", FILED_ON)).isFalse();
    assertThat(new SubsidyNight(THEN, date, List.of()).adjusts()).isFalse();
    assertThatThrownBy(() -> new SubsidyNight(THEN, FILED_ON, List.of(filed)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRecomputedLineOfALoanThatIsNotThereIsRefused() {
    List<SubsidyLine> lines =
        TestSubsidies.lines(THEN, "2026-03-20", List.of(), List.of(enrolled(loan())));
    for (@Nullable String other : new @Nullable String[] {null, "L-0", "L-2"}) {
      List<PresentLoan> present =
          other == null ? List.of() : List.of(new PresentLoan(other, "B", "H", null));
      assertThatThrownBy(
              () ->
                  Adjustments.of(
                      present.iterator(),
                      lines.iterator(),
                      List.<FiledAmount>of().iterator(),
                      line -> {}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("L-1");
    }
  }
}
