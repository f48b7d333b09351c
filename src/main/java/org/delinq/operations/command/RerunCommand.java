package org.delinq.operations.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.nightly.StepNames;
import org.delinq.operations.Surroundings;
import org.delinq.operations.run.NightJob;
import org.delinq.operations.run.NightOrder;
import org.delinq.operations.run.RerunOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rerun}: a new attempt for a published date. */
@Command(
    name = "rerun",
    mixinStandardHelpOptions = true,
    description = {
      "Compute a published date anew, after an extract was corrected or the policy changed."
          + " The published set is replaced as one, the former is kept.",
      "A rerun that failed, was stopped or killed is gone on with by 'run'."
    })
final class RerunCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final NightJob job;

  @Option(
      names = "--date",
      required = true,
      paramLabel = "D",
      description = "The business date: YYYY-MM-DD, yesterday or today.")
  private @Nullable BusinessDate date;

  @Option(
      names = "--from",
      paramLabel = "STEP",
      description =
          "Do this step and all after it anew; take the earlier ones over as far as their inputs"
              + " are unchanged and what they left is kept (default: all anew).")
  private @Nullable String from;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why; kept in the manifest.")
  private String reason = "";

  @Option(
      names = "--cascade",
      description = "Compute the later published dates anew as well, in order.")
  private boolean cascade;

  @Option(
      names = "--accept-jump",
      description = "Publish although the night differs much from the one before.")
  private boolean acceptJump;

  @Option(names = "--json", description = "Print summary.json at the end.")
  private boolean json;

  @Mixin private JobOptions options = new JobOptions();

  @Mixin private WorkersOption workers = new WorkersOption();

  RerunCommand(Surroundings surroundings, NightJob job) {
    this.surroundings = surroundings;
    this.job = job;
  }

  @Override
  public Integer call() {
    BusinessDate given = Objects.requireNonNull(date);
    if (reason.isBlank()) {
      throw new DelinqException(
          ErrorCode.BAD_ARGUMENT, "--reason is blank", "say why the date is computed anew");
    }
    String first = from == null ? StepNames.all().get(0) : from;
    if (!StepNames.isKnown(first)) {
      throw new DelinqException(
          ErrorCode.BAD_ARGUMENT,
          "--from " + first + " is no step of a night",
          "name one of " + String.join(", ", StepNames.all()));
    }
    if (given.isWord()) {
      surroundings.err().println("business date " + given);
    }
    NightCalls calls = new NightCalls(surroundings, job, json);
    NightOrder night = new NightOrder(given.day(), acceptJump, reason);
    return calls.call(
        workers.over(options.settings(surroundings), surroundings),
        "rerun " + given,
        runner -> {
          calls.show(runner.rerun(new RerunOrder(night, first, cascade)));
          calls.finishCascade(runner, given.day(), acceptJump);
        });
  }
}
