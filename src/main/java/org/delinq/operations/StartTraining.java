package org.delinq.operations;

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
    System.exit(0);
  }

  private static void call(String[] command, String... options) {
    String[] all = new String[command.length + options.length];
    System.arraycopy(command, 0, all, 0, command.length);
    System.arraycopy(options, 0, all, command.length, options.length);
    var unused = new DelinqProgram(Surroundings.ofThisProcess(), Night::run).execute(all);
  }
}
