package org.delinq.operations.command;

import java.util.Optional;
import java.util.function.Consumer;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.Failures;
import org.delinq.operations.Surroundings;
import org.delinq.operations.run.EndOfRunScreen;
import org.delinq.operations.run.NightEnd;
import org.delinq.operations.run.NightJob;
import org.delinq.operations.run.NightRunner;
import org.delinq.operations.run.RerunOrder;
import org.delinq.operations.run.RunSession;
import org.delinq.operations.run.StopOnSignal;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;

/**
 * What the commands that run nights have in common: the locks, the signal, the exit code, and the
 * screen at the end of each night.
 *
 * @param json whether to print {@code summary.json} instead of the screen
 */
record NightCalls(Surroundings surroundings, NightJob job, boolean json) {
  /**
   * Does the work under the locks.
   *
   * @param task what the process does, such as {@code run 2026-03-20}
   * @return the exit code
   */
  int call(JobSettings settings, String task, Consumer<NightRunner> work) {
    StopOnSignal signal = StopOnSignal.install(surroundings.err());
    int code = 0;
    try (RunSession session = RunSession.open(settings, surroundings, task)) {
      work.accept(new NightRunner(settings, surroundings, session, signal, job));
    } catch (RuntimeException | Error failure) {
      code = Failures.report(failure, surroundings);
    }
    return signal.end(code);
  }

  /**
   * Computes the later dates anew that a rerun of this date, ordered with cascade, leaves behind.
   */
  void finishCascade(NightRunner runner, int day, boolean acceptJump) {
    Optional<RerunOrder> next = runner.nextOfCascade(day, acceptJump);
    while (next.isPresent()) {
      show(runner.rerun(next.get()));
      next = runner.nextOfCascade(next.get().night().day(), acceptJump);
    }
  }

  /** Prints how a night ended. */
  void show(NightEnd end) {
    if (json) {
      surroundings.out().print(end.summary());
    } else if (end.outcome() == null) {
      surroundings
          .out()
          .println(
              Day.format(end.set().businessDate())
                  + " is published already (attempt "
                  + end.set().attempt()
                  + "); nothing to do");
    } else {
      surroundings.out().print(EndOfRunScreen.of(end.set(), end.outcome(), end.warnings()));
    }
    surroundings.out().flush();
  }

  /** Refuses {@code --accept-jump} without a reason. */
  static void requireReason(boolean acceptJump, @Nullable String reason) {
    if (acceptJump && (reason == null || reason.isBlank())) {
      throw new DelinqException(
          ErrorCode.BAD_ARGUMENT,
          "--accept-jump needs a reason",
          "add --reason TEXT; it is kept in the manifest");
    }
  }
}
