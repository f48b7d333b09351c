package org.delinq.operations;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * What a process is given besides its arguments.
 *
 * @param out standard output: results
 * @param err standard error: progress, log lines, errors
 * @param terminal whether {@code err} is a terminal
 * @param clock the clock of {@code today} and {@code yesterday} and of time stamps; never of a
 *     business rule
 * @param variables the environment variables
 * @param currentFolder what relative options are relative to
 * @param home the folder that holds {@code scripts} and {@code jobs}
 */
public record Surroundings(
    PrintStream out,
    PrintStream err,
    boolean terminal,
    Clock clock,
    Map<String, String> variables,
    Path currentFolder,
    Path home) {

  /** Keeps a copy of the variables. */
  public Surroundings {
    variables = Map.copyOf(variables);
  }

  /**
   * Those of this process. {@code scripts/delinq} names the home and says whether there is a
   * terminal; both streams are UTF-8 whatever the locale.
   */
  public static Surroundings ofThisProcess() {
    Path currentFolder = Path.of("").toAbsolutePath();
    return new Surroundings(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        Boolean.getBoolean("delinq.terminal"),
        Clock.system(ZoneId.systemDefault()),
        System.getenv(),
        currentFolder,
        currentFolder.resolve(System.getProperty("delinq.home", "")).normalize());
  }

  /** The present moment with offset, to the second: for records and messages. */
  public String now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** The account the process runs under. */
  public String user() {
    return System.getProperty("user.name", "unknown");
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
