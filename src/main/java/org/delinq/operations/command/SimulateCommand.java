package org.delinq.operations.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.Failures;
import org.delinq.operations.Surroundings;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.run.NightJob;
import org.delinq.operations.run.StopOnSignal;
import org.delinq.operations.simulate.DifferenceScreen;
import org.delinq.operations.simulate.PolicyTrial;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code simulate}: a night under another policy, and what would change. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Run a night under another policy in a folder of its own, <work>/simulations/<date>, and tell"
          + " what would change: tiers, provisions, worklists, the loans that move.",
      "Nothing is published or remembered. Compared with the published night of the date or, where"
          + " there is none, with the night under the policy in force, simulated as well."
    })
final class SimulateCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final NightJob job;

  @Option(
      names = "--date",
      required = true,
      paramLabel = "D",
      description = "The business date: YYYY-MM-DD, yesterday or today.")
  private @Nullable BusinessDate date;

  @Option(names = "--json", description = "Print difference.json at the end.")
  private boolean json;

  @Mixin private JobOptions options = new JobOptions();

  SimulateCommand(Surroundings surroundings, NightJob job) {
    this.surroundings = surroundings;
    this.job = job;
  }

  @Override
  public Integer call() {
    int day = Objects.requireNonNull(date).day();
    JobSettings real = options.settings(surroundings);
    if (real.policyFile() == null) {
      throw new DelinqException(
          ErrorCode.BAD_ARGUMENT,
          "--policy FILE is missing",
          "name the policy to try; 'delinq simulate --help' tells more");
    }
    Path folder = real.work().resolve("simulations").resolve(Day.format(day));
    PolicyTrial.Places places =
        new PolicyTrial.Places(
            real,
            options.simulation(surroundings, folder.resolve("other"), true),
            options.simulation(surroundings, folder.resolve("in-force"), false),
            folder);
    StopOnSignal signal = StopOnSignal.install(surroundings.err());
    int code = 0;
    try {
      PolicyTrial.Result result = new PolicyTrial(surroundings, signal, job).run(day, places);
      if (json) {
        surroundings.out().writeBytes(JsonFiles.bytes(result.difference()));
      } else {
        surroundings.out().print(DifferenceScreen.of(result, places));
      }
      surroundings.out().flush();
    } catch (RuntimeException | Error failure) {
      code = Failures.report(failure, surroundings);
    }
    return signal.end(code);
  }
}
