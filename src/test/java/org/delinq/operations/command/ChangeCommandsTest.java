package org.delinq.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.attempt.Attempt;
import org.delinq.operations.attempt.Attempts;
import org.delinq.operations.run.SmallNight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code stop}, {@code abandon} and {@code purge}. */
class ChangeCommandsTest {
  private static final int FRI_2026_03_20 = Day.parse("2026-03-20");

  @TempDir Path folder;
  private CalledProgram program;
  private Attempts attempts;

  @BeforeEach
  void delivered_extracts() throws IOException {
    program = new CalledProgram(folder, new SmallNight(3, () -> {}));
    attempts = new Attempts(folder.resolve("work"));
    for (String date : new String[] {"2026-03-18", "2026-03-19", "2026-03-20"}) {
      program.deliver(date, "loan_id\nL1\n");
    }
  }

  @Test
  void stop_without_a_run_says_so() {
    program.call("run", "--date", "2026-03-20");

    assertThat(program.call("stop", "--date", "2026-03-20")).isZero();
    assertThat(program.out())
        .startsWith("no run of 2026-03-20 is going on; nothing to stop\n")
        .contains("PUBLISHED");
  }

  @Test
  void an_abandoned_attempt_is_followed_by_a_new_one() {
    fail("2026-03-20");

    assertThat(program.call("abandon", "--date", "2026-03-20", "--reason", "wrong file")).isZero();
    assertThat(program.out())
        .isEqualTo("2026-03-20, attempt 1 is given up; nothing was published\n");
    Attempt given = attempts.newest(FRI_2026_03_20).orElseThrow();
    assertThat(given.state()).isEqualTo(Attempt.State.ABANDONED);
    assertThat(given.reason()).isEqualTo("wrong file");

    assertThat(program.call("run", "--date", "2026-03-20")).isZero();
    assertThat(folder.resolve("out/.published/2026-03-20.2")).isDirectory();
  }

  @Test
  void what_is_published_or_unknown_is_not_abandoned() {
    program.call("run", "--date", "2026-03-20");

    assertThat(program.call("abandon", "--date", "2026-03-20", "--reason", "x")).isEqualTo(2);
    assertThat(program.err())
        .startsWith("delinq: REFUSED: 2026-03-20, attempt 1 is PUBLISHED already");
    assertThat(program.call("abandon", "--date", "2026-03-19", "--reason", "x")).isEqualTo(2);
    assertThat(program.err()).startsWith("delinq: NOT_FOUND: 2026-03-19 has no attempt");
    assertThat(program.call("abandon", "--date", "2026-03-20")).isEqualTo(2);
    assertThat(program.call("abandon", "--date", "2026-03-20", "--reason", " ")).isEqualTo(2);
  }

  @Test
  void an_attempt_whose_set_stands_already_is_not_abandoned() {
    program.call("run", "--date", "2026-03-20");
    Attempt published = attempts.newest(FRI_2026_03_20).orElseThrow();
    attempts.save(published.with(Attempt.State.STARTED, null, published.updatedAt()));

    assertThat(program.call("abandon", "--date", "2026-03-20", "--reason", "x")).isEqualTo(2);
    assertThat(program.err()).contains("has its set published already");
    assertThat(program.call("run", "--date", "2026-03-20")).isZero();
  }

  @Test
  void purge_spares_the_newest_dates_and_every_standing_set() {
    program.call("run", "--from", "2026-03-18", "--to", "2026-03-20");

    assertThat(program.call("purge", "--keep", "2")).isZero();
    assertThat(program.out())
        .isEqualTo(
            "removed 1 work folders and superseded sets, and 0 runs from the job repository\n");
    assertThat(folder.resolve("work/2026-03-18")).doesNotExist();
    assertThat(folder.resolve("work/logs/2026-03-18.log")).doesNotExist();
    assertThat(folder.resolve("work/2026-03-19/1/attempt.json")).exists();
    assertThat(folder.resolve("out/2026-03-18/loan-status.csv")).exists();
    assertThat(program.call("status", "--verify")).isZero();
  }

  @Test
  void purge_spares_an_unfinished_attempt_however_old() {
    fail("2026-03-18");
    program.call("run", "--from", "2026-03-19", "--to", "2026-03-20");

    assertThat(program.call("purge", "--keep", "1")).isZero();
    assertThat(folder.resolve("work/2026-03-18/1/attempt.json")).exists();
    assertThat(folder.resolve("work/2026-03-19")).doesNotExist();
  }

  @Test
  void purged_worklists_leave_a_tombstone_that_verification_accepts() throws IOException {
    program.call("run", "--from", "2026-03-18", "--to", "2026-03-20");

    assertThat(program.call("purge", "--worklists-older-than", "1")).isZero();
    assertThat(program.out()).isEqualTo("removed the worklists of 1 sets\n");
    assertThat(folder.resolve("out/2026-03-18/worklists")).doesNotExist();
    assertThat(folder.resolve("out/2026-03-19/worklists/reminders.csv")).exists();
    assertThat(Files.readString(folder.resolve("out/2026-03-18/worklists-purged.json")))
        .contains("\"name\" : \"worklists/reminders.csv\"");
    assertThat(program.call("status", "--verify")).isZero();

    Files.writeString(
        folder.resolve("out/2026-03-18/worklists-purged.json"),
        "{\"purged_at\":\"\",\"purged_by\":\"\",\"files\":[]}");
    assertThat(program.call("status", "--verify")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"purge", "purge --keep 0", "purge --keep -1", "purge --worklists-older-than -1"})
  void a_purge_that_says_nothing_or_too_much_is_refused(String line) {
    assertThat(program.call(line.split(" "))).isEqualTo(2);
    assertThat(program.err()).startsWith("delinq: BAD_ARGUMENT: ");
  }

  private void fail(String date) {
    CalledProgram failing =
        new CalledProgram(
            folder,
            new SmallNight(
                3,
                () -> {
                  throw new DelinqException(ErrorCode.STORAGE, "the disk is full", "make room");
                }));
    assertThat(failing.call("run", "--date", date)).isEqualTo(1);
  }
}
