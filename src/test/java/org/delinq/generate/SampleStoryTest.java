package org.delinq.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.delinq.ageing.Arrears;
import org.delinq.calendar.Day;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days that {@code sample-data/README.md} tells, worked out by hand. */
class SampleStoryTest {
  private static final Map<Long, MadeUpLoan> LOANS = new TreeMap<>();

  @BeforeAll
  static void tell() {
    for (MadeUpLoan loan : SampleData.stories(SampleData.SAT_2026_03_21)) {
      LOANS.put(loan.number(), loan);
    }
  }

  private static Arrears arrears(long number, int day) {
    return MadeUpFacts.age(java.util.Objects.requireNonNull(LOANS.get(number)), day).arrears();
  }

  @ParameterizedTest(name = "L00000{0} is {1}, {2}, {3} days past due")
  @CsvSource({
    "1001, 1, 0, 0",
    "1002, 0, 1, 2",
    "1003, 30, 31, 32",
    "1004, 60, 61, 62",
    "1005, 90, 91, 92",
    "1006, 180, 181, 182",
    "1007, 270, 271, 272",
    "1008, 360, 361, 362",
    "1009, 1200, 1201, 1202",
    "1010, 2, 3, 4",
    "1011, 70, 71, 72",
    "1012, 30, 31, 32",
    "1013, 3, 4, 5",
    "1014, 18, 19, 20",
    "1015, 0, 0, 0",
    "1016, 0, 0, 0",
    "1017, 0, 0, 0",
    "1018, 0, 0, 0",
    "1019, 0, 0, 0",
    "1020, 20, 21, 22",
    "1021, 22, 23, 24",
    "1022, 12, 13, 14",
    "1023, 14, 15, 16",
    "1024, 13, 14, 15",
    "1025, 17, 18, 19",
    "1026, 0, 0, 0",
    "1027, 0, 5, 6",
    "1028, 45, 0, 0",
    "1029, 9, 10, 0",
    "1030, 1, 2, 0",
    "1031, 4, 0, 0",
    "1032, 1012, 1013, 1014",
    "1034, 0, 0, 0",
    "1035, 1, 2, 3",
    "1036, 0, 0, 0",
    "1037, 100, 101, 102",
    "1038, 7, 8, 9",
    "1039, 0, 0, 0",
    "1040, 0, 0, 0",
    "1041, 0, 0, 0",
    "1042, 95, 96, 97",
    "1043, 91, 92, 93",
    "1044, 190, 191, 192",
    "1045, 111, 112, 113",
    "1046, 120, 121, 122",
    "1047, 0, 0, 0",
    "1048, 0, 0, 0",
    "1049, 120, 121, 122",
    "1050, 0, 0, 0"
  })
  void daysPastDueOnTheThreeDates(long number, int first, int second, int third) {
    assertThat(arrears(number, SampleData.THU_2026_03_19).daysPastDue()).isEqualTo(first);
    assertThat(arrears(number, SampleData.FRI_2026_03_20).daysPastDue()).isEqualTo(second);
    assertThat(arrears(number, SampleData.SAT_2026_03_21).daysPastDue()).isEqualTo(third);
  }

  @Test
  void aCureHasItsDate() {
    assertThat(arrears(1001, SampleData.SAT_2026_03_21).curedOn()).isEqualTo(Day.of(2026, 3, 20));
    assertThat(arrears(1029, SampleData.SAT_2026_03_21).curedOn()).isEqualTo(Day.of(2026, 3, 18));
    assertThat(arrears(1026, SampleData.SAT_2026_03_21).curedOn()).isEqualTo(Day.of(2026, 1, 15));
  }

  @Test
  void ledgersAgreeButForTheMisbookedOne() {
    for (int day = SampleData.THU_2026_03_19; day <= SampleData.SAT_2026_03_21; day++) {
      for (MadeUpLoan loan : LOANS.values()) {
        if (loan.terms().disbursedOn() <= day) {
          long difference =
              loan.outstandingPrincipal(day) - arrears(loan.number(), day).unpaidPrincipal();
          assertThat(difference)
              .as("loan %d", loan.number())
              .isEqualTo(loan.number() == 1036 ? 10_000 : 0);
        }
      }
    }
  }
}
