package org.delinq.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.run.SmallNight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code status}, {@code history} and {@code status --verify}. */
class LookCommandsTest {
  @TempDir Path folder;
  private CalledProgram program;

  @BeforeEach
  void a_delivered_extract() throws IOException {
    program = new CalledProgram(folder, new SmallNight(3, () -> {}));
    program.deliver("2026-03-20", "loan_id\nL1\n");
    program.deliver("2026-03-21", "loan_id\nL1\n");
  }

  @Test
  void before_the_first_night_both_say_what_to_type() {
    assertThat(program.call("status")).isZero();
    assertThat(program.out())
        .isEqualTo("nothing has been run yet\nNext: 'delinq run --date yesterday'\n");
    assertThat(program.call("history")).isZero();
    assertThat(program.out())
        .isEqualTo("nothing has been run yet\nNext: 'delinq run --date yesterday'\n");
    assertThat(program.call("status", "--date", "2026-03-20")).isZero();
    assertThat(program.out())
        .isEqualTo("2026-03-20: not begun\nNext: 'delinq run --date 2026-03-20'\n");
  }

  @Test
  void a_published_date_is_told_with_its_steps() throws IOException {
    program.call("run", "--date", "2026-03-20");

    assertThat(program.call("status")).isZero();
    assertThat(program.out())
        .isEqualTo(
            "2026-03-20, attempt 1: PUBLISHED in "
                + folder.toRealPath().resolve("out/.published/2026-03-20.1")
                + "\n"
                + "  age                              done               300 rows          0.0"
                + " s\n");
  }

  @Test
  void a_failed_date_is_told_with_what_failed_and_what_to_type() {
    fail("2026-03-20");

    assertThat(program.call("status")).isZero();
    assertThat(program.out())
        .startsWith("2026-03-20, attempt 1: FAILED at 2026-03-21T03:00Z\n")
        .endsWith(
            """
              STORAGE: the disk is full
            Next: make room
            Then: 'delinq run --date 2026-03-20' goes on from there
            """);
  }

  @Test
  void an_older_date_is_told_beside_the_newest_published_one() {
    program.call("run", "--date", "2026-03-20");
    program.call("run", "--date", "2026-03-21");

    assertThat(program.call("status", "--date", "2026-03-20")).isZero();
    assertThat(program.out()).endsWith("\nThe newest published date is 2026-03-21\n");
  }

  @Test
  void history_tells_every_attempt_newest_first() {
    fail("2026-03-20");
    program.call("abandon", "--date", "2026-03-20", "--reason", "wrong extract");
    program.call("run", "--date", "2026-03-20");
    program.call("run", "--date", "2026-03-21");

    assertThat(program.call("history")).isZero();
    assertThat(program.out().lines().map(line -> line.substring(0, Math.min(line.length(), 31))))
        .containsExactly(
            "date        attempt  state     ",
            "2026-03-21        1  PUBLISHED ",
            "2026-03-20        2  PUBLISHED ",
            "2026-03-20        1  ABANDONED ",
            "                     wrong extr");
    assertThat(program.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(program.call("history", "--dates", "1")).isZero();
    assertThat(program.out()).endsWith("\nand 1 dates before\n");
  }

  @Test
  void history_remembers_a_purged_date_by_its_manifest() {
    program.call("run", "--date", "2026-03-20");
    program.call("run", "--date", "2026-03-21");
    program.call("purge", "--keep", "1");

    assertThat(folder.resolve("work/2026-03-20")).doesNotExist();
    assertThat(program.call("history")).isZero();
    assertThat(program.out()).contains("2026-03-20        1  PUBLISHED   2026-03-21 03:00:00");
  }

  @Test
  void verify_is_exit_0_for_what_is_untouched_and_1_for_what_is_not() throws IOException {
    program.call("run", "--date", "2026-03-20");
    program.call("run", "--date", "2026-03-21");

    assertThat(program.call("status", "--verify")).isZero();
    assertThat(program.out())
        .isEqualTo("2026-03-20, attempt 1: INTACT\n2026-03-21, attempt 1: INTACT\n");

    Files.writeString(folder.resolve("out/2026-03-20/loan-status.csv"), "loan_id\nL2\n");
    assertThat(program.call("status", "--verify")).isEqualTo(1);
    assertThat(program.out())
        .startsWith("2026-03-20, attempt 1: TAMPERED\n  loan-status.csv was changed\n")
        .contains("2026-03-21, attempt 1: INTACT\n");
    assertThat(program.call("status", "--verify", "--date", "2026-03-21")).isZero();
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
