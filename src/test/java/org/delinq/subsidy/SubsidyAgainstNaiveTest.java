package org.delinq.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.delinq.ageing.AgedLoan;
import org.delinq.ageing.Ageing;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanFile;
import org.delinq.money.Percent;
import org.delinq.naive.Enrolled;
import org.delinq.naive.NaiveSubsidy;
import org.delinq.naive.NastyLoans;
import org.delinq.policy.Policy;
import org.delinq.policy.ProductPolicy;
import org.delinq.policy.SubsidyProgramme;
import org.junit.jupiter.api.Test;

/**
 * Stretches of days against rules.md 5.1 read day by day, on households of made-up loans in which
 * all meets: late within and beyond grace, paused, replaced plans, reversed receipts, stops.
 */
class SubsidyAgainstNaiveTest {
  private static final int HOUSEHOLDS = 600;

  private final List<String> shapes = new ArrayList<>();

  @Test
  void agreesOnEveryLineOfEveryHousehold() {
    int lines = 0;
    int capped = 0;
    int interrupted = 0;
    for (int seed = 1; seed <= HOUSEHOLDS; seed++) {
      Household household = new Household(seed);
      List<String> expected = household.naiveLines();
      List<SubsidyLine> found = household.lines();
      assertThat(found.stream().map(SubsidyAgainstNaiveTest::inFen).toList())
          .as("household %d of %s", seed, household.programme)
          .isEqualTo(expected);
      household.assertWithinCap(found);
      lines += found.size();
      capped += (int) found.stream().filter(line -> line.averageBalance() == 0).count();
      interrupted += (int) shapes.stream().filter(shape -> shape.contains(",")).count();
      shapes.clear();
    }
    assertThat(lines).as("lines compared").isGreaterThan(HOUSEHOLDS / 2);
    assertThat(capped).as("loans without a fen of cap").isGreaterThan(HOUSEHOLDS / 30);
    assertThat(interrupted).as("loans of several stretches").isGreaterThan(HOUSEHOLDS / 6);
  }

  private static String inFen(SubsidyLine line) {
    return String.join(
        " ",
        line.loanId(),
        Integer.toString(line.days()),
        Long.toString(line.averageBalance()),
        String.valueOf(line.share()),
        Long.toString(line.amount()));
  }

  /** Loans under different rules, which one programme brings together. */
  private final class Household {
    final SubsidyProgramme programme;
    private final Random random;
    private final List<NaiveSubsidy.Member> members = new ArrayList<>();
    private int periodTo = Integer.MAX_VALUE;

    Household(int seed) {
      random = new Random(seed);
      int size = 1 + random.nextInt(4);
      for (int i = 0; i < size; i++) {
        NastyLoans.Case nasty = NastyLoans.of(20_000L + 10L * seed + i);
        LoanFile file =
            new Enrolled("L-" + random.nextInt(30) + "." + i).subsidy("PR-2021").file(nasty.file());
        members.add(new NaiveSubsidy.Member(stopped(file), nasty.businessDate(), nasty.policy()));
        periodTo = Math.min(periodTo, nasty.businessDate());
      }
      periodTo -= random.nextInt(3) == 0 ? random.nextInt(60) : 0;
      programme = programme();
    }

    private LoanFile stopped(LoanFile file) {
      if (random.nextInt(4) > 0) {
        return file;
      }
      EventKind[] kinds = {
        EventKind.SUBSIDY_STOPPED, EventKind.EXTENDED, EventKind.RESTRUCTURED, EventKind.DISPUTED
      };
      int day = file.loan().disbursedOn() + random.nextInt(300);
      List<LoanEvent> events = new ArrayList<>(file.events());
      events.add(new LoanEvent("X", kinds[random.nextInt(4)], day, Day.NEVER, null, 0, null, null));
      events.sort((one, other) -> Integer.compare(one.effectiveOn(), other.effectiveOn()));
      return new LoanFile(
          file.loan(), file.instalments(), file.receipts(), events, file.contacts(), false);
    }

    private SubsidyProgramme programme() {
      long contract = members.get(0).file().loan().contractAmount();
      TestSubsidies keys =
          new TestSubsidies()
              .cap(contract / 100 * (20 + random.nextInt(150)))
              .eligible("", "", 6 + random.nextInt(10), "9999999999999.99")
              .settled(1 + random.nextInt(28), months())
              .subsidiseExtension(random.nextBoolean());
      if (random.nextBoolean()) {
        keys.rate(random.nextBoolean() ? "3.85" : "0.333333");
      }
      if (random.nextBoolean()) {
        keys.shares(
            new SubsidyProgramme.Share(periodTo - random.nextInt(120), Percent.of("80")),
            new SubsidyProgramme.Share(periodTo + 1 - random.nextInt(2), Percent.of("33.333333")));
      }
      return keys.build();
    }

    private Integer[] months() {
      return random.nextBoolean() ? new Integer[] {3, 6, 9, 12} : new Integer[] {12};
    }

    List<String> naiveLines() {
      SettlementPeriod period = SettlementPeriod.of(programme, periodTo);
      return NaiveSubsidy.lines(members, programme, period.from(), period.to());
    }

    List<SubsidyLine> lines() {
      List<SubsidyRecord> records = new ArrayList<>();
      for (NaiveSubsidy.Member member : members) {
        records.add(record(member));
      }
      Collections.shuffle(records, random);
      records.sort(null);
      Policy policy = TestSubsidies.policy(members.get(0).policy(), programme);
      HouseholdSubsidy households = new SubsidyNight(policy, periodTo, List.of()).households();
      List<SubsidyLine> lines = new ArrayList<>();
      for (SubsidyRecord record : records) {
        SubsidyLine line = households.next(record);
        if (line != null) {
          lines.add(line);
        }
      }
      return lines;
    }

    /** Each loan under its own rules, and aged beyond the period, as a recomputation is. */
    private SubsidyRecord record(NaiveSubsidy.Member member) {
      ProductPolicy product = member.policy();
      AgedLoan aged = Ageing.age(member.file(), member.businessDate(), product);
      SubsidisedDays days =
          SubsidisedDays.of(aged, programme, SettlementPeriod.of(programme, periodTo));
      shapes.add(days.toString());
      Policy policy = TestSubsidies.policy(product, programme);
      SubsidyRecord template = new SubsidyNight(policy, periodTo, List.of()).of(aged).get(0);
      assertThat(template.days()).isEqualTo(days);
      return TestSubsidies.stored(template);
    }

    /** Rounding an average adds half a fen per day at most. */
    void assertWithinCap(List<SubsidyLine> lines) {
      BigInteger used = BigInteger.ZERO;
      for (SubsidyLine line : lines) {
        used =
            used.add(
                BigInteger.valueOf(2 * line.averageBalance() - 1)
                    .multiply(BigInteger.valueOf(line.days())));
      }
      int days = SettlementPeriod.of(programme, periodTo).days();
      assertThat(used)
          .isLessThanOrEqualTo(
              BigInteger.valueOf(2 * programme.cap()).multiply(BigInteger.valueOf(days)));
    }
  }
}
