package org.delinq.operations.command;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.Surroundings;
import org.delinq.operations.attempt.Attempt;
import org.delinq.operations.attempt.Attempts;
import org.delinq.operations.log.RunLog;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.operations.run.RunSession;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code abandon}: gives an unfinished attempt up, so that the next run begins a new one. */
@Command(
    name = "abandon",
    mixinStandardHelpOptions = true,
    description = "Give an unfinished attempt up; the next 'run' begins a new one.")
final class AbandonCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--date",
      required = true,
      paramLabel = "D",
      description = "The business date: YYYY-MM-DD, yesterday or today.")
  private @Nullable BusinessDate date;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why; kept with the attempt.")
  private String reason = "";

  @Mixin private JobOptions options = new JobOptions();

  AbandonCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    BusinessDate given = Objects.requireNonNull(date);
    if (reason.isBlank()) {
      throw new DelinqException(
          ErrorCode.BAD_ARGUMENT, "--reason is blank", "say why the attempt is given up");
    }
    JobSettings settings = options.settings(surroundings);
    try (RunSession session = RunSession.open(settings, surroundings, "abandon " + given)) {
      RunLog.open(settings.work(), given.toString(), surroundings);
      session.takeovers().forEach(RunLog::say);
      Attempts attempts = new Attempts(settings.work());
      Attempt attempt = unfinished(attempts.newest(given.day()), given);
      Optional<PublishedSet> standing = new PublishedSets(settings.out()).of(given.day());
      refuseIfItsSetStands(attempt, standing);
      attempts.save(attempt.abandoned(reason, surroundings.now()));
      RunLog.say(given + ", attempt " + attempt.attempt() + " was given up: " + reason);
      surroundings
          .out()
          .println(
              given
                  + ", attempt "
                  + attempt.attempt()
                  + " is given up; "
                  + standing
                      .map(set -> "the set of attempt " + set.attempt() + " stands")
                      .orElse("nothing was published"));
      return 0;
    }
  }

  private static Attempt unfinished(Optional<Attempt> newest, BusinessDate date) {
    if (newest.isEmpty()) {
      throw new DelinqException(
          ErrorCode.NOT_FOUND, date + " has no attempt", "'delinq history' lists the attempts");
    }
    Attempt attempt = newest.get();
    if (!attempt.state().unfinished()) {
      throw new DelinqException(
          ErrorCode.REFUSED,
          date + ", attempt " + attempt.attempt() + " is " + attempt.state() + " already",
          "'delinq status --date " + date + "' shows where the date stands");
    }
    return attempt;
  }

  private static void refuseIfItsSetStands(Attempt attempt, Optional<PublishedSet> published) {
    if (published.filter(set -> set.attempt() == attempt.attempt()).isPresent()) {
      throw new DelinqException(
          ErrorCode.REFUSED,
          attempt.businessDate()
              + ", attempt "
              + attempt.attempt()
              + " has its set published already",
          "'delinq run --date " + attempt.businessDate() + "' completes what is left of it");
    }
  }
}
