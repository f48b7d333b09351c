package org.delinq.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.error.MemoryFailure;
import org.delinq.operations.files.FileModes;
import org.delinq.operations.log.RunLog;

/** Tells the person on duty how a command failed; the stack trace goes to the log only. */
public final class Failures {
  private Failures() {}

  /**
   * Prints a failure on standard error.
   *
   * @return the exit code
   */
  public static int report(Throwable failure, Surroundings surroundings) {
    DelinqException known = known(failure);
    String line = line(known);
    RunLog.keep(line, failure);
    surroundings.err().println(line);
    if (known.code() == ErrorCode.INTERNAL) {
      surroundings.err().println(whereTheLogIs(failure));
    }
    return known.code().kind().exitCode();
  }

  /** What a failure says to a person: the program's own error among its causes, if there is one. */
  public static DelinqException known(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DelinqException known) {
        return known;
      }
      if (cause instanceof OutOfMemoryError) {
        return MemoryFailure.of(failure);
      }
    }
    return new DelinqException(
        ErrorCode.INTERNAL,
        "the program met a fault of its own (" + failure.getClass().getSimpleName() + ")",
        "call the same command again; if it stays, report it with the log",
        failure);
  }

  /** {@code delinq: CODE: what. Next: what to do.} */
  public static String line(DelinqException failure) {
    String what = String.valueOf(failure.getMessage());
    String next = what.contains("\n") ? "\nNext: " : ". Next: ";
    return printable("delinq: " + failure.code() + ": " + what + next + failure.nextStep());
  }

  /** What comes out of a file could otherwise move the cursor. */
  static String printable(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                c != '\n' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)
                    ? '?'
                    : c)
        .forEach(result::appendCodePoint);
    return result.toString();
  }

  /** A command without a log file of its own leaves one with the system's temporary files. */
  private static String whereTheLogIs(Throwable failure) {
    Path log = RunLog.file().orElse(null);
    if (log == null) {
      log =
          Path.of(
              System.getProperty("java.io.tmpdir"),
              "delinq-" + ProcessHandle.current().pid() + ".log");
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      try {
        Files.writeString(log, trace.toString(), StandardCharsets.UTF_8);
        FileModes.set(log, FileModes.PRIVATE_FILE);
      } catch (IOException e) {
        return "delinq: and the log " + log + " cannot be written";
      }
    }
    return "delinq: the log is " + log;
  }
}
