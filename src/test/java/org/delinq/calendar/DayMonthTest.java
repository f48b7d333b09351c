package org.delinq.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayMonthTest {
  @Test
  void monthsAgreeWithTheCalendarOfTheExtractsOnEveryDay() {
    for (int day = Day.FIRST; day <= Day.LAST; day++) {
      LocalDate date = Day.date(day);
      int month = Day.monthOf(day);
      boolean agrees =
          month == date.getYear() * 12 + date.getMonthValue() - 1
              && Day.firstOfMonth(month) == day - date.getDayOfMonth() + 1
              && Day.dayOfMonth(day) == date.getDayOfMonth()
              && Day.inMonth(month, date.getDayOfMonth()) == day
              && Day.inMonth(month, 31) == Day.endOfMonth(day);
      assertThat(agrees).as(date.toString()).isTrue();
    }
  }

  @Test
  void worksBeforeYear0() {
    int day = Day.of(-3, 2, 17);

    assertThat(Day.firstOfMonth(Day.monthOf(day))).isEqualTo(Day.of(-3, 2, 1));
  }
}
