package org.delinq.operations.command;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.delinq.check.CheckReport;
import org.delinq.check.CheckText;
import org.delinq.check.InputChecker;
import org.delinq.operations.Surroundings;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.files.ScratchFolder;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: everything that is wrong with extracts and policy. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Read the extracts and the policy of a date and report everything wrong with them; compute"
          + " and change nothing.",
      "Exit 0 where the night would go through, 3 where its extracts would be refused, 2 for a"
          + " wrong job file or policy."
    })
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--date",
      required = true,
      paramLabel = "D",
      description = "The business date: YYYY-MM-DD, yesterday or today.")
  private @Nullable BusinessDate date;

  @Option(names = "--json", description = "Print the report as JSON, for a machine.")
  private boolean json;

  @Mixin private JobOptions options = new JobOptions();

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    BusinessDate given = Objects.requireNonNull(date);
    if (given.isWord()) {
      surroundings.err().println("business date " + given);
    }
    JobSettings settings = options.settings(surroundings);
    CheckReport report;
    try (ScratchFolder scratch = ScratchFolder.open(settings.work())) {
      report = InputChecker.check(settings, given.day(), scratch, surroundings);
    }
    surroundings
        .out()
        .print(
            json
                ? new String(JsonFiles.bytes(report), StandardCharsets.UTF_8)
                : CheckText.of(report));
    surroundings.out().flush();
    return report.exitCode();
  }
}
