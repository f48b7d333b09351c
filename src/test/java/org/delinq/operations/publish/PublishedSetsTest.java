package org.delinq.operations.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedSetsTest {
  private static final int FRI_2026_03_20 = Day.parse("2026-03-20");
  private static final int SAT_2026_03_21 = Day.parse("2026-03-21");
  private static final int MON_2026_03_23 = Day.parse("2026-03-23");

  @TempDir Path folder;

  @Test
  void an_output_folder_that_is_not_there_holds_nothing() {
    PublishedSets sets = new PublishedSets(folder.resolve("none"));

    assertThat(sets.dates()).isEmpty();
    assertThat(sets.newest()).isEmpty();
    assertThat(sets.newestBefore(FRI_2026_03_20)).isEmpty();
    assertThat(sets.attempts(FRI_2026_03_20)).isEmpty();
  }

  @Test
  void the_newest_before_a_date_is_never_that_date() throws IOException {
    publish("2026-03-21", 1);
    publish("2026-03-20", 3);
    PublishedSets sets = new PublishedSets(folder.resolve("out"));

    assertThat(sets.dates()).containsExactly(FRI_2026_03_20, SAT_2026_03_21);
    assertThat(sets.newestBefore(FRI_2026_03_20)).isEmpty();
    assertThat(sets.newestBefore(SAT_2026_03_21).orElseThrow().attempt()).isEqualTo(3);
    assertThat(sets.newestBefore(MON_2026_03_23).orElseThrow().businessDate())
        .isEqualTo(SAT_2026_03_21);
    assertThat(sets.newestBetween(FRI_2026_03_20 - 9, FRI_2026_03_20 - 1)).isEmpty();
    assertThat(sets.newestBetween(FRI_2026_03_20, FRI_2026_03_20)).isPresent();
  }

  @Test
  void leftovers_and_strangers_are_passed_over() throws IOException {
    publish("2026-03-20", 1);
    Path out = folder.resolve("out");
    Files.createDirectories(out.resolve(".published/2026-03-20.2"));
    Files.createDirectories(out.resolve(".published/2026-03-20.02"));
    Files.createDirectories(out.resolve(".published/2026-02-30.1"));
    Files.createSymbolicLink(out.resolve(".2026-03-22.new"), Path.of("nowhere"));
    Files.writeString(out.resolve("metrics.prom"), "");
    Files.createDirectories(out.resolve("2026-02-30"));
    PublishedSets sets = new PublishedSets(out);

    assertThat(sets.dates()).containsExactly(FRI_2026_03_20);
    assertThat(sets.attempts(FRI_2026_03_20)).containsExactly(1, 2);
  }

  @Test
  void a_folder_restored_from_a_backup_that_followed_links_is_a_set() throws IOException {
    PublishedSet set = publish("2026-03-20", 4);
    Path out = folder.resolve("restored");
    Files.createDirectories(out);
    Files.move(set.folder(), out.resolve("2026-03-20"));

    assertThat(new PublishedSets(out).newest().orElseThrow().attempt()).isEqualTo(4);
  }

  @Test
  void a_link_to_nowhere_is_refused_because_an_older_snapshot_would_be_taken_in_silence()
      throws IOException {
    publish("2026-03-19", 1);
    PublishedSet set = publish("2026-03-20", 1);
    Files.move(set.folder(), folder.resolve("lost"));

    assertThatThrownBy(() -> new PublishedSets(folder.resolve("out")).newestBefore(SAT_2026_03_21))
        .isInstanceOf(DelinqException.class)
        .hasMessageEndingWith("out/2026-03-20 points to a folder that is not there");
  }

  private PublishedSet publish(String date, int attempt) throws IOException {
    return FinishedSet.publish(folder.resolve("work"), folder.resolve("out"), date, attempt);
  }
}
