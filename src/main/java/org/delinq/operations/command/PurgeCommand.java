package org.delinq.operations.command;

import java.util.concurrent.Callable;
import org.delinq.database.Database;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.Surroundings;
import org.delinq.operations.log.RunLog;
import org.delinq.operations.purge.AttemptPurge;
import org.delinq.operations.purge.WorklistPurge;
import org.delinq.operations.run.RunSession;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code purge}: removes what is no longer needed. */
@Command(
    name = "purge",
    mixinStandardHelpOptions = true,
    description = {
      "Remove old work folders, logs, superseded sets and job repository metadata; with"
          + " --worklists-older-than the worklists of old sets, whose digests stay in a tombstone.",
      "Never removes a set that stands for its date otherwise, nor an unfinished attempt."
    })
final class PurgeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "Spare the newest N published business dates, at least 1.")
  private @Nullable Integer keep;

  @Option(
      names = "--worklists-older-than",
      paramLabel = "DAYS",
      description = "Remove worklists of dates more than DAYS before the newest published date.")
  private @Nullable Integer worklistDays;

  @Mixin private JobOptions options = new JobOptions();

  PurgeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (keep == null && worklistDays == null) {
      throw refused("nothing is said of what to purge");
    }
    if (keep != null && keep < 1) {
      throw refused("--keep " + keep + " would spare nothing");
    }
    if (worklistDays != null && worklistDays < 0) {
      throw refused("--worklists-older-than " + worklistDays + " is no age");
    }
    JobSettings settings = options.settings(surroundings);
    try (RunSession session = RunSession.open(settings, surroundings, "purge")) {
      RunLog.open(settings.work(), "purge", surroundings);
      session.takeovers().forEach(RunLog::say);
      if (keep != null) {
        keepNewest(settings, keep);
      }
      if (worklistDays != null) {
        int sets =
            new WorklistPurge(
                    settings.work(), settings.out(), surroundings.now(), surroundings.user())
                .olderThan(worklistDays);
        RunLog.say("removed the worklists of " + sets + " sets");
        surroundings.out().println("removed the worklists of " + sets + " sets");
      }
      return 0;
    }
  }

  private void keepNewest(JobSettings settings, int dates) {
    AttemptPurge.Removed removed =
        new AttemptPurge(settings.work(), settings.out(), Database.of(settings)).keep(dates);
    removed.folders().forEach(what -> RunLog.say("removed " + what));
    RunLog.say("removed " + removed.runs() + " runs from the job repository");
    surroundings
        .out()
        .println(
            "removed "
                + removed.folders().size()
                + " work folders and superseded sets, and "
                + removed.runs()
                + " runs from the job repository");
  }

  private static DelinqException refused(String what) {
    return new DelinqException(
        ErrorCode.BAD_ARGUMENT,
        what,
        "name --keep N with N of at least 1, or --worklists-older-than DAYS, or both");
  }
}
