package org.delinq.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.delinq.ageing.AgedLoan;
import org.delinq.ageing.Ageing;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanFile;
import org.delinq.loan.Tier;
import org.jspecify.annotations.Nullable;

/** What holds of every loan under every policy. */
class ClassificationPropertiesTest {
  private static final Set<EventKind> COUNTED_ALIKE =
      EnumSet.of(
          EventKind.TECHNICAL,
          EventKind.IMPAIRED,
          EventKind.MISUSE,
          EventKind.EVASION,
          EventKind.OVERDUE_ELSEWHERE);

  private static @Nullable Tier debtor(long seed) {
    Random random = new Random(seed ^ 0x5DEECE66DL);
    return random.nextInt(3) > 0 ? null : Tier.values()[random.nextInt(5)];
  }

  @Property(tries = 400)
  void noSignatureMakesATierBetterThanTheFloor(@ForAll long seed) {
    AgedLoan loan = RandomStories.of(seed).at(RandomStories.TODAY);
    OwnClassification own = Classifier.classifyAlone(loan, RandomStories.previous(seed));
    Tier floor = Tier.worst(new OverdueRule().ask(loan), new RestructureRule().ask(loan));
    Tier ask = debtor(seed);
    Tier standing = own.isLocked() ? Tier.SUBSTANDARD : Tier.NORMAL;
    Tier tier = Classifier.complete(own, ask).tier();
    assertThat(tier)
        .isNotNull()
        .isGreaterThanOrEqualTo(Tier.worst(floor, standing))
        .isGreaterThanOrEqualTo(ask == null ? Tier.NORMAL : ask);
  }

  @Property(tries = 150)
  void moreDaysNeverGiveABetterTier(
      @ForAll long seed,
      @ForAll @IntRange(max = 400) int days,
      @ForAll @IntRange(max = 50) int more) {
    Story story = RandomStories.of(seed);
    TestRules rules = story.rules;
    Tier fewer = floor(rules, days);
    assertThat(floor(rules, days + more)).isGreaterThanOrEqualTo(fewer);
  }

  private static Tier floor(TestRules rules, int days) {
    LoanFile file = new Story().due(RandomStories.TODAY - days).file();
    AgedLoan loan = Ageing.age(file, RandomStories.TODAY, rules.product());
    return Tier.worst(new OverdueRule().ask(loan), new MatrixRule().ask(loan));
  }

  @Property(tries = 150)
  void whatEventsAskDoesNotDependOnTheirOrder(@ForAll long seed) {
    LoanFile file = RandomStories.of(seed).file();
    List<LoanEvent> shuffled = new ArrayList<>(file.events());
    shuffled.removeIf(event -> !COUNTED_ALIKE.contains(event.kind()));
    LoanFile inOrder = with(file, List.copyOf(shuffled));
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(asks(with(file, shuffled), seed)).isEqualTo(asks(inOrder, seed));
  }

  private static LoanFile with(LoanFile file, List<LoanEvent> events) {
    return new LoanFile(
        file.loan(), file.instalments(), file.receipts(), events, file.contacts(), false);
  }

  private static Classification asks(LoanFile file, long seed) {
    AgedLoan loan = Ageing.age(file, RandomStories.TODAY, RandomStories.of(seed).rules.product());
    OwnClassification own = Classifier.classifyAlone(loan, RandomStories.previous(seed));
    return Classifier.complete(own, debtor(seed));
  }

  @Property(tries = 400)
  void tierRulesNameTheRulesThatAskForTheTierAndNoOther(@ForAll long seed) {
    AgedLoan loan = RandomStories.of(seed).at(RandomStories.TODAY);
    ClassificationAccount account =
        ClassificationAccount.of(loan, RandomStories.previous(seed), null);
    Classification done = account.classification();
    List<String> codes = Arrays.asList(done.tierRules().split("\\|", -1));
    if (done.tier() == Tier.NORMAL) {
      assertThat(codes).containsExactly("PERFORMING");
      return;
    }
    boolean signedBetter =
        done.overrides().stream()
            .anyMatch(
                outcome ->
                    outcome.verdict() != OverrideOutcome.Verdict.SUPERSEDED
                        && outcome.override().approvedBy() != null
                        && outcome.tierWithout().isWorseThan(outcome.override().asked()));
    List<String> expected = new ArrayList<>();
    for (RuleFinding finding : account.findings()) {
      boolean yields =
          finding.code().equals("MATRIX")
              || finding.code().equals("IMPAIRED")
              || finding.code().startsWith("EVENT_");
      if (finding.asked() == done.tier() && !(signedBetter && yields)) {
        expected.add(finding.code());
      }
      assertThat(finding.decides()).isEqualTo(codes.contains(finding.code()));
      assertThat(finding.why()).isNotBlank().doesNotEndWith(".");
      assertThat(finding.source()).isNotBlank();
    }
    assertThat(codes).isEqualTo(expected);
  }

  @Property(tries = 150)
  void theAccountIsTheNightsOwnClassification(@ForAll long seed) {
    AgedLoan loan = RandomStories.of(seed).at(RandomStories.TODAY);
    PreviousStatus previous = RandomStories.previous(seed);
    assertThat(ClassificationAccount.of(loan, previous, null).classification())
        .isEqualTo(Classifier.complete(Classifier.classifyAlone(loan, previous), null));
  }
}
