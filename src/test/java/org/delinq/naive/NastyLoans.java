package org.delinq.naive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.delinq.calendar.Day;
import org.delinq.calendar.WorkCalendar;
import org.delinq.loan.EventKind;
import org.delinq.loan.Instalment;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanFile;
import org.delinq.loan.Payer;
import org.delinq.loan.Receipt;
import org.delinq.loan.RepaymentMethod;
import org.delinq.money.Percent;
import org.delinq.policy.AllocationOrder;
import org.delinq.policy.GraceMode;
import org.delinq.policy.PenaltyPosition;
import org.delinq.policy.ProductPolicy;

/**
 * Made-up loans in which everything meets: ties, one-day windows, replaced rows, receipts on the
 * last day of grace, before disbursement and after the date. The same seed makes the same case.
 */
public final class NastyLoans {
  /** A loan, the date it is aged to, and the rules. */
  public record Case(LoanFile file, int businessDate, ProductPolicy policy) {}

  private static final Percent[] RATES = {
    Percent.of("3.45"),
    Percent.of("4.35"),
    Percent.of("0"),
    Percent.of("100"),
    Percent.of("12.345678"),
    Percent.of("0.000001")
  };

  private final Random random;
  private final Facts facts = new Facts();
  private final List<Instalment> rows = new ArrayList<>();
  private final long scale;
  private final int disbursedOn;
  private final int length;

  private NastyLoans(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L + 17);
    scale = pick(3L, 100L, 5_000L, 100_000L, 100_000L, 3_000_000L, 999_999_999_999_999L);
    disbursedOn = Day.of(2024, 1, 1) + random.nextInt(500);
    length = 1 + below(420);
  }

  /** The case of a seed. */
  public static Case of(long seed) {
    return new NastyLoans(seed).make();
  }

  private Case make() {
    facts.term(disbursedOn, disbursedOn + length);
    facts.contract(Math.max(1, amount()), RATES[below(RATES.length)]);
    facts.repaid(
        RepaymentMethod.values()[below(RepaymentMethod.values().length)], below(3) == 0 ? 3 : 1);
    if (below(3) == 0) {
      facts.dueDay(1 + below(31));
    }
    if (below(4) == 0) {
      facts.firstDue(disbursedOn + 1 + below(Math.min(length, 60)));
    }
    if (below(4) == 0) {
      facts.uplift(pick("0", "30", "50", "100", "33.333333"));
    }
    if (below(4) == 0) {
      facts.grace(pick(0, 1, 3, 10, 60));
    }
    if (below(4) > 0) {
      plan();
    }
    rows.forEach(facts::row);
    if (below(5) < 2) {
      orderlyReceipts();
    } else {
      receipts();
    }
    events();
    return new Case(facts.file(), businessDate(), policy());
  }

  private int businessDate() {
    return switch (below(20)) {
      case 0 -> disbursedOn - below(5);
      case 1, 2, 3, 4, 5, 6 -> rows.isEmpty() ? disbursedOn + length / 2 : nearRow();
      default -> disbursedOn + below(430);
    };
  }

  private void plan() {
    int due = disbursedOn + below(40) - 3;
    int count = 1 + below(9);
    int change = below(2) == 0 ? disbursedOn + below(400) : Day.NEVER;
    for (int number = 1; number <= count; number++) {
      int agreedOn = below(12) == 0 ? disbursedOn + below(300) : disbursedOn;
      int replacedOn = due >= change || below(8) == 0 ? change : Day.NEVER;
      if (below(15) == 0) {
        replacedOn = Math.max(due - 20, agreedOn) + below(45);
      }
      if (replacedOn < agreedOn) {
        replacedOn = agreedOn;
      }
      rows.add(row(number, due, agreedOn, replacedOn));
      due += pick(0, 1, 7, 30, 31, 30, 31, 90);
    }
    if (change != Day.NEVER) {
      int added = below(5);
      int next = change + below(40) - 5;
      for (int k = 0; k < added; k++) {
        int number = below(2) == 0 ? k + 1 : count + k + 1;
        rows.add(row(number, next, change, below(6) == 0 ? change + below(80) : Day.NEVER));
        next += pick(0, 7, 30, 31);
      }
    }
  }

  private Instalment row(int number, int dueOn, int agreedOn, int replacedOn) {
    boolean zero = below(12) == 0;
    return new Instalment(
        number,
        dueOn,
        zero || below(6) == 0 ? 0 : amount(),
        zero || below(6) == 0 ? 0 : amount() / pick(1, 10, 40),
        zero || below(3) > 0 ? 0 : amount() / 100,
        agreedOn,
        replacedOn);
  }

  private void receipts() {
    int count = below(11);
    int day = disbursedOn;
    for (int k = 0; k < count; k++) {
      if (below(4) > 0) {
        day = rows.isEmpty() ? disbursedOn + below(430) - 4 : nearRow();
      }
      long amount = Math.max(1, below(3) == 0 ? amount() : closeTo(amountOfRow()));
      Receipt.Components components = null;
      if (below(5) < 2) {
        components = split(amount);
      }
      Payer payer = below(8) == 0 ? Payer.values()[below(Payer.values().length)] : Payer.BORROWER;
      int reversedOn = below(8) == 0 ? day + below(60) - 10 : Day.NEVER;
      String id = "R" + (char) ('A' + below(26)) + k;
      facts.receipt(new Receipt(id, day, amount, components, payer, reversedOn));
    }
  }

  /** Row by row, exactly what is due, around the days on which something turns. */
  private void orderlyReceipts() {
    int late = pick(0, 1, 3, 10);
    for (Instalment row : rows) {
      if (row.total() == 0 || below(6) == 0) {
        continue;
      }
      Receipt.Components components =
          below(2) == 0
              ? new Receipt.Components(row.principal(), row.interest(), 0, row.fee())
              : null;
      int day = row.dueOn() + pick(0, 0, 1, 1, late, late + 1, late + 2, below(100));
      String id = "R" + (char) ('A' + below(26)) + facts.file().receipts().size();
      facts.receipt(new Receipt(id, day, row.total(), components, Payer.BORROWER, Day.NEVER));
    }
  }

  private int nearRow() {
    Instalment row = rows.get(below(rows.size()));
    return row.dueOn() + pick(-10, -1, 0, 0, 0, 1, 2, 3, 4, 5, 10, 11, 12, 20, 40, 61, 62, 95, 130);
  }

  private long amountOfRow() {
    if (rows.isEmpty()) {
      return amount();
    }
    Instalment row = rows.get(below(rows.size()));
    return pick(row.total(), row.total(), row.interest(), row.principal(), row.fee());
  }

  private long closeTo(long amount) {
    return amount + pick(0, 0, 0, 1, -1, 5, -5, 100, -100);
  }

  private Receipt.Components split(long amount) {
    long principal = share(amount);
    long interest = share(amount - principal);
    long penalty = share(amount - principal - interest);
    return new Receipt.Components(
        principal, interest, penalty, amount - principal - interest - penalty);
  }

  private long share(long amount) {
    return switch (below(4)) {
      case 0 -> 0;
      case 1 -> amount;
      default -> amount / 1_000 * below(1_000) + amount % 1_000 * below(1_000) / 1_000;
    };
  }

  private void events() {
    int count = below(3) == 0 ? 1 + below(4) : 0;
    for (int k = 0; k < count; k++) {
      EventKind kind =
          pick(EventKind.PAUSE, EventKind.PAUSE, EventKind.MISUSE, EventKind.TECHNICAL);
      int from = disbursedOn + below(460) - 10;
      int to = below(5) == 0 ? Day.NEVER : from + pick(0, 1, 5, 30, 100);
      facts.event(new LoanEvent("E" + k, kind, from, to, null, 0, null, null));
    }
  }

  private ProductPolicy policy() {
    TestPolicy policy = new TestPolicy();
    policy.basis(pick(360, 365));
    if (below(3) == 0) {
      policy.calendar(holidays());
    }
    policy.grace(pick(0, 0, 1, 3, 10), pick(GraceMode.RETROACTIVE, GraceMode.DEFERRED));
    policy.tolerance(pick(0L, 0L, 0L, 1L, 100L, 50_000L));
    policy.allocation(
        pick(AllocationOrder.INSTALMENT, AllocationOrder.COMPONENT),
        pick(PenaltyPosition.FIRST, PenaltyPosition.LAST));
    policy.principalFirstAfter(pick(0, 5, 30, 90, 90, 90, ProductPolicy.NEVER_PRINCIPAL_FIRST));
    policy.penalty(pick("50", "30", "0"), pick("100", "100", "40"), below(4) > 0);
    return policy.build();
  }

  private WorkCalendar holidays() {
    Set<Integer> free = new HashSet<>();
    Set<Integer> worked = new HashSet<>();
    for (int k = 0; k < 40; k++) {
      int start = disbursedOn + below(450);
      for (int day = start; day < start + 1 + below(8); day++) {
        free.add(day);
      }
      worked.add(disbursedOn + below(450));
    }
    worked.removeAll(free);
    return new WorkCalendar("nasty", free, worked);
  }

  private long amount() {
    long amount = scale <= 100 ? below((int) scale + 1) : (long) (random.nextDouble() * scale);
    return below(3) == 0 ? amount / 10_000 * 10_000 : amount;
  }

  private int below(int bound) {
    return random.nextInt(bound);
  }

  @SafeVarargs
  private <T> T pick(T... choices) {
    return choices[below(choices.length)];
  }
}
