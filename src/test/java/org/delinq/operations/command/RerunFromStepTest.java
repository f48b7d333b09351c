package org.delinq.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.delinq.nightly.Night;
import org.delinq.operations.publish.FileDigest;
import org.delinq.storage.WorkFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rerun --from STEP} of whole nights of the sample institution. */
class RerunFromStepTest {
  private static final String DATE = "2026-03-19";

  @TempDir Path folder;
  private CalledProgram program;
  private Path inbox;

  @BeforeEach
  void a_published_night() throws IOException {
    program = new CalledProgram(folder, Night::run);
    inbox = Files.createDirectories(folder.resolve("inbox").resolve(DATE));
    try (Stream<Path> extracts = Files.list(Path.of("sample-data", DATE))) {
      for (Path extract : extracts.toList()) {
        Files.copy(extract, inbox.resolve(extract.getFileName().toString()));
      }
    }
  }

  @Test
  void the_steps_before_it_are_taken_over_and_the_bytes_are_the_same() throws IOException {
    run();
    SortedMap<String, String> before = digests(1);
    rerun("report-migration");

    assertThat(program.out())
        .containsPattern("\nage +11,\\d{3} +\\d+ +4 +reused\n")
        .containsPattern("\nclassify +380 +380 +0 +reused\n")
        .containsPattern("\nworklists +\\d+ +\\d+ +0 +reused\n")
        .containsPattern("\nreconcile +\\d+ +\\d+ +0 +\\d\\.\\d s\n");
    assertThat(program.err()).contains("report-reminders reused", "report-migration done");
    assertThat(digests(2)).isEqualTo(before);
    assertThat(program.call("status", "--verify")).isZero();
    assertThat(program.out()).contains(DATE + ", attempt 2: INTACT");
    rerun("report-ratios");
    assertThat(program.out()).containsPattern("\nage +11,\\d{3} +\\d+ +4 +reused\n");
    assertThat(digests(3)).isEqualTo(before);
  }

  @Test
  void a_corrected_extract_is_received_anew_whatever_step_was_named() throws IOException {
    Files.deleteIfExists(inbox.resolve("manifest.csv"));
    run();
    Path repayments = inbox.resolve("repayments.csv");
    String[] lines = Files.readString(repayments).split("\n");
    Files.writeString(
        repayments, String.join("\n", java.util.Arrays.copyOf(lines, lines.length - 20)) + "\n");
    rerun("classify");

    assertThat(program.err())
        .containsPattern(
            DATE
                + " is done anew from receive on: .*repayments.csv has SHA-256 \\w{64}, but was"
                + " received with \\w{64}");
    assertThat(program.out()).doesNotContain("reused");
    SortedMap<String, String> corrected = digests(2);
    WorkFiles.deleteFolder(folder.resolve("out"));
    WorkFiles.deleteFolder(folder.resolve("work"));
    run();
    assertThat(digests(1)).isEqualTo(corrected);
  }

  @Test
  void another_policy_spares_what_does_not_depend_on_it() throws IOException {
    run();
    Path policy = folder.resolve("other.yml");
    Files.writeString(
        policy, Files.readString(Path.of("jobs/policies/cn-2023.yml")) + "\n# another\n");
    assertThat(
            program.call(
                "rerun",
                "--date",
                DATE,
                "--from",
                "publish",
                "--reason",
                "x",
                "--policy",
                "other.yml"))
        .isZero();

    assertThat(program.err())
        .contains(DATE + " is done anew from age on: the policy changed since attempt 1");
    assertThat(program.out())
        .containsPattern("\nreceive .* reused\n")
        .containsPattern("\nage .* s\n");
  }

  @Test
  void kept_files_that_are_gone_are_made_anew() throws IOException {
    run();
    WorkFiles.deleteFolder(folder.resolve("work/" + DATE + "/1/classify"));
    rerun("report-ratios");
    assertThat(program.err())
        .contains(DATE + " is done anew from classify on: what classify left in attempt 1 is gone");
    assertThat(program.out())
        .containsPattern("\nborrowers .* reused\n")
        .containsPattern("\nclassify .* s\n");

    WorkFiles.deleteFolder(folder.resolve("work/" + DATE));
    rerun("report-ratios");
    assertThat(program.err()).contains("on: the work folder of attempt 2 is gone");
    assertThat(program.out()).doesNotContain("reused");
  }

  @Test
  void a_changed_published_file_is_not_published_again() throws IOException {
    run();
    Path ratios = folder.resolve("out/" + DATE + "/reports/ratios.csv");
    Files.writeString(ratios, Files.readString(ratios).replace("NPL", "XYZ"));

    assertThat(program.call("rerun", "--date", DATE, "--from", "publish", "--reason", "x"))
        .isEqualTo(1);
    assertThat(program.err())
        .contains("delinq: STORAGE: ")
        .contains("reports/ratios.csv is not what its manifest says");
    assertThat(folder.resolve("out/.published/" + DATE + ".2")).doesNotExist();
  }

  @Test
  void copies_of_extracts_go_when_the_night_is_published() throws IOException {
    pack(inbox.resolve("repayments.csv"));
    Files.deleteIfExists(inbox.resolve("manifest.csv"));
    run();

    assertThat(folder.resolve("work/" + DATE + "/1/receive"))
        .isDirectoryNotContaining("glob:**.csv")
        .isDirectoryNotContaining("glob:**.ordered");
    SortedMap<String, String> before = digests(1);
    rerun("classify");
    assertThat(program.out()).containsPattern("\nage .* reused\n");
    assertThat(digests(2)).isEqualTo(before);
    rerun("age");
    assertThat(program.err())
        .contains(
            "is done anew from receive on: the copies of packed or unordered extracts are not"
                + " kept");
    assertThat(digests(3)).isEqualTo(before);
  }

  private void run() {
    assertThat(program.call("run", "--date", DATE)).as(program.err()).isZero();
  }

  private void rerun(String step) {
    assertThat(program.call("rerun", "--date", DATE, "--from", step, "--reason", "to see it"))
        .as(program.err())
        .isZero();
  }

  private static void pack(Path extract) throws IOException {
    Path packed = extract.resolveSibling(extract.getFileName() + ".gz");
    try (InputStream in = Files.newInputStream(extract);
        OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      in.transferTo(out);
    }
    Files.delete(extract);
  }

  /** Digests of the published tables of an attempt. */
  private SortedMap<String, String> digests(int attempt) throws IOException {
    Path set = folder.resolve("out/.published/" + DATE + "." + attempt);
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(set)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        digests.put(set.relativize(file).toString(), FileDigest.of(file).sha256());
      }
    }
    assertThat(digests).hasSizeGreaterThan(20);
    return digests;
  }
}
