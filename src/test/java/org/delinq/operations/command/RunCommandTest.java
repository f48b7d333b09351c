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
import org.delinq.operations.lock.LockHolder;
import org.delinq.operations.lock.RunLock;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.operations.run.SmallNight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunCommandTest {
  private static final int FRI_2026_03_20 = Day.parse("2026-03-20");

  @TempDir Path folder;
  private CalledProgram program;

  @BeforeEach
  void a_delivered_extract() throws IOException {
    program = program(() -> {});
    program.deliver("2026-03-20", "loan_id\nL1\n");
  }

  private CalledProgram program(Runnable everyChunk) {
    return new CalledProgram(folder, new SmallNight(3, everyChunk));
  }

  @Test
  void a_night_ends_with_one_screen_and_exit_0() {
    assertThat(program.call("run", "--date", "2026-03-20")).isZero();

    assertThat(program.out())
        .startsWith("2026-03-20, attempt 1, policy cn-2023\n")
        .contains(
            "age                                300             300            0        0.0 s\n")
        .contains("NORMAL                  400                    1,234,567.89\n")
        .contains("             loan-status 1  policy.yml  summary.json\n")
        .endsWith("\npublished in " + realOut().resolve(".published/2026-03-20.1") + "\n");
    assertThat(program.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(120));
    assertThat(program.err().lines())
        .anyMatch(line -> line.endsWith("INFO  2026-03-20, attempt 1 begins with policy cn-2023"))
        .anyMatch(line -> line.contains("INFO  age done: 300 read, 300 written, 0 quarantined, "));
    assertThat(folder.resolve("out/metrics.prom")).isNotEmptyFile();
  }

  @Test
  void yesterday_is_printed_as_the_date_it_became() {
    assertThat(program.call("run", "--date", "yesterday")).isZero();

    assertThat(program.err()).startsWith("business date 2026-03-20\n");
    assertThat(folder.resolve("out/2026-03-20")).isDirectory();
  }

  @Test
  void a_published_date_is_left_as_it_is() throws IOException {
    program.call("run", "--date", "2026-03-20");
    String manifest = Files.readString(folder.resolve("out/2026-03-20/manifest.json"));

    assertThat(program.call("run", "--date", "2026-03-20")).isZero();
    assertThat(program.out())
        .isEqualTo("2026-03-20 is published already (attempt 1); nothing to do\n");
    assertThat(folder.resolve("out/2026-03-20/manifest.json")).hasContent(manifest);
  }

  @Test
  void json_prints_the_summary_and_nothing_else() {
    assertThat(program.call("run", "--date", "2026-03-20", "--json")).isZero();
    assertThat(program.out()).isEqualTo("{ }\n");
    assertThat(program.call("run", "--date", "2026-03-20", "--json")).isZero();
    assertThat(program.out()).isEqualTo("{ }\n");
  }

  @Test
  void missed_nights_are_run_in_order_up_to_the_first_that_fails() throws IOException {
    program.deliver("2026-03-19", "loan_id\nL1\n");

    assertThat(program.call("run", "--from", "2026-03-19", "--to", "2026-03-22")).isEqualTo(3);
    assertThat(new PublishedSets(folder.resolve("out")).dates())
        .containsExactly(FRI_2026_03_20 - 1, FRI_2026_03_20);
    assertThat(program.err()).endsWith("loans.csv is not there. Next: deliver it and call again\n");

    program.deliver("2026-03-21", "loan_id\nL1\n");
    program.deliver("2026-03-22", "loan_id\nL1\n");
    assertThat(program.call("run", "--from", "2026-03-19", "--to", "2026-03-22")).isZero();
    assertThat(new PublishedSets(folder.resolve("out")).dates()).hasSize(4);
    assertThat(folder.resolve("out/2026-03-21/manifest.json"))
        .content()
        .contains("\"attempt\" : 1,");
  }

  @Test
  void a_failed_night_goes_on_where_it_was() {
    int[] chunks = {0};
    CalledProgram failing =
        program(
            () -> {
              if (++chunks[0] == 2) {
                throw new DelinqException(ErrorCode.STORAGE, "the disk is full", "make room");
              }
            });

    assertThat(failing.call("run", "--date", "2026-03-20")).isEqualTo(1);
    assertThat(failing.err()).endsWith("delinq: STORAGE: the disk is full. Next: make room\n");
    assertThat(newest().state()).isEqualTo(Attempt.State.FAILED);
    assertThat(newest().failure())
        .isEqualTo(new Attempt.Failure(ErrorCode.STORAGE, "the disk is full", "make room"));

    assertThat(failing.call("run", "--date", "2026-03-20")).isZero();
    assertThat(chunks[0]).isEqualTo(4);
    assertThat(newest().state()).isEqualTo(Attempt.State.PUBLISHED);
    assertThat(newest().attempt()).isEqualTo(1);
  }

  @Test
  void an_unexpected_failure_is_one_line_and_a_stack_trace_in_the_log_only() throws IOException {
    CalledProgram failing =
        program(
            () -> {
              throw new IllegalStateException("Zhang San, 13900000000");
            });

    assertThat(failing.call("run", "--date", "2026-03-20")).isEqualTo(1);
    Path log = folder.resolve("work/logs/2026-03-20.log");
    assertThat(failing.err())
        .endsWith(
            "delinq: INTERNAL: the program met a fault of its own (IllegalStateException). Next:"
                + " call the same command again; if it stays, report it with the log\n"
                + "delinq: the log is "
                + log
                + "\n")
        .doesNotContain("Zhang San", "\tat ");
    assertThat(Files.readString(log)).contains("\tat org.delinq.operations.run.SmallNight");
  }

  @Test
  void a_stop_request_ends_the_run_at_the_next_chunk_with_exit_4() {
    CalledProgram stopped =
        program(
            () -> {
              stopRequestAndWaitForIt();
            });

    assertThat(stopped.call("run", "--date", "2026-03-20")).isEqualTo(4);
    assertThat(stopped.err())
        .endsWith(
            "delinq: STOPPED: 2026-03-20, attempt 1 was stopped. Next: 'delinq run --date"
                + " 2026-03-20' goes on from there\n");
    assertThat(newest().state()).isEqualTo(Attempt.State.STOPPED);
    assertThat(program.call("run", "--date", "2026-03-20")).isZero();
  }

  @Test
  void other_input_bytes_than_the_attempt_began_with_are_refused() throws IOException {
    failAtTheFirstChunk();
    program.deliver("2026-03-20", "loan_id\nL2\n");

    assertThat(program.call("run", "--date", "2026-03-20")).isEqualTo(3);
    assertThat(program.err())
        .endsWith("delinq: INPUT_CHANGED: loans.csv changed. Next: use rerun\n");
    assertThat(program.call("run", "--date", "2026-03-20")).isEqualTo(3);
  }

  @Test
  void another_policy_than_the_attempt_began_with_is_refused_with_both_digests()
      throws IOException {
    failAtTheFirstChunk();
    Path policy = folder.resolve("other.yml");
    Files.writeString(
        policy, Files.readString(Path.of("jobs/policies/cn-2023.yml")) + "\n# changed\n");

    assertThat(program.call("run", "--date", "2026-03-20", "--policy", "other.yml")).isEqualTo(3);
    assertThat(program.err())
        .contains(
            "delinq: INPUT_CHANGED: attempt 1 at 2026-03-20 began with policy cn-2023 (SHA-256 ")
        .contains("), but now there is policy cn-2023 (SHA-256 ")
        .endsWith("begin a new attempt with 'delinq rerun --date 2026-03-20 --reason TEXT'\n");
    assertThat(program.call("run", "--date", "2026-03-20")).isZero();
  }

  @Test
  void another_snapshot_before_it_than_the_attempt_began_with_is_refused() throws IOException {
    failAtTheFirstChunk();
    program.deliver("2026-03-19", "loan_id\nL1\n");
    assertThat(program.call("run", "--date", "2026-03-19")).isZero();

    assertThat(program.call("run", "--date", "2026-03-20")).isEqualTo(3);
    assertThat(program.err())
        .contains(
            "began with no earlier set (SHA-256 none), but now there is the set of 2026-03-19");
  }

  @Test
  void extracts_corrected_after_a_refusal_make_a_new_attempt() throws IOException {
    program.deliver("2026-03-20", "loan_id\nbad\n");
    assertThat(program.call("run", "--date", "2026-03-20")).isEqualTo(3);
    assertThat(program.call("run", "--date", "2026-03-20")).isEqualTo(3);
    assertThat(newest().attempt()).isEqualTo(1);

    program.deliver("2026-03-20", "loan_id\nL1\n");
    assertThat(program.call("run", "--date", "2026-03-20")).isZero();
    assertThat(newest().attempt()).isEqualTo(2);
    assertThat(new Attempts(folder.resolve("work")).of(FRI_2026_03_20).get(0).state())
        .isEqualTo(Attempt.State.ABANDONED);
  }

  @Test
  void a_date_before_the_newest_published_one_is_refused_with_the_way_out() throws IOException {
    program.call("run", "--date", "2026-03-20");
    program.deliver("2026-03-19", "loan_id\nL1\n");

    assertThat(program.call("run", "--date", "2026-03-19")).isEqualTo(2);
    assertThat(program.err())
        .startsWith("delinq: REFUSED: 2026-03-19 comes before 2026-03-20")
        .contains("delinq rerun --date 2026-03-19 --cascade --reason TEXT");
  }

  @Test
  void while_another_run_holds_the_folder_nothing_is_done() {
    try (RunLock lock =
        RunLock.take(
            folder.resolve("out"), LockHolder.thisProcess("2026-03-21T02:00:00Z", "run x"))) {
      assertThat(lock.predecessor()).isEmpty();
      assertThat(program.call("run", "--date", "2026-03-20")).isEqualTo(5);
    }
    assertThat(program.err()).startsWith("delinq: LOCKED: another run holds ");
    assertThat(folder.resolve("work")).doesNotExist();
  }

  @Test
  void two_output_folders_do_not_share_a_work_folder_at_one_time() {
    try (RunLock lock =
        RunLock.take(
            folder.resolve("work"), LockHolder.thisProcess("2026-03-21T02:00:00Z", "run x"))) {
      assertThat(lock.predecessor()).isEmpty();
      assertThat(program.call("run", "--date", "2026-03-20")).isEqualTo(5);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run                                          | Missing required argument (specify one of these): (--date=D | (--from=A --to=B))
          run --date 2026-02-30                        | Invalid value for option '--date': '2026-02-30' is no date from 1900-01-01 to 2199-12-31 as YYYY-MM-DD, nor 'today' or 'yesterday'
          run --date 1899-12-31                        | Invalid value for option '--date': '1899-12-31' is no date
          run --date 2026-03-20 --from 2026-03-20 --to 2026-03-20 | --date=D and (--from=A --to=B) are mutually exclusive
          run --from 2026-03-21 --to 2026-03-20        | --from 2026-03-21 --to 2026-03-20 names no dates to run
          run --date 2026-03-20 --accept-jump          | --accept-jump needs a reason
          run --date 2026-03-20 --thread 2             | did you mean --threads?
          run --date 2026-03-20 --threads many         | Invalid value for option '--threads': 'many' is not an int
          run --date 2026-03-20 --config none.yml      | none.yml
          rum --date 2026-03-20                        | did you mean run?
          """)
  void wrong_usage_is_exit_2_with_a_hint(String line, String told) {
    assertThat(program.callPlain(line.split(" "))).isEqualTo(2);
    assertThat(program.err()).startsWith("delinq: BAD_").contains(told).contains(". Next: ");
    assertThat(program.err().lines()).hasSize(1);
    assertThat(program.out()).isEmpty();
  }

  private void failAtTheFirstChunk() {
    CalledProgram failing =
        program(
            () -> {
              throw new DelinqException(ErrorCode.STORAGE, "the disk is full", "make room");
            });
    assertThat(failing.call("run", "--date", "2026-03-20")).isEqualTo(1);
  }

  private Attempt newest() {
    return new Attempts(folder.resolve("work")).newest(FRI_2026_03_20).orElseThrow();
  }

  private Path realOut() {
    try {
      return folder.resolve("out").toRealPath();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The run looks for the request twice a second. */
  private void stopRequestAndWaitForIt() {
    Path request = folder.resolve("work/2026-03-20/stop-request");
    Path status = folder.resolve("work/2026-03-20/status.json");
    try {
      Files.write(request, new byte[0]);
      while (!Files.readString(status).contains("\"stop_requested\" : true")) {
        Thread.onSpinWait();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
