package org.delinq.operations.run;

import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.error.ErrorKind;
import org.delinq.operations.ProgramVersion;
import org.delinq.operations.Surroundings;
import org.delinq.operations.attempt.Attempt;
import org.delinq.operations.attempt.AttemptPlan;
import org.delinq.operations.attempt.Attempts;
import org.delinq.operations.lock.LockHolder;
import org.delinq.operations.log.RunLog;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.settings.JobSettings;
import org.delinq.storage.WorkFiles;

/**
 * Runs the night of a date: finds out whether to begin, to go on or to do nothing, and has the
 * attempt made.
 */
public final class NightRunner {
  private final JobSettings settings;
  private final Surroundings surroundings;
  private final RunSession session;
  private final AttemptRun attemptRun;
  private final Attempts attempts;
  private final PublishedSets sets;

  /**
   * @param session holds the locks
   * @param signal stops the run
   * @param job the work of a night
   */
  public NightRunner(
      JobSettings settings,
      Surroundings surroundings,
      RunSession session,
      StopOnSignal signal,
      NightJob job) {
    this.settings = settings;
    this.surroundings = surroundings;
    this.session = session;
    attempts = new Attempts(settings.work());
    sets = new PublishedSets(settings.out());
    attemptRun = new AttemptRun(settings, surroundings, session, signal, job);
  }

  /**
   * Runs the night of a date, or finds it published.
   *
   * @throws DelinqException when it was refused, failed or stopped
   */
  public NightEnd run(NightOrder order) {
    RunLog.open(settings.work(), Day.format(order.day()), surroundings);
    session.takeovers().forEach(RunLog::say);
    MoveCheck.check(settings.work(), settings.out());
    AttemptPlan plan = AttemptPlan.of(order.day(), attempts, sets);
    if (plan instanceof AttemptPlan.AlreadyPublished published) {
      return new NightEnd(published.set(), null, List.of());
    }
    AttemptBasis basis = AttemptBasis.of(settings, order.day(), sets);
    if (plan instanceof AttemptPlan.GoOn goOn) {
      return goOn(order, basis, goOn.attempt());
    }
    return begin(order, basis);
  }

  private NightEnd begin(NightOrder order, AttemptBasis basis) {
    int number = AttemptPlan.nextNumber(order.day(), attempts.of(order.day()), sets);
    // A kill or a purge may have left files of a number whose record is gone.
    WorkFiles.deleteFolder(attempts.folder(order.day(), number));
    String now = surroundings.now();
    Attempt attempt =
        new Attempt(
            Day.format(order.day()),
            number,
            Attempt.State.STARTED,
            basis.policy().policy().id(),
            basis.policy().sha256(),
            basis.policy().calendarDigests(),
            basis.previous(),
            surroundings.user(),
            LockHolder.thisHost(),
            now,
            now,
            order.reason(),
            null,
            ProgramVersion.current());
    return attemptRun.run(order, basis, attempt);
  }

  /**
   * An attempt that was refused for its extracts has computed nothing worth keeping: where they
   * were corrected meanwhile, a new attempt takes its place. Any other attempt must not change what
   * it is computed from.
   */
  private NightEnd goOn(NightOrder order, AttemptBasis basis, Attempt attempt) {
    Attempt.Failure before = attempt.failure();
    boolean refusedBefore =
        before != null
            && before.code().kind() == ErrorKind.INPUT
            && before.code() != ErrorCode.INPUT_CHANGED;
    try {
      basis.refuseIfChanged(attempt);
      return attemptRun.run(order, basis, attempt);
    } catch (DelinqException failure) {
      if (failure.code() != ErrorCode.INPUT_CHANGED || !refusedBefore) {
        throw failure;
      }
      attempts.save(
          attempt.abandoned("refused, and its input was corrected since", surroundings.now()));
      return begin(order, basis);
    }
  }
}
