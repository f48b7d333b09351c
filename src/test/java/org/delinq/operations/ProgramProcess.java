package org.delinq.operations;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The program as a process of its own, on the folders {@code inbox}, {@code out} and {@code work}
 * of a home, with the production job's small chunks; what it says is in {@code said.log}.
 */
public final class ProgramProcess {
  private ProgramProcess() {}

  /** Starts it. */
  public static Process start(Path home, Map<String, String> variables, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.delinq.Delinq"));
    command.addAll(Arrays.asList(arguments));
    command.addAll(
        List.of(
            "--config",
            Path.of("jobs/nightly.yml").toAbsolutePath().toString(),
            "--inbox",
            home.resolve("inbox").toString(),
            "--out",
            home.resolve("out").toString(),
            "--work",
            home.resolve("work").toString()));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().putAll(variables);
    File log = home.resolve("said.log").toFile();
    return process.redirectOutput(ProcessBuilder.Redirect.appendTo(log)).start();
  }

  /** Its last lines. */
  public static String said(Path home) throws IOException {
    List<String> lines = Files.readAllLines(home.resolve("said.log"));
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
  }
}
