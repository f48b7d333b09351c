package org.delinq.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.Tier;
import org.delinq.money.Fen;
import org.delinq.policy.ProductPolicy;
import org.delinq.policy.RetailContagion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DebtorGroupTest {
  private static final ProductPolicy.Classification ALONE = TestRules.defaults().classification();
  private static final ProductPolicy.Classification WORST =
      TestRules.defaults().contagion(RetailContagion.WORST).classification();

  private record Member(long principal, Tier standing) {}

  static Stream<List<String>> examples() {
    return WorkedExamples.of(DebtorGroup.class).stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void workedExample(List<String> example) {
    DebtorKind kind = DebtorKind.CORPORATE;
    ProductPolicy.Classification rules = ALONE;
    List<Member> members = new ArrayList<>();
    for (String fact : example.get(0).split(", ")) {
      if (fact.startsWith("retail")) {
        kind = DebtorKind.RETAIL;
        rules = fact.equals("retail WORST") ? WORST : ALONE;
      } else {
        String[] words = fact.split(" ");
        members.add(new Member(Fen.ofYuan(words[0]), Tier.valueOf(words[1])));
      }
    }
    Tier ask = group(kind, members).askOf(members.get(0).standing(), rules);
    assertThat(ask == null ? "nothing" : ask.name()).isEqualTo(example.get(1));
  }

  @Test
  void eachLoanIsJudgedByTheShareOfItsOwnProduct() {
    DebtorGroup group =
        group(
            DebtorKind.CORPORATE,
            List.of(new Member(85, Tier.NORMAL), new Member(15, Tier.DOUBTFUL)));
    ProductPolicy.Classification lenient = TestRules.defaults().debtorShare("20").classification();
    assertThat(group.askOf(Tier.NORMAL, ALONE)).isEqualTo(Tier.SUBSTANDARD);
    assertThat(group.askOf(Tier.NORMAL, lenient)).isEqualTo(Tier.SPECIAL_MENTION);
  }

  @Test
  void aRetailLoanWhoseProductStandsAloneMayStillBeTheWorst() {
    DebtorGroup group =
        group(
            DebtorKind.RETAIL, List.of(new Member(10, Tier.NORMAL), new Member(10, Tier.DOUBTFUL)));
    assertThat(group.askOf(Tier.NORMAL, WORST)).isEqualTo(Tier.DOUBTFUL);
    assertThat(group.askOf(Tier.NORMAL, ALONE)).isNull();
  }

  @Test
  void shareIsExactBeyondSixtyFourBits() {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 9_000; i++) {
      members.add(new Member(999_999_999_999_999L, Tier.NORMAL));
    }
    for (int i = 0; i < 1_000; i++) {
      members.add(new Member(999_999_999_999_999L, Tier.LOSS));
    }
    assertThat(group(DebtorKind.CORPORATE, members).askOf(Tier.NORMAL, ALONE))
        .isEqualTo(Tier.SPECIAL_MENTION);
    members.add(new Member(1, Tier.LOSS));
    assertThat(group(DebtorKind.CORPORATE, members).askOf(Tier.NORMAL, ALONE))
        .isEqualTo(Tier.SUBSTANDARD);
    assertThat(group(DebtorKind.CORPORATE, members).why(Tier.NORMAL, ALONE))
        .isEqualTo(
            "9999999999999990.01 of the borrower's 99999999999999900.01 is NPL, more than 10 %");
  }

  @Test
  void theReasonIsToldForEveryCase() {
    DebtorGroup group =
        group(
            DebtorKind.CORPORATE,
            List.of(new Member(90_000, Tier.NORMAL), new Member(10_000, Tier.LOSS)));
    assertThat(group.why(Tier.NORMAL, ALONE))
        .isEqualTo("100.00 of the borrower's 1000.00 is NPL, not more than 10 %");
    assertThat(group.why(Tier.LOSS, ALONE))
        .isEqualTo("the loan is NPL by itself, and the rule asks only of the others");
    assertThat(
            group(DebtorKind.CORPORATE, List.of(new Member(1, Tier.NORMAL)))
                .why(Tier.NORMAL, ALONE))
        .isEqualTo("none of the borrower's loans is NPL by itself");
    DebtorGroup retail = group(DebtorKind.RETAIL, List.of(new Member(1, Tier.LOSS)));
    assertThat(retail.why(Tier.NORMAL, WORST)).isEqualTo("the borrower's worst loan is LOSS");
    assertThat(retail.why(Tier.LOSS, WORST)).isEqualTo("the borrower has no worse loan");
    assertThat(retail.why(Tier.NORMAL, ALONE)).isEqualTo("a retail borrower's loans stand alone");
  }

  private static DebtorGroup group(DebtorKind kind, List<Member> members) {
    DebtorGroup group = new DebtorGroup(kind);
    for (Member member : members) {
      group.add(member.principal(), member.standing());
    }
    return group;
  }

  @Test
  void onlyLoansThatMatterToEachOtherTakePart() {
    OwnClassification normal = TestRules.own(Tier.NORMAL);
    OwnClassification watched = TestRules.own(Tier.SPECIAL_MENTION);
    assertThat(takesPart(normal, DebtorKind.CORPORATE, null)).isTrue();
    assertThat(takesPart(normal, DebtorKind.RETAIL, null)).isFalse();
    assertThat(takesPart(watched, DebtorKind.RETAIL, null)).isFalse();
    assertThat(takesPart(normal, DebtorKind.RETAIL, RetailContagion.NONE)).isFalse();
    assertThat(takesPart(watched, DebtorKind.RETAIL, RetailContagion.NONE)).isTrue();
    assertThat(takesPart(normal, DebtorKind.RETAIL, RetailContagion.WORST)).isTrue();
  }

  /** The product's contagion; absent: no product of the policy has any. */
  private static boolean takesPart(
      OwnClassification own, DebtorKind kind, @Nullable RetailContagion product) {
    ProductPolicy policy =
        TestRules.defaults().contagion(product == null ? RetailContagion.NONE : product).product();
    return Classifier.takesPartInDebtorRule(own, kind, policy, product != null);
  }
}
