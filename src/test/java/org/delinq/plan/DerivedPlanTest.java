package org.delinq.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.delinq.calendar.Day;
import org.delinq.loan.Instalment;
import org.delinq.loan.Loan;
import org.delinq.loan.RepaymentMethod;
import org.delinq.money.Fen;
import org.delinq.money.Percent;
import org.delinq.naive.Facts;
import org.delinq.naive.NaivePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedPlanTest {
  /** The worked examples of rules.md 1: number, due date, principal, interest of a row. */
  @ParameterizedTest(name = "{0} at {1} %, {2}, {3} to {4}: row {5} is {6} + {7}")
  @CsvSource({
    "50000, 3.45, EQUAL_INSTALMENT, 2025-01-10, 2026-01-10,  1, 4101.19,  143.75, 2025-02-10",
    "50000, 3.45, EQUAL_INSTALMENT, 2025-01-10, 2026-01-10, 12, 4232.78,   12.17, 2026-01-10",
    "100000, 3.6, EQUAL_PRINCIPAL,  2023-01-10, 2026-01-10,  1, 2777.78,  300.00, 2023-02-10",
    "100000, 3.6, EQUAL_PRINCIPAL,  2023-01-10, 2026-01-10,  2, 2777.78,  291.67, 2023-03-10",
    "100000, 3.6, EQUAL_PRINCIPAL,  2023-01-10, 2026-01-10, 35, 2777.78,   16.67, 2025-12-10",
    "100000, 3.6, EQUAL_PRINCIPAL,  2023-01-10, 2026-01-10, 36, 2777.70,    8.33, 2026-01-10",
    "30000, 4.35, BULLET,           2025-03-18, 2026-03-18,  1, 30000.00, 1323.13, 2026-03-18",
    "30000, 4.35, INTEREST_ONLY,    2025-03-18, 2025-05-18,  1,     0.00,  112.38, 2025-04-18",
    "30000, 4.35, INTEREST_ONLY,    2025-03-18, 2025-05-18,  2, 30000.00,  108.75, 2025-05-18",
    "0.05, 0, EQUAL_INSTALMENT,     2025-01-10, 2025-09-10,  5,     0.01,    0.00, 2025-06-10",
    "0.05, 0, EQUAL_INSTALMENT,     2025-01-10, 2025-09-10,  8,     0.00,    0.00, 2025-09-10",
  })
  void workedExample(
      String amount,
      String rate,
      RepaymentMethod method,
      String disbursedOn,
      String maturesOn,
      int number,
      String principal,
      String interest,
      String dueOn) {
    Loan loan =
        new Facts().contract(amount, rate).term(disbursedOn, maturesOn).repaid(method, 1).loan();

    List<Instalment> plan = DerivedPlan.of(loan, 360);

    assertThat(plan.get(number - 1))
        .isEqualTo(
            Instalment.of(number, Day.parse(dueOn), Fen.ofYuan(principal), Fen.ofYuan(interest)));
  }

  @Test
  void levelAmountOfTheWorkedExampleIs4244Yuan94() {
    Loan loan = new Facts().contract("50000", "3.45").term("2025-01-10", "2026-01-10").loan();

    List<Instalment> plan = DerivedPlan.of(loan, 360);

    assertThat(plan.subList(0, 11)).allMatch(row -> row.total() == 424_494);
    assertThat(plan.get(11).total()).isEqualTo(424_495);
  }

  /**
   * Due dates, joined by a blank; a blank first date or due day means that the extract has none.
   */
  @ParameterizedTest(name = "{0} to {1}, every {2}, due day {3}, first {4}: {5}")
  @CsvSource({
    "2026-01-31, 2026-05-31, 1, 0,  '', 2026-02-28 2026-03-31 2026-04-30 2026-05-31",
    "2024-01-31, 2024-03-15, 1, 0,  '', 2024-02-29 2024-03-15",
    "2026-01-10, 2026-04-20, 1, 0,  2026-02-25, 2026-02-25 2026-03-25 2026-04-20",
    "2026-01-10, 2026-04-20, 1, 5,  2026-02-25, 2026-02-25 2026-03-05 2026-04-05 2026-04-20",
    "2026-01-10, 2026-04-20, 1, 0,  2026-04-20, 2026-04-20",
    "2026-01-10, 2026-12-31, 3, 20, '', 2026-04-20 2026-07-20 2026-10-20 2026-12-31",
    "2026-01-10, 2026-02-10, 1, 0,  '', 2026-02-10",
    "2026-01-10, 2026-01-20, 1, 0,  '', 2026-01-20",
    "2025-12-31, 2027-12-31, 12, 0, '', 2026-12-31 2027-12-31",
  })
  void dueDates(
      String disbursedOn, String maturesOn, int step, int dueDay, String first, String expected) {
    Loan loan =
        new Facts()
            .term(disbursedOn, maturesOn)
            .repaid(RepaymentMethod.INTEREST_ONLY, step)
            .dueDay(dueDay)
            .firstDue(first.isEmpty() ? Day.NONE : Day.parse(first))
            .loan();

    List<String> dates = new ArrayList<>();
    for (int day : DueDates.of(loan)) {
      dates.add(Day.format(day));
    }

    assertThat(String.join(" ", dates)).isEqualTo(expected);
  }

  @Property(tries = 400)
  void agreesWithThePlainReading(
      @ForAll RepaymentMethod method,
      @ForAll @LongRange(min = 1, max = 999_999_999_999_999L) long amount,
      @ForAll @LongRange(min = 0, max = 100_000_000) long rate,
      @ForAll @IntRange(min = 0, max = 3) int step,
      @ForAll @IntRange(min = 0, max = 31) int dueDay,
      @ForAll @IntRange(min = 0, max = 90) int first,
      @ForAll @IntRange(min = 10_000, max = 11_500) int disbursedOn,
      @ForAll @IntRange(min = 1, max = 1_500) int length) {
    int maturesOn = disbursedOn + length;
    Loan loan =
        new Facts()
            .contract(amount, new Percent(rate))
            .term(disbursedOn, maturesOn)
            .repaid(method, new int[] {1, 3, 6, 12}[step])
            .dueDay(dueDay)
            .firstDue(first == 0 ? Day.NONE : Math.min(disbursedOn + first, maturesOn))
            .loan();
    int basis = dueDay % 2 == 0 ? 360 : 365;

    assertThat(DerivedPlan.of(loan, basis)).isEqualTo(NaivePlan.of(loan, basis));
  }

  @Test
  void principalOfThirtyYearsAddsUpToTheContract() {
    Loan loan =
        new Facts().contract("1234567.89", "4.123457").term("1996-01-31", "2026-01-31").loan();

    List<Instalment> plan = DerivedPlan.of(loan, 360);

    assertThat(plan).hasSize(360).isEqualTo(NaivePlan.of(loan, 360));
    assertThat(plan.stream().mapToLong(Instalment::principal).sum()).isEqualTo(123_456_789);
  }
}
