package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.delinq.operations.FakeTime;
import org.delinq.operations.ProgramProcess;
import org.delinq.operations.publish.FileDigest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program on a machine whose clock is a month ahead, and then a month behind. */
class ClockFaultTest {
  private static final int LOANS = 2_000;
  private static final String AHEAD = "+30d";
  private static final String BEHIND = "-30d";
  private static final String RIGHT = "+0d";

  @TempDir static Path whole;
  private static SortedMap<String, String> expected = new TreeMap<>();

  @TempDir Path home;

  @BeforeAll
  static void undisturbed() throws Exception {
    NightProcess.deliver(whole.resolve("inbox"), LOANS);
    assertThat(call(whole, RIGHT, "run", "--date", NightProcess.DATE))
        .as(ProgramProcess.said(whole))
        .isZero();
    expected = digests(whole);
    assertThat(expected).hasSizeGreaterThan(15);
  }

  @Test
  void aNightBegunAMonthAheadAndEndedAMonthBehind() throws Exception {
    NightProcess.deliver(home.resolve("inbox"), LOANS);
    Process ahead = startNight(AHEAD);
    await("age/0/aged.records", ahead);
    signal("STOP", ahead);
    assertThat(told(RIGHT, "status")).contains("attempt 1: RUNNING").contains("since ");
    assertThat(call(home, BEHIND, "run", "--date", NightProcess.DATE)).isEqualTo(5);
    ahead.destroyForcibly().waitFor();

    assertThat(told(RIGHT, "status")).contains("attempt 1: KILLED").contains("Next: 'delinq run");
    assertThat(told(BEHIND, "history")).contains("1  UNFINISHED");

    Process behind = startNight(BEHIND);
    await("worklists", behind);
    behind.destroyForcibly().waitFor();
    assertThat(said())
        .contains("took over the lock of")
        .contains("attempt 1 goes on")
        .contains("classify done");
    assertThat(told(RIGHT, "status")).contains("attempt 1: KILLED");

    assertThat(startNight(BEHIND).waitFor()).as(said()).isZero();
    assertThat(said()).doesNotContain("INFO  age ");
    assertThat(digests(home)).isEqualTo(expected);
    assertPublished(RIGHT);
  }

  @Test
  void aNightThatWasPublishedInTheFuture() throws Exception {
    NightProcess.deliver(home.resolve("inbox"), LOANS);
    assertThat(startNight(AHEAD).waitFor()).as(said()).isZero();
    assertThat(digests(home)).isEqualTo(expected);
    assertPublished(BEHIND);
    assertThat(told(RIGHT, "run", "--date", NightProcess.DATE)).contains("nothing to do");
    assertThat(told(BEHIND, "rerun", "--date", NightProcess.DATE, "--reason", "clock put right"))
        .contains("replaces attempt 1");
    assertThat(digests(home)).isEqualTo(expected);
    assertThat(told(RIGHT, "history")).contains("1  SUPERSEDED").contains("2  PUBLISHED");
    assertThat(told(RIGHT, "status", "--verify")).contains("attempt 2: INTACT");
  }

  @Test
  void yesterdayIsWhatTheClockSaysAndIsPrinted() throws Exception {
    LocalDate before = LocalDate.now(ZoneId.systemDefault()).plusDays(29);
    assertThat(call(home, AHEAD, "run", "--date", "yesterday")).isEqualTo(3);
    LocalDate after = LocalDate.now(ZoneId.systemDefault()).plusDays(29);
    assertThat(said()).containsAnyOf("business date " + before, "business date " + after);
  }

  private void assertPublished(String offset) throws Exception {
    assertThat(told(offset, "status")).contains("attempt 1: PUBLISHED");
    assertThat(told(offset, "history")).contains("1  PUBLISHED");
    assertThat(told(offset, "status", "--verify")).contains("attempt 1: INTACT");
  }

  private Process startNight(String offset) throws IOException {
    return start(home, offset, "run", "--date", NightProcess.DATE);
  }

  private static Process start(Path home, String offset, String... arguments) throws IOException {
    Map<String, String> variables = new HashMap<>(FakeTime.off(offset));
    variables.putAll(Map.of("DELINQ_CHUNK_SIZE", "100", "DELINQ_GRID", "4"));
    Files.deleteIfExists(home.resolve("said.log"));
    return ProgramProcess.start(home, variables, arguments);
  }

  private static int call(Path home, String offset, String... arguments) throws Exception {
    return start(home, offset, arguments).waitFor();
  }

  /** What a command says that ends well. */
  private String told(String offset, String... arguments) throws Exception {
    assertThat(call(home, offset, arguments)).as(said()).isZero();
    return said();
  }

  private String said() throws IOException {
    return Files.readString(home.resolve("said.log"));
  }

  /** Until the attempt has something in a file or a folder. */
  private void await(String name, Process night) throws IOException {
    Path awaited = home.resolve("work").resolve(NightProcess.DATE).resolve("1").resolve(name);
    while (Files.notExists(awaited) || Files.size(awaited) == 0) {
      assertThat(night.isAlive()).as(said()).isTrue();
      Thread.onSpinWait();
    }
  }

  private static void signal(String name, Process process) throws Exception {
    assertThat(
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor())
        .isZero();
  }

  private static SortedMap<String, String> digests(Path home) throws IOException {
    Path set = home.resolve("out").resolve(NightProcess.DATE).toRealPath();
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(set)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        digests.put(set.relativize(file).toString(), FileDigest.of(file).sha256());
      }
    }
    return digests;
  }
}
