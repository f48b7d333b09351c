package org.delinq.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.delinq.calendar.Day;
import org.delinq.calendar.WorkCalendar;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar that comes with the project, and how other files are refused. */
class CalendarReaderTest {
  private static final WorkCalendar CHINA =
      new CalendarReader(Path.of("jobs/calendars")).read("cn");

  @ParameterizedTest(name = "due {0} moves to {1}: {2}")
  @CsvSource({
    "2024-12-31, 2024-12-31, an ordinary Tuesday of a year that is not covered",
    "2025-01-01, 2025-01-02, new year",
    "2025-01-25, 2025-01-26, the Sunday before the Spring Festival is worked",
    "2025-01-28, 2025-02-05, Spring Festival",
    "2025-02-08, 2025-02-08, a Saturday that is worked",
    "2025-04-04, 2025-04-07, Qingming",
    "2025-04-26, 2025-04-27, a Sunday that is worked",
    "2025-05-01, 2025-05-06, Labour Day",
    "2025-05-31, 2025-06-03, Dragon Boat Festival",
    "2025-09-27, 2025-09-28, a Sunday that is worked",
    "2025-10-01, 2025-10-09, National Day and Mid-Autumn Festival",
    "2025-10-11, 2025-10-11, a Saturday that is worked",
    "2026-01-01, 2026-01-04, new year and the Sunday after it",
    "2026-02-14, 2026-02-14, a Saturday that is worked",
    "2026-02-15, 2026-02-24, Spring Festival",
    "2026-02-28, 2026-02-28, a Saturday that is worked",
    "2026-04-04, 2026-04-07, Qingming",
    "2026-05-01, 2026-05-06, Labour Day",
    "2026-05-09, 2026-05-09, a Saturday that is worked",
    "2026-06-19, 2026-06-22, Dragon Boat Festival",
    "2026-09-19, 2026-09-20, a Sunday that is worked",
    "2026-09-25, 2026-09-28, Mid-Autumn Festival",
    "2026-10-03, 2026-10-08, National Day",
    "2026-10-10, 2026-10-10, a Saturday that is worked",
    "2027-10-01, 2027-10-01, not announced yet",
  })
  void theChineseCalendar(String due, String worked, String why) {
    assertThat(Day.format(CHINA.nextWorkday(Day.parse(due)))).as(why).isEqualTo(worked);
  }

  @Test
  void eachYearHasTheDaysOffItsNoticeCounts() {
    assertThat(listed(2025, "HOLIDAY")).isEqualTo(1 + 8 + 3 + 5 + 3 + 8);
    assertThat(listed(2025, "WORKDAY")).isEqualTo(5);
    assertThat(listed(2026, "HOLIDAY")).isEqualTo(3 + 9 + 3 + 5 + 3 + 3 + 7);
    assertThat(listed(2026, "WORKDAY")).isEqualTo(6);
  }

  @Test
  void returnsMarksAndEmptyLinesAreNoMatter(@TempDir Path folder) throws IOException {
    String text = "\uFEFFdate,kind\r\n\r\n2026-01-04,WORKDAY\r\n2026-01-02,HOLIDAY";
    Files.writeString(folder.resolve("town.csv"), text);
    CalendarReader reader = new CalendarReader(folder);
    assertThat(reader.names()).containsExactly("town");
    assertThat(reader.read("town").nextWorkday(Day.of(2026, 1, 2))).isEqualTo(Day.of(2026, 1, 4));
    assertThat(reader.sha256("town")).hasSize(64).matches("[0-9a-f]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30,HOLIDAY",
        "20260230,HOLIDAY",
        "1899-12-31,HOLIDAY",
        "2026-02-20,holiday",
        "2026-02-20,HOLIDAY,Spring Festival",
        "2026-02-20",
        " 2026-02-20,HOLIDAY",
        ",HOLIDAY",
        "2026-01-01,WORKDAY",
        "2026-01-01,HOLIDAY"
      })
  void aWrongLineIsNamed(String line, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("cn.csv");
    Files.writeString(file, "date,kind\n2026-01-01,HOLIDAY\n\n" + line + "\n");
    assertThatThrownBy(() -> new CalendarReader(folder).read("cn"))
        .isInstanceOfSatisfying(
            DelinqException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_CALENDAR))
        .hasMessageStartingWith(file + ": line 4: found \"" + line + "\"")
        .hasMessageContaining("allowed");
  }

  @Test
  void allWrongLinesAreTold(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("cn.csv"), "day;kind\nx\ny\n");
    assertThatThrownBy(() -> new CalendarReader(folder).read("cn"))
        .hasMessageContaining("has 3 faults")
        .hasMessageContaining("line 1: found \"day;kind\", allowed: date,kind")
        .hasMessageContaining("line 3: found \"y\"");
  }

  @Test
  void filesThatCannotBeRead(@TempDir Path folder) throws IOException {
    CalendarReader reader = new CalendarReader(folder);
    assertThatThrownBy(() -> reader.read("cn")).hasMessageEndingWith("cn.csv: no such file");
    Files.write(folder.resolve("gbk.csv"), "date,kind,节".getBytes("GBK"));
    assertThatThrownBy(() -> reader.read("gbk")).hasMessageEndingWith("gbk.csv: not UTF-8 text");
    Files.write(folder.resolve("big.csv"), new byte[(1 << 20) + 1]);
    assertThatThrownBy(() -> reader.read("big")).hasMessageEndingWith("larger than 1 MiB");
    assertThat(new CalendarReader(folder.resolve("none")).names()).isEmpty();
  }

  private static long listed(int year, String kind) {
    try (var lines = Files.lines(Path.of("jobs/calendars/cn.csv"), StandardCharsets.UTF_8)) {
      return lines.filter(line -> line.startsWith(year + "-") && line.endsWith(kind)).count();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
