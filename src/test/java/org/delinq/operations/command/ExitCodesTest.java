package org.delinq.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.delinq.calendar.Day;
import org.delinq.generate.GenerateRequest;
import org.delinq.generate.PortfolioGenerator;
import org.delinq.operations.ProgramProcess;
import org.delinq.storage.WorkFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exit codes of operations.md section 1, each of a real process. */
class ExitCodesTest {
  private static final String DATE = "2026-03-19";
  private static final int SECONDS_TO_STOP = 10;

  /** Chunks so small that a night lasts until it is stopped. */
  private static final Map<String, String> SLOWLY = Map.of("DELINQ_CHUNK_SIZE", "1");

  @TempDir Path home;

  @Test
  void a_night_that_is_stopped_locked_out_and_finished() throws Exception {
    PortfolioGenerator.generate(
        new GenerateRequest(5_000, Day.parse(DATE), 3, home.resolve("inbox"), false, 1));

    Process signalled = ProgramProcess.start(home, SLOWLY, "run", "--date", DATE);
    awaitStep("age", signalled);
    assertThat(call("run", "--date", DATE)).as("while another run holds the lock").isEqualTo(5);
    signalled.destroy();
    assertThat(signalled.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)).as("SIGTERM").isTrue();
    assertThat(signalled.exitValue()).as(ProgramProcess.said(home)).isEqualTo(4);

    Files.delete(home.resolve("work").resolve(DATE).resolve("status.json"));
    Process asked = ProgramProcess.start(home, SLOWLY, "run", "--date", DATE);
    awaitStep("age", asked);
    assertThat(call("stop", "--date", DATE)).as(ProgramProcess.said(home)).isZero();
    assertThat(asked.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)).as("stop").isTrue();
    assertThat(asked.exitValue()).as(ProgramProcess.said(home)).isEqualTo(4);
    assertThat(home.resolve("out").resolve(DATE)).doesNotExist();

    assertThat(call("run", "--date", DATE)).as(ProgramProcess.said(home)).isZero();
    assertThat(home.resolve("out").resolve(DATE).resolve("manifest.json")).exists();
    assertThat(call("run", "--date", DATE)).as("nothing to do").isZero();
  }

  @Test
  void nights_that_are_wrongly_asked_for_refused_or_fail() throws Exception {
    assertThat(call("run", "--date", "2026-02-30")).isEqualTo(2);
    assertThat(call("rerun", "--date", DATE, "--reason", "x")).isEqualTo(2);
    assertThat(call("run", "--date", DATE)).as("no extracts").isEqualTo(3);
    assertThat(ProgramProcess.said(home)).contains("delinq: MISSING_EXTRACT: ");

    PortfolioGenerator.generate(
        new GenerateRequest(50, Day.parse(DATE), 3, home.resolve("inbox"), false, 1));
    Path database = home.resolve("work").resolve("db");
    WorkFiles.deleteFolder(database);
    Files.writeString(database, "a file in the place of the folder");
    assertThat(call("run", "--date", DATE)).as(ProgramProcess.said(home)).isEqualTo(1);
    Files.delete(database);
    assertThat(call("run", "--date", DATE)).as(ProgramProcess.said(home)).isZero();
  }

  private int call(String... arguments) throws Exception {
    return ProgramProcess.start(home, Map.of(), arguments).waitFor();
  }

  /** Until the run is in the middle of a step; it tells so in its status file. */
  private void awaitStep(String step, Process run) throws IOException {
    Path status = home.resolve("work").resolve(DATE).resolve("status.json");
    while (run.isAlive()) {
      try {
        if (Files.readString(status).contains("\"step\" : \"" + step + "\"")) {
          return;
        }
      } catch (NoSuchFileException notYet) {
        // The run has not begun its journal.
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("ended before " + step + "\n" + ProgramProcess.said(home));
  }
}
