package org.delinq.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.delinq.calendar.Day;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a change of a story: copy {@code target/sample-data} over {@code sample-data}. */
class SampleDataTest {
  private static final Path COMMITTED = Path.of("sample-data");
  private static final Path MADE = Path.of("target/sample-data");

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-19", "2026-03-20", "2026-03-21"})
  void committedFilesAreWhatTheStoriesMake(String date) throws IOException {
    Path made = MADE.resolve(date);
    SampleData.write(made, Day.parse(date));

    assertThat(names(COMMITTED.resolve(date))).isEqualTo(names(made));
    for (String name : names(made)) {
      assertThat(COMMITTED.resolve(date).resolve(name))
          .as("%s of %s, against target/sample-data", name, date)
          .hasSameBinaryContentAs(made.resolve(name));
    }
  }

  @Test
  void badRowsAreFewerThanOneInAHundredOfEachExtract() throws IOException {
    for (int day = SampleData.THU_2026_03_19; day <= SampleData.SAT_2026_03_21; day++) {
      Path folder = COMMITTED.resolve(Day.format(day));
      assertThat(lines(folder, Extract.LOANS))
          .isEqualTo(day == SampleData.THU_2026_03_19 ? 404 : 405);
      for (Extract extract : Extract.values()) {
        long bad = SpoiltRows.countedAgainstTheLimit(extract, day);
        assertThat(bad * 100).isLessThanOrEqualTo(lines(folder, extract));
      }
    }
  }

  private static long lines(Path folder, Extract extract) throws IOException {
    return Files.readAllLines(folder.resolve(extract.fileName())).size() - 1L;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
