package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.delinq.calendar.Day;
import org.delinq.generate.GenerateRequest;
import org.delinq.generate.PortfolioGenerator;
import org.delinq.operations.publish.FileDigest;
import org.delinq.settings.DatabaseAccess;
import org.delinq.storage.WorkFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real program at random moments of a night, again while it goes on, as often as {@code
 * delinq.kills} says, every third time in the start-up of a first night; whenever a night gets to
 * its end, what it published is compared with an undisturbed one, and another begins.
 */
class NightKillTest {
  private static final String DATE = "2026-03-19";
  private static final long START_UP_MILLISECONDS = 3_000;
  private static final int KILLS = Integer.getInteger("delinq.kills", 5);

  @TempDir Path home;

  @Test
  void publishesTheSameBytesHoweverOftenItIsKilled() throws Exception {
    PortfolioGenerator.generate(
        new GenerateRequest(3_000, Day.parse(DATE), 11, home.resolve("inbox"), false, 1));
    long undisturbed = System.nanoTime();
    Process whole = start("whole");
    assertThat(whole.waitFor()).as(log("whole")).isZero();
    long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - undisturbed);

    SortedMap<String, String> expected = digests("whole");
    assertThat(expected).hasSizeGreaterThan(15);

    Random random = new Random(20260319);
    int killed = 0;
    while (killed < KILLS) {
      boolean startUp = killed % 3 == 1;
      if (startUp) {
        forget();
      }
      Process night = start("killed");
      long patience = startUp ? Math.min(START_UP_MILLISECONDS, milliseconds) : milliseconds;
      if (!night.waitFor(random.nextLong(patience), TimeUnit.MILLISECONDS)) {
        night.destroyForcibly().waitFor();
        killed++;
      } else {
        assertPublished(night, expected);
        forget();
      }
    }
    Process last = start("killed");
    last.waitFor();
    assertPublished(last, expected);
  }

  private void forget() {
    WorkFiles.deleteFolder(home.resolve("killed-out"));
    WorkFiles.deleteFolder(home.resolve("killed-work"));
  }

  private void assertPublished(Process night, SortedMap<String, String> expected)
      throws IOException {
    assertThat(night.exitValue()).as(log("killed")).isZero();
    assertThat(digests("killed")).isEqualTo(expected);
  }

  private Process start(String name) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.delinq.Delinq",
                "run",
                "--date",
                DATE,
                "--config",
                Path.of("jobs/nightly.yml").toAbsolutePath().toString(),
                "--inbox",
                home.resolve("inbox").toString(),
                "--out",
                home.resolve(name + "-out").toString(),
                "--work",
                home.resolve(name + "-work").toString()));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().putAll(Map.of("DELINQ_CHUNK_SIZE", "100", "DELINQ_GRID", "4"));
    DatabaseAccess database = OnPostgres.access(home);
    if (database != null) {
      process.environment().put("DELINQ_DB_URL", database.url());
      process.environment().put("DELINQ_DB_USER", Objects.requireNonNull(database.user()));
      process
          .environment()
          .put("DELINQ_DB_PASSWORD", Objects.requireNonNullElse(database.password(), ""));
    }
    File log = home.resolve(name + ".log").toFile();
    return process.redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
  }

  private String log(String name) throws IOException {
    List<String> lines = Files.readAllLines(home.resolve(name + ".log"));
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
  }

  /** Digests of the published files that may not depend on how the night was run. */
  private SortedMap<String, String> digests(String name) throws IOException {
    Path set = home.resolve(name + "-out").resolve(DATE).toRealPath();
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(set)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        digests.put(set.relativize(file).toString(), FileDigest.of(file).sha256());
      }
    }
    return digests;
  }
}
