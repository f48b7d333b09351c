package org.delinq.operations.command;

import java.util.concurrent.Callable;
import org.delinq.operations.Surroundings;
import org.delinq.operations.status.HistoryReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code history}: past runs. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = "Past runs, newest first: every attempt with its state, who began it and why.")
final class HistoryCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--dates",
      paramLabel = "N",
      defaultValue = "30",
      description = "How many business dates (default: ${DEFAULT-VALUE}).")
  private int dates;

  @Mixin private JobOptions options = new JobOptions();

  HistoryCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    surroundings.out().print(HistoryReport.of(options.settings(surroundings), dates));
    surroundings.out().flush();
    return 0;
  }
}
