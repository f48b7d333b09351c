package org.delinq.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Working days, by the rule itself. */
class WorkCalendarTest {
  private static final int SAT_2026_01_03 = Day.of(2026, 1, 3);

  @Property(tries = 300)
  void aDayIsWorkedAsListedOrElseFromMondayToFriday(
      @ForAll @Size(max = 20) Set<@IntRange(min = 20_000, max = 20_300) Integer> holidays,
      @ForAll @Size(max = 20) Set<@IntRange(min = 20_000, max = 20_300) Integer> workdays,
      @ForAll @IntRange(min = 19_900, max = 20_400) int day) {
    Set<Integer> worked = new HashSet<>(workdays);
    worked.removeAll(holidays);
    WorkCalendar calendar = new WorkCalendar("any", holidays, worked);
    boolean weekday = Day.date(day).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    assertThat(calendar.isWorkday(day))
        .isEqualTo(worked.contains(day) || (weekday && !holidays.contains(day)));
    int next = calendar.nextWorkday(day);
    assertThat(next).isGreaterThanOrEqualTo(day);
    assertThat(calendar.isWorkday(next)).isTrue();
    for (int between = day; between < next; between++) {
      assertThat(calendar.isWorkday(between)).isFalse();
    }
  }

  @Test
  void anEmptyCalendarKnowsWeekends() {
    WorkCalendar calendar = new WorkCalendar("none", Set.of(), Set.of());
    assertThat(calendar.nextWorkday(SAT_2026_01_03)).isEqualTo(Day.of(2026, 1, 5));
    assertThat(calendar.isWorkday(Day.FIRST)).isTrue();
    assertThat(calendar.name()).isEqualTo("none");
  }

  @Test
  void calendarsOfTheSameDaysAreEqual() {
    Set<Integer> saturday = Set.of(SAT_2026_01_03);
    assertThat(new WorkCalendar("a", Set.of(), saturday))
        .isEqualTo(new WorkCalendar("a", Set.of(), saturday))
        .hasSameHashCodeAs(new WorkCalendar("a", Set.of(), saturday))
        .isNotEqualTo(new WorkCalendar("a", saturday, Set.of()))
        .isNotEqualTo(new WorkCalendar("b", Set.of(), saturday));
  }

  @Test
  void contradictionsAndDaysOutOfRangeAreRefused() {
    Set<Integer> saturday = Set.of(SAT_2026_01_03);
    assertThatThrownBy(() -> new WorkCalendar("cn", saturday, saturday))
        .hasMessage("calendar cn: 2026-01-03 is both HOLIDAY and WORKDAY");
    Set<Integer> never = Set.of(Day.NEVER);
    assertThatThrownBy(() -> new WorkCalendar("cn", never, Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
