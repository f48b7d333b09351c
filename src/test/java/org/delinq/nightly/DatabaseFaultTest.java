package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.delinq.database.PrivatePostgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL taken away from under the real program in mid-run, and given back. */
class DatabaseFaultTest {
  private static final int LOANS = 2_000;

  @TempDir static Path home;
  private static SortedMap<String, String> expected = new TreeMap<>();
  private static @Nullable PrivatePostgres postgres;

  @TempDir Path folder;

  @BeforeAll
  static void aServerOfItsOwn() throws Exception {
    Optional<PrivatePostgres> started = PrivatePostgres.start();
    assumeTrue(started.isPresent(), "no PostgreSQL is installed");
    postgres = started.get();
    NightProcess.deliver(home.resolve("inbox"), LOANS);
    NightProcess night =
        new NightProcess(home.resolve("inbox"), home.resolve("whole"), home.resolve("log"));
    assertThat(night.start(null).waitFor()).as(night.said()).isZero();
    expected = night.digests();
  }

  @AfterAll
  static void stopIt() throws Exception {
    if (postgres != null) {
      postgres.remove();
    }
  }

  private NightProcess night() {
    return new NightProcess(home.resolve("inbox"), folder.resolve("disk"), folder.resolve("log"));
  }

  private static PrivatePostgres postgres() {
    return Objects.requireNonNull(postgres);
  }

  @Test
  void aDatabaseGoneInMidRun() throws Exception {
    Process process = night().start(postgres().access());
    awaitStep(process, "age");
    // Held, so that it cannot be done before the database is gone.
    signal("STOP", process);
    postgres().down();
    signal("CONT", process);
    assertFails(process);
    postgres().up();
    assertPublishes();
  }

  @Test
  void aDatabaseThatDoesNotRun() throws Exception {
    postgres().down();
    assertFails(night().start(postgres().access()));
    postgres().up();
  }

  private void awaitStep(Process process, String step) throws Exception {
    Path left = night().attempt().resolve(step);
    while (!Files.exists(left)) {
      assertThat(process.isAlive()).as(night().said()).isTrue();
      Thread.onSpinWait();
    }
  }

  private static void signal(String name, Process process) throws Exception {
    assertThat(
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor())
        .isZero();
  }

  private void assertFails(Process process) throws Exception {
    assertThat(process.waitFor()).as(night().said()).isEqualTo(1);
    assertThat(night().said())
        .contains("DATABASE: the database " + postgres().access().shown() + " cannot be used")
        .contains("see that PostgreSQL runs")
        .doesNotContain("\tat ");
    assertThat(night().out().resolve(NightProcess.DATE)).doesNotExist();
  }

  private void assertPublishes() throws Exception {
    assertThat(night().start(postgres().access()).waitFor()).as(night().said()).isZero();
    assertThat(night().digests()).isEqualTo(expected);
  }
}
