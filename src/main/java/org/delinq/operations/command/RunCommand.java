package org.delinq.operations.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.Surroundings;
import org.delinq.operations.run.NightJob;
import org.delinq.operations.run.NightOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: the night's job, for one date or for missed nights in order. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "The night's job for a business date.",
      "An attempt that failed, was stopped or killed is gone on with from where it got to."
          + " A date that is published already is left as it is."
    })
final class RunCommand implements Callable<Integer> {
  /** Ten years of missed nights are a mistake. */
  private static final int MOST_DATES = 3_660;

  private final Surroundings surroundings;
  private final NightJob job;

  @ArgGroup(multiplicity = "1")
  private @Nullable Dates dates;

  @Mixin private JobOptions options = new JobOptions();

  @Mixin private WorkersOption workers = new WorkersOption();

  @Option(
      names = "--accept-jump",
      description = "Publish although the night differs much from the one before; with --reason.")
  private boolean acceptJump;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; kept in the manifest.")
  private @Nullable String reason;

  @Option(names = "--json", description = "Print summary.json at the end.")
  private boolean json;

  RunCommand(Surroundings surroundings, NightJob job) {
    this.surroundings = surroundings;
    this.job = job;
  }

  /** One date, or the first and the last of several. */
  private static final class Dates {
    @Option(
        names = "--date",
        required = true,
        paramLabel = "D",
        description = "The business date: YYYY-MM-DD, yesterday or today.")
    private @Nullable BusinessDate date;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private @Nullable Range range;
  }

  private static final class Range {
    @Option(
        names = "--from",
        required = true,
        paramLabel = "A",
        description = "The first of several business dates, run in order.")
    private @Nullable BusinessDate from;

    @Option(
        names = "--to",
        required = true,
        paramLabel = "B",
        description = "The last of them. Stops at the first date that fails.")
    private @Nullable BusinessDate to;
  }

  @Override
  public Integer call() {
    int[] days = days();
    NightCalls.requireReason(acceptJump, reason);
    NightCalls calls = new NightCalls(surroundings, job, json);
    return calls.call(
        workers.over(options.settings(surroundings), surroundings),
        "run " + Day.format(days[0]),
        runner -> {
          for (int day : days) {
            calls.show(runner.run(new NightOrder(day, acceptJump, reason)));
            calls.finishCascade(runner, day, acceptJump);
          }
        });
  }

  private int[] days() {
    Dates given = Objects.requireNonNull(dates);
    if (given.date != null) {
      if (given.date.isWord()) {
        surroundings.err().println("business date " + given.date);
      }
      return new int[] {given.date.day()};
    }
    Range range = Objects.requireNonNull(given.range);
    int first = Objects.requireNonNull(range.from).day();
    int last = Objects.requireNonNull(range.to).day();
    if (first > last || last - first >= MOST_DATES) {
      throw new DelinqException(
          ErrorCode.BAD_ARGUMENT,
          "--from " + Day.format(first) + " --to " + Day.format(last) + " names no dates to run",
          "name a first and a last date in order, less than ten years apart");
    }
    return IntStream.rangeClosed(first, last).toArray();
  }
}
