package org.delinq.operations;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.delinq.nightly.Night;
import org.delinq.operations.command.DelinqProgram;

/**
 * What {@code scripts/delinq} runs once, under {@code -XX:ArchiveClassesAtExit}, so that later
 * starts find the classes of the program loaded and checked already: a small night and a look at
 * it, in a scratch folder. How they end does not matter.
 */
final class StartTraining {
  private static final String DATE = "2026-03-20";
  private static final int PAUSE_MILLISECONDS = 400;
  private static final int MOST_PAUSES = 50;

  private StartTraining() {}

  /**
   * Goes through the program once.
   *
   * @param arguments the scratch folder
   */
  public static void main(String[] arguments) {
    Path scratch = Path.of(arguments[0]);
    String inbox = scratch.resolve("inbox").toString();
    String[] folders = {
      "--inbox", inbox,
      "--out", scratch.resolve("out").toString(),
      "--work", scratch.resolve("work").toString()
    };
    call(new String[] {"generate", "--loans", "300", "--date", DATE, "--into", inbox});
    call(new String[] {"run", "--date", DATE}, folders);
    call(new String[] {"status"}, folders);
    call(new String[] {"history"}, folders);
    awaitCompilers();
    System.exit(0);
  }

  /**
   * JDK 17 writes into the archive that a method waits to be compiled; it would then wait for ever
   * in every later run, and the night would be interpreted there.
   */
  private static void awaitCompilers() {
    CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();
    if (compilers == null) {
      return;
    }
    long before = -1;
    long now = compilers.getTotalCompilationTime();
    for (int i = 0; now != before && i < MOST_PAUSES; i++) {
      try {
        Thread.sleep(PAUSE_MILLISECONDS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
      before = now;
      now = compilers.getTotalCompilationTime();
    }
  }

  private static void call(String[] command, String... options) {
    String[] all = new String[command.length + options.length];
    System.arraycopy(command, 0, all, 0, command.length);
    System.arraycopy(options, 0, all, command.length, options.length);
    var unused = new DelinqProgram(Surroundings.ofThisProcess(), Night::run).execute(all);
  }
}
