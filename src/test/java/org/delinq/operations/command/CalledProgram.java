package org.delinq.operations.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.delinq.operations.Surroundings;
import org.delinq.operations.run.NightJob;

/** The program called in this process, on folders of its own, at 03:00 on Saturday 2026-03-21. */
final class CalledProgram {
  private static final Instant SAT_2026_03_21_AT_3 = Instant.parse("2026-03-21T03:00:00Z");

  private final Path folder;
  private final NightJob job;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  CalledProgram(Path folder, NightJob job) {
    this.folder = folder;
    this.job = job;
  }

  /** Calls it with its own job file and the folders {@code inbox}, {@code out} and {@code work}. */
  int call(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--inbox", "inbox", "--out", "out", "--work", "work"));
    return callPlain(all.toArray(String[]::new));
  }

  /** Calls it with nothing but these arguments. */
  int callPlain(String... arguments) {
    out.reset();
    err.reset();
    Surroundings surroundings =
        new Surroundings(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Clock.fixed(SAT_2026_03_21_AT_3, ZoneOffset.UTC),
            Map.of(),
            folder,
            Path.of("").toAbsolutePath());
    return new DelinqProgram(surroundings, job).execute(arguments);
  }

  /** Puts an extract into the inbox. */
  void deliver(String date, String content) throws IOException {
    Path extract = folder.resolve("inbox").resolve(date).resolve("loans.csv");
    Files.createDirectories(extract.getParent());
    Files.writeString(extract, content);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
