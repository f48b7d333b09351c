package org.delinq.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.delinq.ageing.Arrears;
import org.delinq.calendar.Day;
import org.delinq.loan.LoanStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the made-up ledgers say, against what the job works out from plan and receipts. */
class GeneratedLedgerTest {
  private static final int FRI_2026_03_20 = Day.of(2026, 3, 20);
  private static final int LOANS = 6_000;
  private static final int[] BUCKETS = {30, 60, 90, 180, 270, 360, 1080, Integer.MAX_VALUE};

  private record Aged(MadeUpLoan loan, Arrears arrears) {}

  private static List<Aged> active = List.of();

  @BeforeAll
  static void age() {
    LoanMaker maker = new LoanMaker(2026, FRI_2026_03_20, Institution.LARGE);
    active =
        LongStream.range(0, LOANS)
            .mapToObj(maker::make)
            .filter(loan -> loan.status(FRI_2026_03_20) == LoanStatus.ACTIVE)
            .map(loan -> new Aged(loan, MadeUpFacts.age(loan, FRI_2026_03_20).arrears()))
            .toList();
  }

  @Test
  void nearlyAllLedgersAgreeWithPlanAndReceipts() {
    List<Long> different = new ArrayList<>();
    for (Aged aged : active) {
      if (aged.arrears.unpaidPrincipal() != aged.loan.outstandingPrincipal(FRI_2026_03_20)) {
        different.add(aged.loan.number());
      }
    }
    assertThat(different).hasSizeBetween(1, 8);
  }

  @Test
  void aboutOneLoanInFifteenIsDelinquentThroughAllStages() {
    int[] counts = new int[BUCKETS.length];
    int delinquent = 0;
    for (Aged aged : active) {
      int days = aged.arrears.delinquentDays();
      if (days > 0) {
        delinquent++;
        int bucket = 0;
        while (days > BUCKETS[bucket]) {
          bucket++;
        }
        counts[bucket]++;
      }
    }
    assertThat(delinquent * 1_000 / active.size()).isBetween(50, 80);
    assertThat(counts).doesNotContain(0);
  }

  @Test
  void someWereCuredAndSomeAreInGrace() {
    long cured = active.stream().filter(a -> a.arrears.curedOn() != Day.NONE).count();
    long inGrace = active.stream().filter(a -> a.arrears.inGrace()).count();
    long nearlyAlwaysLate =
        active.stream().filter(a -> a.arrears.paymentHistory().matches(".*1N?1N?1.*")).count();

    assertThat(cured).isBetween(400L, 1_000L);
    assertThat(inGrace).isPositive();
    assertThat(nearlyAlwaysLate).isPositive();
  }
}
