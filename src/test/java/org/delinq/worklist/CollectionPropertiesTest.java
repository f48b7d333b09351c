package org.delinq.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.loan.ContactOutcome;
import org.delinq.loan.ContactParty;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanStatus;
import org.delinq.policy.Policy;

/** What holds of the worklists of any portfolio: nobody disappears, and order does not matter. */
class CollectionPropertiesTest {
  private static final int FIRST = Day.of(2026, 3, 30);
  private static final String TONIGHT = "2026-03-31";
  private static final List<EventKind> EVENTS =
      List.of(
          EventKind.DO_NOT_CONTACT,
          EventKind.DECEASED,
          EventKind.BANKRUPTCY,
          EventKind.DISPUTED,
          EventKind.MISUSE,
          EventKind.COMPENSATED);

  private static List<WorkFacts> portfolio(Random random) {
    List<WorkFacts> loans = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      WorkFacts loan =
          new WorkFacts("L-" + i)
              .borrower("B-" + random.nextInt(15))
              .officer("OF-" + random.nextInt(3))
              .due(day(FIRST - random.nextInt(400) + 60), Integer.toString(1 + random.nextInt(5)))
              .status(status(random));
      if (random.nextInt(3) == 0) {
        String from = day(FIRST - random.nextInt(30) + 3);
        String through = random.nextBoolean() ? "" : day(FIRST + 4 + random.nextInt(30));
        loan.event(EVENTS.get(random.nextInt(EVENTS.size())), from, through);
      }
      if (random.nextInt(3) == 0) {
        int from = FIRST - random.nextInt(30);
        loan.promise(day(from), day(from + random.nextInt(40)), "1");
      }
      for (int contacts = random.nextInt(9); contacts > 0; contacts--) {
        loan.contact(
            day(FIRST - random.nextInt(12) + 2) + "T10:00:00",
            pick(Channel.values(), random),
            pick(ContactOutcome.values(), random),
            pick(ContactParty.values(), random),
            null);
      }
      loans.add(loan);
    }
    return loans;
  }

  private static LoanStatus status(Random random) {
    int of10 = random.nextInt(10);
    return of10 == 0 ? LoanStatus.CLOSED : of10 == 1 ? LoanStatus.WRITTEN_OFF : LoanStatus.ACTIVE;
  }

  private static <T> T pick(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }

  private static String day(int day) {
    return Day.format(day);
  }

  /** The second of two nights; some loans are new, others gone. */
  private static WorkNight tonight(List<WorkFacts> loans, Policy policy) {
    List<WorkFacts> then = loans.subList(0, 35);
    List<WorkFacts> now = loans.subList(3, 40);
    return WorkNight.of(TONIGHT, policy, WorkNight.of(day(FIRST), policy, null, then), now);
  }

  @Property(tries = 40)
  void workAndSuppressedAreAllDelinquentBorrowers(@ForAll Random random) {
    int limit = random.nextInt(8);
    WorkNight night = tonight(portfolio(random), TestWorklists.withDailyLimit(limit));
    Set<String> listed =
        night.snapshot.values().stream()
            .filter(LoanToday::isListed)
            .map(LoanToday::borrowerId)
            .collect(Collectors.toSet());
    List<CollectionRow> rows =
        Stream.concat(night.work.stream(), night.suppressed.stream()).toList();
    assertThat(rows.stream().map(CollectionRow::borrowerId))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(listed);
    assertThat(rows.stream().mapToInt(CollectionRow::loans).sum())
        .isEqualTo(night.snapshot.values().stream().filter(LoanToday::isListed).count());
    assertThat(rows.stream().mapToLong(CollectionRow::totalOverdue).sum())
        .isEqualTo(
            night.snapshot.values().stream()
                .filter(LoanToday::isListed)
                .mapToLong(LoanToday::overdueTotal)
                .sum());
    assertThat(night.work).allMatch(row -> row.suppressedBy() == null);
    assertThat(night.suppressed).allMatch(row -> row.suppressedBy() != null);
    for (ResolvedCase left : night.resolved) {
      assertThat(listed).doesNotContain(left.borrowerId());
    }
  }

  @Property(tries = 20)
  void theOrderOfTheLoansIsIrrelevant(@ForAll Random random) {
    Policy policy = TestWorklists.withDailyLimit(3);
    List<WorkFacts> then = portfolio(random);
    WorkNight before = WorkNight.of(day(FIRST), policy, null, then);
    WorkNight night = WorkNight.of(TONIGHT, policy, before, then);
    List<WorkFacts> shuffled = new ArrayList<>(then);
    Collections.shuffle(shuffled, random);
    WorkNight again = WorkNight.of(TONIGHT, policy, before, shuffled);
    assertThat(again.work).isEqualTo(night.work);
    assertThat(again.suppressed).isEqualTo(night.suppressed);
    assertThat(again.resolved).isEqualTo(night.resolved);
    assertThat(again.warnings).isEqualTo(night.warnings);
    assertThat(again.inspections).isEqualTo(night.inspections);
  }

  @Property(tries = 20)
  void theListsAreInOrderAndNobodyHasMoreThanTheLimit(@ForAll Random random) {
    int limit = random.nextInt(6);
    WorkNight night = tonight(portfolio(random), TestWorklists.withDailyLimit(limit));
    assertThat(night.work).isSorted();
    assertThat(night.suppressed).isSorted();
    Map<String, List<CollectionRow>> byOfficer =
        night.work.stream().collect(Collectors.groupingBy(CollectionRow::officerId));
    for (List<CollectionRow> rows : byOfficer.values()) {
      assertThat(
              rows.size() <= limit || rows.stream().allMatch(row -> row.priority() == Priority.A))
          .isTrue();
    }
    Set<String> waiting = new HashSet<>();
    for (CollectionRow row : night.suppressed) {
      if (row.suppressedBy() == Suppression.CAPACITY) {
        waiting.add(row.officerId());
      }
    }
    for (String officer : waiting) {
      assertThat(byOfficer.getOrDefault(officer, List.of())).hasSizeGreaterThanOrEqualTo(limit);
    }
  }
}
