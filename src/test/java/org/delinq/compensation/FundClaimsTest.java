package org.delinq.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.delinq.calendar.Day;
import org.delinq.money.Fen;
import org.delinq.policy.CompensationBase;
import org.delinq.policy.CompensationProgramme;
import org.delinq.subsidy.PlaceInHousehold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bases, shares, the queue before the fund, and the breaker. Cap 50,000.00, fund 80 %. */
class FundClaimsTest {
  private static final FundStanding RICH = new FundStanding(Fen.ofYuan("2000000"), false);

  private static ClaimCandidate claim(
      String loanId, String household, String disbursed, String outstanding, String interest) {
    return candidate(loanId, household, disbursed, "2026-01-31", outstanding, interest);
  }

  private static ClaimCandidate candidate(
      String loanId,
      String household,
      String disbursed,
      String since,
      String outstanding,
      String interest) {
    return new ClaimCandidate(
        new PlaceInHousehold("COUNTY-A", household, Day.parse(disbursed), loanId),
        "B",
        Day.parse(since),
        100,
        Fen.ofYuan(outstanding),
        Fen.ofYuan(interest),
        false,
        true);
  }

  private static ClaimCandidate with(ClaimCandidate claim, boolean claimed, boolean dunned) {
    return new ClaimCandidate(
        claim.place(),
        claim.borrowerId(),
        claim.delinquentSince(),
        claim.delinquentDays(),
        claim.outstanding(),
        claim.overdueInterest(),
        claimed,
        dunned);
  }

  private static List<String> shown(
      TestFund programme, FundStanding fund, ClaimCandidate... claims) {
    return TestFund.rows(List.of(programme.build()), Map.of("COUNTY-A", fund), List.of(claims))
        .stream()
        .map(TestFund::shown)
        .toList();
  }

  @Test
  void theCapGoesToTheLoanDisbursedFirst() {
    // L-2: 30,000 + 450 = 30,450; 80 % = 24,360. L-1: 20,000 of 40,000, with half of 600.01
    // (300.005, rounded 300.01): 20,300.01; 80 % = 16,240.008. L-3: nothing left, so 0.00.
    assertThat(
            shown(
                new TestFund(),
                RICH,
                claim("L-1", "H-1", "2025-07-01", "40000", "600.01"),
                claim("L-2", "H-1", "2025-06-01", "30000", "450"),
                claim("L-3", "H-1", "2025-08-01", "10000", "100"),
                claim("L-4", "H-2", "2025-08-01", "10000", "0.03")))
        .containsExactly(
            "L-1 20300.01 16240.01 4060.00 READY - -",
            "L-2 30450.00 24360.00 6090.00 READY - -",
            "L-3 0.00 0.00 0.00 READY - -",
            "L-4 10000.03 8000.02 2000.01 READY - -");
  }

  @Test
  void principalAloneWhereThePolicySaysSo() {
    assertThat(
            shown(
                new TestFund().base(CompensationBase.PRINCIPAL).fundPercent("33.333333"),
                RICH,
                claim("L-1", "H-1", "2025-07-01", "10000", "600")))
        .containsExactly("L-1 10000.00 3333.33 6666.67 READY - -");
  }

  @Test
  void nothingOutstandingIsAClaimOfNothing() {
    assertThat(shown(new TestFund(), RICH, claim("L-1", "H-1", "2025-07-01", "0", "600")))
        .containsExactly("L-1 0.00 0.00 0.00 READY - -");
  }

  @Test
  void claimsInAnyStateUseTheCap() {
    assertThat(
            shown(
                new TestFund(),
                RICH,
                with(claim("L-1", "H-1", "2025-06-01", "20000", "0"), true, false),
                with(claim("L-2", "H-1", "2025-07-01", "20000", "0"), false, false),
                claim("L-3", "H-1", "2025-08-01", "20000", "0")))
        .containsExactly(
            "L-1 20000.00 16000.00 4000.00 CLAIMED - -",
            "L-2 20000.00 16000.00 4000.00 NOT_READY DUNNINGS -",
            "L-3 10000.00 8000.00 2000.00 READY - -");
  }

  /** Five households; fund shares 24,000, 9,600, 8,000, 800 and 1,600. */
  private static ClaimCandidate[] queue() {
    return new ClaimCandidate[] {
      candidate("L-5", "H-1", "2025-06-01", "2025-12-01", "30000", "0"),
      with(candidate("L-4", "H-2", "2025-06-01", "2025-12-02", "12000", "0"), false, false),
      candidate("L-2", "H-3", "2025-06-01", "2025-12-03", "10000", "0"),
      candidate("L-3", "H-4", "2025-06-01", "2025-12-03", "1000", "0"),
      with(candidate("L-1", "H-5", "2025-06-01", "2025-12-04", "2000", "0"), true, true)
    };
  }

  @Test
  void theFirstThatDoesNotFitHoldsAllAfterItBack() {
    // 30,000 − 24,000 = 6,000 left; 8,000 do not fit, so 800 wait too.
    assertThat(shown(new TestFund(), new FundStanding(Fen.ofYuan("30000"), false), queue()))
        .containsExactly(
            "L-1 2000.00 1600.00 400.00 CLAIMED - -",
            "L-2 10000.00 8000.00 2000.00 QUEUED FUND_BALANCE -",
            "L-3 1000.00 800.00 200.00 QUEUED FUND_BALANCE -",
            "L-4 12000.00 9600.00 2400.00 NOT_READY DUNNINGS -",
            "L-5 30000.00 24000.00 6000.00 READY - -");
  }

  @Test
  void theBreakerIsTheReasonWhereThereIsNoOther() {
    assertThat(shown(new TestFund(), new FundStanding(Fen.ofYuan("32799.99"), true), queue()))
        .containsExactly(
            "L-1 2000.00 1600.00 400.00 CLAIMED BREAKER -",
            "L-2 10000.00 8000.00 2000.00 READY BREAKER -",
            "L-3 1000.00 800.00 200.00 QUEUED FUND_BALANCE -",
            "L-4 12000.00 9600.00 2400.00 NOT_READY DUNNINGS -",
            "L-5 30000.00 24000.00 6000.00 READY BREAKER -");
  }

  @Test
  void theLastFenFits() {
    assertThat(shown(new TestFund(), new FundStanding(Fen.ofYuan("32800"), false), queue()))
        .contains("L-3 1000.00 800.00 200.00 READY - -");
  }

  @Test
  void everyProgrammeHasItsOwnFundAndCap() {
    ClaimCandidate here = claim("L-1", "H-1", "2025-06-01", "50000", "0");
    ClaimCandidate there =
        new ClaimCandidate(
            new PlaceInHousehold("COUNTY-B", "H-1", Day.parse("2025-07-01"), "L-2"),
            "B",
            Day.parse("2026-01-01"),
            100,
            Fen.ofYuan("50000"),
            0,
            false,
            true);
    List<ClaimRow> rows =
        TestFund.rows(
            List.of(new TestFund().build(), new TestFund().named("COUNTY-B")),
            Map.of("COUNTY-A", new FundStanding(0, false), "COUNTY-B", RICH),
            List.of(there, here));
    assertThat(rows.stream().map(TestFund::shown))
        .containsExactly(
            "L-1 50000.00 40000.00 10000.00 QUEUED FUND_BALANCE -",
            "L-2 50000.00 40000.00 10000.00 READY - -");
  }

  @Test
  void theDeadlineRunsFromTheAnchor() {
    assertThat(
            shown(
                new TestFund().claimWithinDays(180),
                RICH,
                claim("L-1", "H-1", "2025-07-01", "10000", "0")))
        .containsExactly("L-1 10000.00 8000.00 2000.00 READY - 2026-07-30");
  }

  @ParameterizedTest
  @CsvSource({
    "5, 100, false", // 5 % is not over 5 %
    "5.01, 100, true",
    "0, 0, false",
  })
  void theBreakerTripsAboveItsLimit(String npl, String principal, boolean tripped) {
    CompensationProgramme programme = new TestFund().balance("77").build();
    long fen = Fen.ofYuan(npl);
    assertThat(FundStanding.of(programme, null, fen, Fen.ofYuan(principal)))
        .isEqualTo(new FundStanding(7_700, tripped));
    assertThat(FundStanding.of(programme, 5L, fen, Fen.ofYuan(principal)))
        .isEqualTo(new FundStanding(5, tripped));
  }

  @Test
  void whatIsOutOfOrderOrUnknownIsRefused() {
    SortedMap<String, CompensationProgramme> known = new TreeMap<>();
    known.put("COUNTY-A", new TestFund().build());
    ClaimCandidate candidate = claim("L-1", "H-1", "2025-07-01", "10000", "0");
    HouseholdClaims households = new HouseholdClaims(known);
    Claim claim = households.next(candidate);
    assertThatThrownBy(() -> households.next(candidate))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new HouseholdClaims(new TreeMap<>()).next(candidate))
        .isInstanceOf(IllegalArgumentException.class);
    FundQueue queue = new FundQueue(known, Map.of("COUNTY-A", RICH));
    assertThat(queue.next(claim).state()).isEqualTo(ClaimState.READY);
    assertThatThrownBy(() -> queue.next(claim)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FundQueue(known, Map.of()).next(claim))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theOrderOfTheInputIsIrrelevantAndNoMoneyIsMadeUp() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      List<ClaimCandidate> claims = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        claims.add(random(random, "L-" + i));
      }
      FundStanding fund = new FundStanding(random.nextInt(12_000_000), random.nextBoolean());
      TestFund programme = new TestFund().fundPercent(random.nextBoolean() ? "80" : "66.666667");
      List<ClaimRow> rows =
          TestFund.rows(List.of(programme.build()), Map.of("COUNTY-A", fund), claims);
      Collections.shuffle(claims, random);
      assertThat(TestFund.rows(List.of(programme.build()), Map.of("COUNTY-A", fund), claims))
          .isEqualTo(rows);
      assertThat(rows).hasSize(12);
      long ready = 0;
      for (ClaimRow row : rows) {
        ready += row.state() == ClaimState.READY ? row.claim().fundShare() : 0;
        assertThat(row.bankShare()).isBetween(0L, row.claim().base());
      }
      assertThat(ready).isLessThanOrEqualTo(fund.balance());
      assertThat(principalByHousehold(claims, rows).values())
          .allMatch(principal -> principal <= Fen.ofYuan("50000"));
    }
  }

  private static ClaimCandidate random(Random random, String loanId) {
    ClaimCandidate claim =
        candidate(
            loanId,
            "H-" + random.nextInt(4),
            "2025-06-0" + (1 + random.nextInt(3)),
            "2025-12-0" + (1 + random.nextInt(9)),
            Integer.toString(random.nextInt(40_000)),
            "0");
    return with(claim, random.nextInt(5) == 0, random.nextInt(5) > 0);
  }

  /** Without interest the base is the principal. */
  private static Map<String, Long> principalByHousehold(
      List<ClaimCandidate> claims, List<ClaimRow> rows) {
    Map<String, Long> sums = new HashMap<>();
    for (ClaimCandidate claim : claims) {
      for (ClaimRow row : rows) {
        if (row.claim().loanId().equals(claim.place().loanId())) {
          sums.merge(claim.place().householdId(), row.claim().base(), Long::sum);
        }
      }
    }
    return sums;
  }
}
