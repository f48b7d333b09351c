package org.delinq.operations.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.delinq.operations.Surroundings;
import org.delinq.operations.attempt.Attempts;
import org.delinq.operations.progress.StatusFile;
import org.delinq.operations.status.DateStanding;
import org.delinq.operations.status.DateStanding.State;
import org.delinq.operations.status.StatusReport;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code stop}: asks the run of a date to end at the next chunk, and waits for it. */
@Command(
    name = "stop",
    mixinStandardHelpOptions = true,
    description = "Stop a run at the next chunk; 'run' for the same date goes on from there.")
final class StopCommand implements Callable<Integer> {
  private static final int LOOKS = 75;
  private static final int MILLISECONDS_BETWEEN_LOOKS = 200;

  private final Surroundings surroundings;

  @Option(
      names = "--date",
      required = true,
      paramLabel = "D",
      description = "The business date: YYYY-MM-DD, yesterday or today.")
  private @Nullable BusinessDate date;

  @Mixin private JobOptions options = new JobOptions();

  StopCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    JobSettings settings = options.settings(surroundings);
    int day = Objects.requireNonNull(date).day();
    DateStanding standing = DateStanding.of(settings, day);
    if (standing.state() != State.RUNNING) {
      print("no run of " + date + " is going on; nothing to stop\n" + StatusReport.of(standing));
      return 0;
    }
    StatusFile files = new StatusFile(new Attempts(settings.work()).folder(day));
    files.requestStop();
    for (int i = 0; i < LOOKS && standing.state() == State.RUNNING; i++) {
      Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
      standing = DateStanding.of(settings, day);
    }
    print(StatusReport.of(standing));
    if (standing.state() == State.RUNNING) {
      return 1;
    }
    files.forgetStopRequest();
    return 0;
  }

  private void print(String text) {
    surroundings.out().print(text);
    surroundings.out().flush();
  }
}
