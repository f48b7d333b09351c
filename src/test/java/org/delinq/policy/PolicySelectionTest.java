package org.delinq.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which policy file is tonight's. */
class PolicySelectionTest {
  private static final Path CN_2023 = Path.of("jobs/policies/cn-2023.yml");

  @TempDir private Path folder;

  @BeforeEach
  void writeThree() throws IOException {
    write("old", "2020-01-01");
    write("mid", "2023-07-01");
    write("new", "2026-03-01");
    Files.writeString(folder.resolve("notes.txt"), "not a policy");
    Files.writeString(folder.resolve(".hidden.yml"), "not a policy");
  }

  @ParameterizedTest(name = "{0} uses {1}")
  @CsvSource({
    "2020-01-01, old",
    "2023-06-30, old",
    "2023-07-01, mid",
    "2026-02-28, mid",
    "2026-03-01, new",
    "2199-12-31, new"
  })
  void theNewestThatIsEffective(String date, String id) {
    PolicySelection selection = PolicySelection.newest(folder, Day.parse(date), reader());
    assertThat(selection.policy().id()).isEqualTo(id);
    assertThat(selection.path()).isEqualTo(folder.resolve(id + ".yml"));
  }

  @Test
  void noneEffectiveYetIsRefused() {
    assertRefused(
        "2019-12-31",
        folder + ": no policy for 2019-12-31, the first is effective from 2020-01-01");
  }

  @Test
  void anEmptyOrMissingFolderIsRefused(@TempDir Path empty) {
    assertThatThrownBy(() -> PolicySelection.newest(empty, Day.of(2026, 1, 1), reader()))
        .hasMessage(empty + ": no policy for 2026-01-01, there is none");
    Path missing = empty.resolve("none");
    assertThatThrownBy(() -> PolicySelection.newest(missing, Day.of(2026, 1, 1), reader()))
        .hasMessage(missing + ": the folder of the policies cannot be read");
  }

  @Test
  void twoOfTheSameDateAreRefused() throws IOException {
    write("mid-2", "2023-07-01");
    assertRefused(
        "2026-01-01", folder + ": effective-from 2023-07-01 stands in both mid-2.yml and mid.yml");
  }

  @Test
  void aFileNotCalledByItsIdIsRefused() throws IOException {
    Files.move(folder.resolve("new.yml"), folder.resolve("newer.yml"));
    assertRefused(
        "2026-01-01", folder.resolve("newer.yml") + ": the file is not called by its id \"new\"");
  }

  @Test
  void anotherFileMayBeWrongAsLongAsItIsDated() throws IOException {
    Files.writeString(folder.resolve("new.yml"), "id: new\neffective-from: 2026-03-01\nwork: no\n");
    assertThat(PolicySelection.newest(folder, Day.of(2026, 2, 28), reader()).policy().id())
        .isEqualTo("mid");
    assertThatThrownBy(() -> PolicySelection.newest(folder, Day.of(2026, 3, 1), reader()))
        .hasMessageContaining("defaults (line 1): missing");
    Files.writeString(folder.resolve("new.yml"), "id: new\n");
    assertRefused(
        "2026-02-28",
        folder.resolve("new.yml")
            + ": effective-from (line 1): missing, allowed: a date YYYY-MM-DD from 1900-01-01 to"
            + " 2199-12-31");
  }

  @Test
  void aNamedFileIsUsedWhateverItsNameAndDate() throws Exception {
    Path file = Files.move(folder.resolve("new.yml"), folder.resolve("trial.txt"));
    PolicySelection selection = PolicySelection.named(file, reader());
    assertThat(selection.policy().id()).isEqualTo("new");
    assertThat(selection.path()).isEqualTo(file);
    byte[] bytes = Files.readAllBytes(file);
    assertThat(selection.bytes()).isEqualTo(bytes);
    assertThat(selection.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    assertThat(selection.calendarDigests()).containsOnlyKeys("cn");
  }

  private void assertRefused(String date, String message) {
    assertThatThrownBy(() -> PolicySelection.newest(folder, Day.parse(date), reader()))
        .isInstanceOfSatisfying(
            DelinqException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_POLICY))
        .hasMessage(message);
  }

  private void write(String id, String effectiveFrom) throws IOException {
    String text =
        Files.readString(CN_2023)
            .replace("id: cn-2023", "id: " + id)
            .replace("effective-from: 2023-07-01", "effective-from: " + effectiveFrom);
    Files.writeString(folder.resolve(id + ".yml"), text);
  }

  private static PolicyReader reader() {
    return new PolicyReader(new CalendarReader(Path.of("jobs/calendars")));
  }
}
