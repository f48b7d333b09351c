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
import org.delinq.operations.publish.PublishedSet;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.operations.run.NightJob;
import org.delinq.operations.run.SmallNight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code rerun} on nights that compute nothing: attempts, publication, cascade. */
class RerunCommandTest {
  private static final int THU_2026_03_19 = Day.parse("2026-03-19");
  private static final int FRI_2026_03_20 = Day.parse("2026-03-20");

  @TempDir Path folder;
  private CalledProgram program;

  @BeforeEach
  void three_published_dates() throws IOException {
    program = new CalledProgram(folder, new SmallNight(3, () -> {}));
    for (String date : new String[] {"2026-03-18", "2026-03-19", "2026-03-20"}) {
      program.deliver(date, "loan_id\nL1\n");
    }
    assertThat(program.call("run", "--from", "2026-03-18", "--to", "2026-03-20")).isZero();
  }

  @Test
  void the_set_is_replaced_and_the_former_kept_with_user_and_reason() throws IOException {
    assertThat(program.call("rerun", "--date", "2026-03-20", "--reason", "late receipts")).isZero();

    assertThat(program.out())
        .startsWith(
            "2026-03-20, attempt 2, policy cn-2023\nreplaces attempt 1\nreason: late receipts\n");
    assertThat(standing("2026-03-20")).isEqualTo(2);
    assertThat(folder.resolve("out/.published/2026-03-20.1/manifest.json")).exists();
    assertThat(Files.readString(folder.resolve("out/2026-03-20/manifest.json")))
        .contains("\"reason\" : \"late receipts\"")
        .containsPattern(
            "\"replaced\" : \\{\\s+\"business_date\" : \"2026-03-20\",\\s+\"attempt\" : 1");
    Attempt attempt = newest(FRI_2026_03_20);
    assertThat(attempt.state()).isEqualTo(Attempt.State.PUBLISHED);
    PublishedSet former =
        new PublishedSet(FRI_2026_03_20, 1, folder.resolve("out/.published/2026-03-20.1"));
    assertThat(attempt.rerun())
        .isEqualTo(new Attempt.Rerun("receive", 0, false, former.reference()));
    assertThat(program.call("history")).isZero();
    assertThat(program.out())
        .contains("2026-03-20        2  PUBLISHED")
        .contains("late receipts")
        .contains("2026-03-20        1  SUPERSEDED");
  }

  @Test
  void a_date_with_later_ones_is_refused_without_cascade() {
    assertThat(program.call("rerun", "--date", "2026-03-19", "--reason", "x")).isEqualTo(2);

    assertThat(program.err())
        .isEqualTo(
            "delinq: REFUSED: dates after 2026-03-19 are published, up to 2026-03-20, and follow"
                + " from it. Next: add --cascade, which computes them anew as well, in order\n");
    assertThat(standing("2026-03-19")).isEqualTo(1);
  }

  @Test
  void a_cascade_computes_the_later_dates_anew_in_order() {
    assertThat(program.call("rerun", "--date", "2026-03-19", "--reason", "x", "--cascade"))
        .isZero();

    assertThat(program.out())
        .containsSubsequence("2026-03-19, attempt 2", "2026-03-20, attempt 2")
        .doesNotContain("2026-03-18");
    assertThat(standing("2026-03-18")).isEqualTo(1);
    assertThat(standing("2026-03-19")).isEqualTo(2);
    assertThat(standing("2026-03-20")).isEqualTo(2);
    assertThat(program.call("status", "--verify")).isZero();
    assertThat(program.out().lines())
        .contains(
            "2026-03-18, attempt 1: INTACT",
            "2026-03-19, attempt 1: STALE",
            "2026-03-19, attempt 2: INTACT",
            "2026-03-20, attempt 1: STALE",
            "2026-03-20, attempt 2: INTACT");
  }

  @Test
  void a_cascade_that_failed_on_its_way_is_gone_on_with_by_run() {
    assertThat(
            failingOn(FRI_2026_03_20)
                .call("rerun", "--date", "2026-03-19", "--reason", "x", "--cascade"))
        .isEqualTo(1);
    assertThat(standing("2026-03-19")).isEqualTo(2);
    assertThat(standing("2026-03-20")).isEqualTo(1);
    assertThat(program.call("status", "--verify")).isZero();
    assertThat(program.out()).contains("built on 2026-03-19 attempt 1, which was replaced since");

    assertThat(program.call("run", "--date", "2026-03-20")).isZero();
    assertThat(program.out()).startsWith("2026-03-20, attempt 2, policy");
    assertThat(standing("2026-03-20")).isEqualTo(2);
  }

  @Test
  void a_cascade_killed_between_two_dates_is_gone_on_with_by_run_for_its_own_date() {
    program.call("rerun", "--date", "2026-03-20", "--reason", "before the cascade");
    assertThat(
            failingOn(THU_2026_03_19)
                .call("rerun", "--date", "2026-03-18", "--reason", "x", "--cascade"))
        .isEqualTo(1);
    Attempts attempts = new Attempts(folder.resolve("work"));
    attempts.save(newest(THU_2026_03_19).abandoned("as if never begun", "2026-03-21T04:00:00Z"));

    assertThat(program.call("run", "--date", "2026-03-18")).isZero();
    assertThat(program.out())
        .containsSubsequence(
            "2026-03-18 is published already (attempt 2); nothing to do",
            "2026-03-19, attempt 3",
            "2026-03-20, attempt 3");
  }

  @Test
  void a_missed_date_is_put_in_by_a_cascade_only() throws IOException {
    program.deliver("2026-03-17", "loan_id\nL1\n");
    assertThat(program.call("rerun", "--date", "2026-03-17", "--reason", "missed")).isEqualTo(2);

    assertThat(program.call("rerun", "--date", "2026-03-17", "--reason", "missed", "--cascade"))
        .isZero();
    assertThat(standing("2026-03-17")).isEqualTo(1);
    assertThat(standing("2026-03-20")).isEqualTo(2);
    assertThat(program.call("run", "--date", "2026-03-17")).isZero();
  }

  @Test
  void an_attempt_that_has_not_ended_is_given_up() {
    assertThat(failingOn(FRI_2026_03_20).call("rerun", "--date", "2026-03-20", "--reason", "first"))
        .isEqualTo(1);
    assertThat(standing("2026-03-20")).isEqualTo(1);

    assertThat(program.call("rerun", "--date", "2026-03-20", "--reason", "second")).isZero();
    assertThat(standing("2026-03-20")).isEqualTo(3);
    Attempt given = new Attempts(folder.resolve("work")).of(FRI_2026_03_20).get(1);
    assertThat(given.state()).isEqualTo(Attempt.State.ABANDONED);
    assertThat(given.reason()).isEqualTo("a rerun takes its place: second");
  }

  @Test
  void a_rerun_refused_for_its_extracts_stays_a_rerun_when_they_are_corrected() throws IOException {
    program.deliver("2026-03-20", "loan_id\nbad\n");
    assertThat(program.call("rerun", "--date", "2026-03-20", "--reason", "late")).isEqualTo(3);
    assertThat(standing("2026-03-20")).isEqualTo(1);
    program.deliver("2026-03-20", "loan_id\nL2\n");

    assertThat(program.call("run", "--date", "2026-03-20")).isZero();
    assertThat(standing("2026-03-20")).isEqualTo(3);
    assertThat(newest(FRI_2026_03_20).reason()).isEqualTo("late");
    assertThat(newest(FRI_2026_03_20).rerun()).isNotNull();
  }

  @Test
  void an_abandoned_rerun_leaves_the_set_that_stands() {
    failingOn(FRI_2026_03_20).call("rerun", "--date", "2026-03-20", "--reason", "first");

    assertThat(program.call("abandon", "--date", "2026-03-20", "--reason", "not needed")).isZero();
    assertThat(program.out())
        .isEqualTo("2026-03-20, attempt 2 is given up; the set of attempt 1 stands\n");
    assertThat(program.call("run", "--date", "2026-03-20")).isZero();
    assertThat(program.out())
        .isEqualTo("2026-03-20 is published already (attempt 1); nothing to do\n");
  }

  @Test
  void a_set_that_stands_while_its_attempt_has_not_ended_is_completed_first() {
    Attempt published = newest(FRI_2026_03_20);
    new Attempts(folder.resolve("work"))
        .save(published.with(Attempt.State.STARTED, null, published.updatedAt()));

    assertThat(program.call("rerun", "--date", "2026-03-20", "--reason", "x")).isEqualTo(2);
    assertThat(program.err()).contains("'delinq run --date 2026-03-20' completes what is left");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rerun --date 2026-03-20                          | Missing required option: '--reason=TEXT'
          rerun --reason x                                 | Missing required option: '--date=D'
          rerun --date 2026-03-21 --reason x               | 2026-03-21 is not published. Next: 'delinq run --date 2026-03-21'
          rerun --date 2026-03-20 --reason x --from begin  | --from begin is no step of a night. Next: name one of receive, order, age, quarantine, borrowers, classify
          """)
  void wrong_usage_is_exit_2_with_a_hint(String line, String told) {
    assertThat(program.call(line.split(" "))).isEqualTo(2);
    assertThat(program.err()).startsWith("delinq: ").contains(told);
    assertThat(standing("2026-03-20")).isEqualTo(1);
  }

  /** A program whose job fails at the first chunk of one date. */
  private CalledProgram failingOn(int day) {
    NightJob whole = new SmallNight(3, () -> {});
    NightJob failing =
        new SmallNight(
            3,
            () -> {
              throw new DelinqException(ErrorCode.STORAGE, "the disk is full", "make room");
            });
    return new CalledProgram(
        folder,
        request -> request.businessDate() == day ? failing.run(request) : whole.run(request));
  }

  private int standing(String date) {
    return new PublishedSets(folder.resolve("out")).of(Day.parse(date)).orElseThrow().attempt();
  }

  private Attempt newest(int day) {
    return new Attempts(folder.resolve("work")).newest(day).orElseThrow();
  }
}
