package org.delinq.operations.run;

import java.util.Optional;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.nightly.NightOutcome;
import org.delinq.nightly.NightRequest;
import org.delinq.nightly.Reuse;
import org.delinq.operations.Failures;
import org.delinq.operations.ProgramVersion;
import org.delinq.operations.Surroundings;
import org.delinq.operations.attempt.Attempt;
import org.delinq.operations.attempt.Attempts;
import org.delinq.operations.log.LogContext;
import org.delinq.operations.log.RunLog;
import org.delinq.operations.progress.RunJournal;
import org.delinq.operations.progress.RunStatus;
import org.delinq.operations.progress.StatusFile;
import org.delinq.operations.publish.MetricsFile;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;

/** One start of an attempt: its record, its journal, the job, and its end. */
final class AttemptRun {
  private final JobSettings settings;
  private final Surroundings surroundings;
  private final RunSession session;
  private final StopOnSignal signal;
  private final NightJob job;
  private final Attempts attempts;

  AttemptRun(
      JobSettings settings,
      Surroundings surroundings,
      RunSession session,
      StopOnSignal signal,
      NightJob job) {
    this.settings = settings;
    this.surroundings = surroundings;
    this.session = session;
    this.signal = signal;
    this.job = job;
    attempts = new Attempts(settings.work());
  }

  /**
   * Begins or goes on with an attempt.
   *
   * @throws DelinqException when it was refused, failed or stopped
   */
  NightEnd run(NightOrder order, AttemptBasis basis, Attempt attempt) {
    LogContext.enterRun(attempt.businessDate(), attempt.attempt());
    boolean first =
        attempts.newest(order.day()).map(Attempt::attempt).orElse(0) != attempt.attempt();
    attempts.save(attempt.with(Attempt.State.STARTED, attempt.failure(), surroundings.now()));
    StatusFile status = new StatusFile(attempts.folder(order.day()));
    try (RunJournal journal = RunJournal.open(attempt, session.process(), status, surroundings)) {
      signal.watch(journal);
      journal.message(
          attempt.businessDate()
              + ", attempt "
              + attempt.attempt()
              + (first ? " begins" : " goes on")
              + " with policy "
              + attempt.policyId());
      return work(order, basis, attempt, journal);
    } finally {
      LogContext.leave();
    }
  }

  private NightEnd work(NightOrder order, AttemptBasis basis, Attempt attempt, RunJournal journal) {
    NightOutcome outcome;
    try {
      outcome = job.run(request(order, basis, attempt, journal));
    } catch (RuntimeException | Error failure) {
      fail(attempt, Attempt.Failure.of(Failures.known(failure)), journal);
      throw failure;
    }
    return switch (outcome.status()) {
      case STOPPED -> {
        end(attempt, Attempt.State.STOPPED, journal, RunStatus.State.STOPPED);
        throw new DelinqException(
            ErrorCode.STOPPED,
            attempt.businessDate() + ", attempt " + attempt.attempt() + " was stopped",
            "'delinq run --date " + attempt.businessDate() + "' goes on from there");
      }
      case COMPLETED -> {
        MetricsFile.write(
            settings.out(),
            order.day(),
            attempt.attempt(),
            outcome,
            surroundings.clock().instant());
        end(attempt, Attempt.State.PUBLISHED, journal, RunStatus.State.PUBLISHED);
        attempts.keepOnlyRecordsBefore(order.day(), attempt.attempt());
        yield new NightEnd(
            new PublishedSets(settings.out()).of(order.day()).orElseThrow(),
            outcome,
            journal.warnings());
      }
    };
  }

  /** A disk that is full must not hide what filled it. */
  private void fail(Attempt attempt, Attempt.Failure told, RunJournal journal) {
    try {
      attempts.save(attempt.with(Attempt.State.FAILED, kept(attempt, told), surroundings.now()));
      journal.end(RunStatus.State.FAILED, told);
    } catch (DelinqException secondary) {
      RunLog.keep("the end of the attempt could not be recorded", secondary);
    }
  }

  private void end(
      Attempt attempt, Attempt.State state, RunJournal journal, RunStatus.State status) {
    attempts.save(attempt.with(state, null, surroundings.now()));
    journal.end(status, null);
  }

  /** What a restart has to know: that the input changed since says nothing about how it failed. */
  private static Attempt.Failure kept(Attempt attempt, Attempt.Failure told) {
    return told.code() == ErrorCode.INPUT_CHANGED && attempt.failure() != null
        ? attempt.failure()
        : told;
  }

  private @Nullable Reuse reuse(int day, Attempt attempt) {
    Attempt.Rerun rerun = attempt.rerun();
    return rerun == null || rerun.reuses() == 0
        ? null
        : new Reuse(
            rerun.reuses(),
            attempts.folder(day, rerun.reuses()),
            new PublishedSets(settings.out()).folder(day, rerun.reuses()),
            rerun.from());
  }

  private NightRequest request(
      NightOrder order, AttemptBasis basis, Attempt attempt, RunJournal journal) {
    return new NightRequest(
        settings,
        order.day(),
        attempt.attempt(),
        attempts.folder(order.day(), attempt.attempt()),
        basis.policy(),
        basis.previousSet(),
        Optional.ofNullable(order.reason()).orElse(attempt.reason()),
        order.acceptJump(),
        surroundings.user(),
        ProgramVersion.current(),
        reuse(order.day(), attempt),
        journal);
  }
}
