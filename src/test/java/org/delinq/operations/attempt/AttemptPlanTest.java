package org.delinq.operations.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.attempt.Attempt.State;
import org.delinq.operations.publish.PublishedSets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttemptPlanTest {
  private static final int FRI_2026_03_20 = Day.parse("2026-03-20");
  private static final int SAT_2026_03_21 = Day.parse("2026-03-21");

  @TempDir Path folder;
  private Attempts attempts;
  private PublishedSets sets;

  @BeforeEach
  void folders() {
    attempts = new Attempts(folder.resolve("work"));
    sets = new PublishedSets(folder.resolve("out"));
  }

  @Test
  void the_first_run_of_a_date_begins_attempt_1() {
    assertThat(plan(FRI_2026_03_20)).isEqualTo(new AttemptPlan.Begin(1));
  }

  @Test
  void a_folder_whose_record_a_kill_prevented_is_begun() throws IOException {
    Files.createDirectories(attempts.folder(FRI_2026_03_20, 1));

    assertThat(plan(FRI_2026_03_20)).isEqualTo(new AttemptPlan.Begin(1));
  }

  @ParameterizedTest
  @EnumSource(names = {"STARTED", "STOPPED", "FAILED"})
  void an_unfinished_attempt_is_gone_on_with(State state) {
    Attempt attempt = attempt(FRI_2026_03_20, 1, state);

    assertThat(plan(FRI_2026_03_20)).isEqualTo(new AttemptPlan.GoOn(attempt));
  }

  @Test
  void after_an_abandoned_attempt_the_next_number_begins() {
    attempt(FRI_2026_03_20, 1, State.ABANDONED);

    assertThat(plan(FRI_2026_03_20)).isEqualTo(new AttemptPlan.Begin(2));
  }

  @Test
  void a_number_that_has_a_set_is_not_given_again_although_the_work_folder_is_gone()
      throws IOException {
    published(FRI_2026_03_20, 3);
    Files.delete(folder.resolve("out/2026-03-20"));

    assertThat(plan(FRI_2026_03_20)).isEqualTo(new AttemptPlan.Begin(4));
  }

  @Test
  void a_published_date_needs_nothing() throws IOException {
    attempt(FRI_2026_03_20, 1, State.PUBLISHED);
    published(FRI_2026_03_20, 1);

    assertThat(plan(FRI_2026_03_20))
        .isEqualTo(new AttemptPlan.AlreadyPublished(sets.of(FRI_2026_03_20).orElseThrow()));
  }

  @Test
  void a_publication_cut_short_after_its_link_is_gone_on_with_even_before_a_later_date()
      throws IOException {
    Attempt attempt = attempt(FRI_2026_03_20, 1, State.STARTED);
    published(FRI_2026_03_20, 1);
    published(SAT_2026_03_21, 1);

    assertThat(plan(FRI_2026_03_20)).isEqualTo(new AttemptPlan.GoOn(attempt));
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILED", "ABANDONED"})
  void a_date_before_the_newest_published_one_is_refused(State state) throws IOException {
    attempt(FRI_2026_03_20, 1, state);
    published(SAT_2026_03_21, 1);

    assertThatThrownBy(() -> plan(FRI_2026_03_20))
        .isInstanceOfSatisfying(
            DelinqException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.REFUSED);
              assertThat(refusal)
                  .hasMessage("2026-03-20 comes before 2026-03-21, the newest published date");
            });
  }

  @Test
  void a_rerun_that_did_not_end_is_refused_once_a_later_date_followed_from_the_former_set()
      throws IOException {
    attempt(FRI_2026_03_20, 1, State.PUBLISHED);
    published(FRI_2026_03_20, 1);
    Attempt rerun = attempt(FRI_2026_03_20, 2, State.FAILED);
    assertThat(plan(FRI_2026_03_20)).isEqualTo(new AttemptPlan.GoOn(rerun));

    published(SAT_2026_03_21, 1);
    assertThatThrownBy(() -> plan(FRI_2026_03_20))
        .isInstanceOf(DelinqException.class)
        .hasMessage("2026-03-20 comes before 2026-03-21, the newest published date");
  }

  private AttemptPlan plan(int day) {
    return AttemptPlan.of(day, attempts, sets);
  }

  private Attempt attempt(int day, int number, State state) {
    Attempt attempt =
        new Attempt(
            Day.format(day),
            number,
            state,
            "cn-2023",
            "ab".repeat(32),
            new TreeMap<>(),
            null,
            "batch",
            "db1",
            "2026-03-21T03:00:00+08:00",
            "2026-03-21T03:00:00+08:00",
            null,
            null,
            "0.1.0",
            null);
    attempts.save(attempt);
    return attempt;
  }

  private void published(int day, int attempt) throws IOException {
    Path set = sets.folder(day, attempt);
    Files.createDirectories(set);
    Files.writeString(set.resolve("manifest.json"), "{}");
    Files.createSymbolicLink(
        folder.resolve("out").resolve(Day.format(day)),
        Path.of(".published", set.getFileName().toString()));
  }
}
