package org.delinq.classification;

import java.util.List;
import java.util.Random;
import org.delinq.calendar.Day;
import org.delinq.loan.CreditRating;
import org.delinq.loan.EventKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.Instalment;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.delinq.money.Percent;
import org.jspecify.annotations.Nullable;

/** Loans with everything that classification looks at, as a seed says. */
final class RandomStories {
  static final int TODAY = Day.parse("2026-03-31");
  private static final int FIRST = TODAY - 900;
  private static final EventKind[] KINDS = {
    EventKind.PAUSE,
    EventKind.TECHNICAL,
    EventKind.RESTRUCTURED,
    EventKind.EXTENDED,
    EventKind.IMPAIRED,
    EventKind.MISUSE,
    EventKind.EVASION,
    EventKind.OVERDUE_ELSEWHERE,
    EventKind.OVERRIDE,
    EventKind.OVERRIDE
  };

  private RandomStories() {}

  /** A late or formerly late loan under a policy with its keys turned. */
  static Story of(long seed) {
    Random random = new Random(seed);
    Story story = new Story();
    turnKeys(story.rules, random);
    story.rating(any(CreditRating.values(), random));
    story.guarantee(any(GuaranteeType.values(), random));
    int due = FIRST + random.nextInt(600);
    int rows = 1 + random.nextInt(30);
    for (int i = 0; i < rows; i++) {
      int agreed = random.nextInt(12) == 0 ? TODAY + random.nextInt(80) - 40 : Day.ALWAYS;
      int replaced =
          agreed == Day.ALWAYS && random.nextInt(12) == 0
              ? TODAY + random.nextInt(200) - 40
              : Day.NEVER;
      story.row(new Instalment(i + 1, due, Story.INSTALMENT, 0, 0, agreed, replaced));
      if (random.nextInt(3) > 0) {
        story.paid(
            due + Math.max(0, random.nextInt(40) - 20), Story.INSTALMENT - random.nextInt(2));
      }
      due += random.nextInt(40);
    }
    int events = random.nextInt(6);
    for (int i = 0; i < events; i++) {
      story.event(event(i, random));
    }
    return story;
  }

  /** A previous status that may be, or none. */
  static @Nullable PreviousStatus previous(long seed) {
    Random random = new Random(~seed);
    int since = TODAY - random.nextInt(500);
    Tier tier = any(Tier.values(), random);
    return random.nextInt(4) == 0
        ? null
        : PreviousStatus.ofSnapshot(
            LoanStatus.ACTIVE, tier, since, tier.isNpl() ? since : Day.NONE);
  }

  private static void turnKeys(TestRules rules, Random random) {
    if (random.nextBoolean()) {
      rules.grace(random.nextInt(12));
    }
    if (random.nextBoolean()) {
      rules.deferred();
    }
    if (random.nextInt(3) == 0) {
      rules.daysPastDue();
    }
    if (random.nextInt(3) == 0) {
      rules.farmerMatrix();
    }
    if (random.nextInt(3) == 0) {
      int[] bounds = random.ints(4, 0, 300).sorted().toArray();
      rules.overdue(bounds[0], bounds[1], bounds[2], bounds[3]);
      rules.technicalDays(random.nextInt(150));
    }
    if (random.nextInt(4) == 0) {
      rules.arrearsTolerance(random.nextInt(150) * 100L);
    }
  }

  private static LoanEvent event(int number, Random random) {
    EventKind kind = any(KINDS, random);
    int from = TODAY - random.nextInt(400) + 20;
    int until = random.nextInt(3) == 0 ? Day.NEVER : from + random.nextInt(300);
    return new LoanEvent(
        "E-" + number,
        kind,
        from,
        until,
        kind == EventKind.OVERRIDE ? any(Tier.values(), random) : null,
        0,
        kind == EventKind.IMPAIRED && random.nextBoolean()
            ? new Percent(random.nextInt(100_000_001))
            : null,
        random.nextBoolean() ? "x" : null);
  }

  private static <T> T any(T[] values, Random random) {
    return List.of(values).get(random.nextInt(values.length));
  }
}
