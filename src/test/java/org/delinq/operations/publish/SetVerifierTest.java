package org.delinq.operations.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.operations.publish.SetVerdict.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetVerifierTest {
  private static final int THU_2026_03_19 = Day.parse("2026-03-19");
  private static final int FRI_2026_03_20 = Day.parse("2026-03-20");
  private static final int SAT_2026_03_21 = Day.parse("2026-03-21");

  @TempDir Path folder;
  private final ManifestDigests remembered = new ManifestDigests();
  private Path out;

  @BeforeEach
  void three_nights() throws IOException {
    out = folder.resolve("out");
    publish("2026-03-19", 1);
    publish("2026-03-20", 1);
    publish("2026-03-21", 1);
  }

  @Test
  void what_nobody_touched_is_intact() throws IOException {
    assertThat(verify())
        .containsExactly(intact(THU_2026_03_19), intact(FRI_2026_03_20), intact(SAT_2026_03_21));
  }

  @Test
  void one_changed_byte_is_found() throws IOException {
    Files.writeString(
        out.resolve("2026-03-20/loan-status.csv"),
        "loan_id,tier\nL1,NORMAL\nL2,LOST\n",
        StandardOpenOption.TRUNCATE_EXISTING);

    assertThat(verify())
        .containsExactly(
            intact(THU_2026_03_19),
            new SetVerdict(
                FRI_2026_03_20, 1, State.TAMPERED, List.of("loan-status.csv was changed")),
            intact(SAT_2026_03_21));
  }

  @Test
  void a_removed_and_an_added_file_are_found() throws IOException {
    Files.move(out.resolve("2026-03-20/report.html"), out.resolve("2026-03-20/report.htm"));

    assertThat(verify())
        .contains(
            new SetVerdict(
                FRI_2026_03_20,
                1,
                State.TAMPERED,
                List.of("report.htm was added", "report.html was removed")));
  }

  @Test
  void a_change_that_the_set_s_own_manifest_was_made_to_cover_breaks_the_chain()
      throws IOException {
    Path status = out.resolve("2026-03-20/loan-status.csv");
    String before = FileDigest.of(status).sha256();
    Files.writeString(status, "loan_id,tier\nL1,NORMAL\nL2,LOST\n");
    Path manifest = out.resolve("2026-03-20/manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace(before, FileDigest.of(status).sha256()));

    assertThat(verify())
        .contains(
            new SetVerdict(
                SAT_2026_03_21,
                1,
                State.TAMPERED,
                List.of(
                    "the manifest of 2026-03-20 attempt 1 is not the one this set was built on")));
  }

  @Test
  void a_rerun_makes_stale_what_was_built_on_the_former_set() throws IOException {
    publish("2026-03-20", 2);

    assertThat(verify())
        .containsExactly(
            intact(THU_2026_03_19),
            new SetVerdict(FRI_2026_03_20, 1, State.STALE, List.of("replaced by attempt 2")),
            new SetVerdict(FRI_2026_03_20, 2, State.INTACT, List.of()),
            new SetVerdict(
                SAT_2026_03_21,
                1,
                State.STALE,
                List.of("built on 2026-03-20 attempt 1, which was replaced since")));
  }

  @Test
  void a_set_computed_from_another_snapshot_than_it_says_is_found() throws IOException {
    PublishRequest request = FinishedSet.write(folder.resolve("work"), out, "2026-03-22", 1);
    Path snapshot = out.resolve("2026-03-21/loan-status.csv");
    SetPublisher.publish(
        new PublishRequest(
            out,
            request.businessDate(),
            1,
            request.set(),
            request.policyId(),
            request.inputs(),
            List.of(
                new Manifest.EarlierFile(
                    "2026-03-21/loan-status.csv", 1, FileDigest.of(snapshot).sha256()),
                new Manifest.EarlierFile(
                    "2026-03-20/loan-status.csv",
                    1,
                    FileDigest.ofBytes("another".getBytes(StandardCharsets.UTF_8)))),
            "batch",
            null,
            "2026-03-23T03:00:00+08:00",
            "0.1.0",
            1),
        FinishedSet.POLICY,
        ready -> {});

    assertThat(verify())
        .endsWith(
            new SetVerdict(
                Day.parse("2026-03-22"),
                1,
                State.TAMPERED,
                List.of("2026-03-20/loan-status.csv is not the one this set was computed from")));
  }

  @Test
  void a_set_that_is_gone_is_a_finding_and_hides_no_other() throws IOException {
    Files.move(out.resolve(".published/2026-03-20.1"), folder.resolve("lost"));

    assertThat(verify())
        .containsExactly(
            intact(THU_2026_03_19),
            new SetVerdict(
                FRI_2026_03_20, 0, State.TAMPERED, List.of("the set behind the link is gone")),
            new SetVerdict(
                SAT_2026_03_21,
                1,
                State.TAMPERED,
                List.of("the set of 2026-03-20 attempt 1, which this one was built on, is gone")));
  }

  @Test
  void what_the_database_remembers_otherwise_is_found() throws IOException {
    Path manifest = out.resolve("2026-03-20/manifest.json");
    remembered.add(FRI_2026_03_20, 1, FileDigest.of(manifest).sha256());
    assertThat(verify()).contains(intact(FRI_2026_03_20), intact(SAT_2026_03_21));

    remembered.add(SAT_2026_03_21, 1, "0".repeat(64));
    remembered.add(SAT_2026_03_21, 2, "0".repeat(64));
    remembered.add(Day.parse("2026-03-22"), 1, "0".repeat(64));
    assertThat(verify())
        .containsExactly(
            intact(THU_2026_03_19),
            intact(FRI_2026_03_20),
            new SetVerdict(
                SAT_2026_03_21,
                1,
                State.TAMPERED,
                List.of(
                    "attempt 2 was published after it, and does not stand",
                    "manifest.json is not the one whose digest the database holds")),
            new SetVerdict(
                Day.parse("2026-03-22"),
                0,
                State.TAMPERED,
                List.of("it was published, and its set is gone")));
  }

  private List<SetVerdict> verify() throws IOException {
    return new SetVerifier(out, remembered).verify();
  }

  private static SetVerdict intact(int day) {
    return new SetVerdict(day, 1, State.INTACT, List.of());
  }

  private void publish(String date, int attempt) throws IOException {
    FinishedSet.publish(folder.resolve("work"), out, date, attempt);
  }
}
