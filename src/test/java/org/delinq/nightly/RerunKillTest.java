package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.delinq.calendar.Day;
import org.delinq.database.Database;
import org.delinq.generate.GenerateRequest;
import org.delinq.generate.PortfolioGenerator;
import org.delinq.operations.ProgramProcess;
import org.delinq.operations.attempt.Attempt;
import org.delinq.operations.attempt.Attempts;
import org.delinq.operations.publish.FileDigest;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.operations.publish.SetVerdict;
import org.delinq.operations.publish.SetVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the real program in the middle of reruns: at random moments, and at the moment when the new
 * set is about to take the place of the old. One whole set stands for the date at any time, in the
 * database too, and what is published in the end is what the undisturbed night published.
 */
class RerunKillTest {
  private static final String DATE = "2026-03-19";
  private static final int DAY = Day.parse(DATE);
  private static final int KILLS = Math.max(2, Integer.getInteger("delinq.kills", 5) / 2);

  private static final Map<String, String> SMALL_CHUNKS =
      Map.of("DELINQ_CHUNK_SIZE", "100", "DELINQ_GRID", "4");

  @TempDir Path home;

  @Test
  void theOldSetStandsWholeUntilTheNewOneDoes() throws Exception {
    PortfolioGenerator.generate(
        new GenerateRequest(2_000, DAY, 11, home.resolve("inbox"), false, 1));
    long begun = System.nanoTime();
    assertThat(start("run", "--date", DATE).waitFor()).as(said()).isZero();
    long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    SortedMap<String, String> expected = digests();
    SortedMap<String, List<String>> tables = ResultTables.shownAlone(database());

    Random random = new Random(20260320);
    for (int killed = 0; killed < KILLS; killed++) {
      Process rerun = next();
      if (killed % 2 == 0) {
        killWhilePublishing(rerun);
      } else if (!rerun.waitFor(random.nextLong(milliseconds), TimeUnit.MILLISECONDS)) {
        rerun.destroyForcibly().waitFor();
      }
      assertWholeSet(expected);
      assertThat(ResultTables.shown(database())).isEqualTo(tables);
    }
    assertThat(start("run", "--date", DATE).waitFor()).as(said()).isZero();
    assertThat(start("rerun", "--date", DATE, "--from", "classify", "--reason", "last").waitFor())
        .as(said())
        .isZero();
    assertWholeSet(expected);
    assertThat(ResultTables.shownAlone(database())).isEqualTo(tables);
    assertThat(new SetVerifier(home.resolve("out")).verify())
        .last()
        .isEqualTo(new SetVerdict(DAY, standing(), SetVerdict.State.INTACT, List.of()));
    assertThat(start("status", "--verify").waitFor())
        .as("the digests in the database too\n" + said())
        .isZero();
  }

  /** Goes on with a rerun that was killed, or begins one. */
  private Process next() throws IOException {
    Attempt newest = new Attempts(home.resolve("work")).newest(DAY).orElseThrow();
    return newest.state().unfinished()
        ? start("run", "--date", DATE)
        : start("rerun", "--date", DATE, "--reason", "killed on its way");
  }

  /** Between the manifest, which is written last, and the end. */
  private void killWhilePublishing(Process rerun) throws InterruptedException {
    int attempt = standing() + 1;
    Path manifest = home.resolve("work/" + DATE + "/" + attempt + "/set/manifest.json");
    Path moved = home.resolve("out/.published/" + DATE + "." + attempt);
    while (rerun.isAlive() && Files.notExists(manifest) && Files.notExists(moved)) {
      Thread.onSpinWait();
    }
    rerun.destroyForcibly().waitFor();
  }

  private void assertWholeSet(SortedMap<String, String> expected) throws IOException {
    assertThat(digests()).isEqualTo(expected);
    int standing = standing();
    assertThat(new SetVerifier(home.resolve("out")).verify())
        .filteredOn(verdict -> verdict.attempt() == standing)
        .singleElement()
        .satisfies(verdict -> assertThat(verdict.state()).isEqualTo(SetVerdict.State.INTACT));
  }

  private int standing() {
    return new PublishedSets(home.resolve("out")).of(DAY).orElseThrow().attempt();
  }

  private Database database() {
    return ResultTables.database(home.resolve("work"), OnPostgres.access(home));
  }

  private Process start(String... arguments) throws IOException {
    Map<String, String> variables = OnPostgres.variables(OnPostgres.access(home));
    variables.putAll(SMALL_CHUNKS);
    return ProgramProcess.start(home, variables, arguments);
  }

  private String said() throws IOException {
    return ProgramProcess.said(home);
  }

  private SortedMap<String, String> digests() throws IOException {
    Path set = home.resolve("out").resolve(DATE).toRealPath();
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(set)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        digests.put(set.relativize(file).toString(), FileDigest.of(file).sha256());
      }
    }
    assertThat(digests).hasSizeGreaterThan(15);
    return digests;
  }
}
