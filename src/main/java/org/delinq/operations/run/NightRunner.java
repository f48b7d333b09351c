package org.delinq.operations.run;

import java.util.List;
import java.util.Optional;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.error.ErrorKind;
import org.delinq.operations.Surroundings;
import org.delinq.operations.attempt.Attempt;
import org.delinq.operations.attempt.AttemptPlan;
import org.delinq.operations.attempt.Attempts;
import org.delinq.operations.attempt.RerunPlan;
import org.delinq.operations.log.RunLog;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.settings.JobSettings;

/**
 * Runs the night of a date: finds out whether to begin, to go on or to do nothing, and has the
 * attempt made.
 */
public final class NightRunner {
  private final JobSettings settings;
  private final Surroundings surroundings;
  private final RunSession session;
  private final AttemptRun attemptRun;
  private final NewAttempt newAttempt;
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
    newAttempt = new NewAttempt(settings, surroundings);
    attemptRun = new AttemptRun(settings, surroundings, session, signal, job);
  }

  /**
   * Runs the night of a date, or finds it published.
   *
   * @throws DelinqException when it was refused, failed or stopped
   */
  public NightEnd run(NightOrder order) {
    enter(order.day());
    AttemptPlan plan = AttemptPlan.of(order.day(), attempts, sets);
    if (plan instanceof AttemptPlan.AlreadyPublished published) {
      return new NightEnd(published.set(), null, List.of());
    }
    AttemptBasis basis = AttemptBasis.of(settings, order.day(), sets);
    if (plan instanceof AttemptPlan.GoOn goOn) {
      return goOn(order, basis, goOn.attempt());
    }
    return attemptRun.run(order, basis, newAttempt.of(order, basis, null));
  }

  /**
   * Computes a date anew. An attempt at it that has not ended is given up.
   *
   * @throws DelinqException when it was refused, failed or stopped
   */
  public NightEnd rerun(RerunOrder order) {
    int day = order.night().day();
    enter(day);
    RerunPlan plan = RerunPlan.of(day, order.cascade(), attempts, sets);
    AttemptBasis basis = AttemptBasis.of(settings, day, sets);
    String reason = String.valueOf(order.night().reason());
    plan.givenUp().ifPresent(attempt -> giveUp(attempt, "a rerun takes its place: " + reason));
    return attemptRun.run(order.night(), basis, newAttempt.rerun(order, basis, plan));
  }

  /**
   * What is left of a rerun with {@code --cascade} whose date is {@code day}, or that came to it:
   * the first later date whose set follows from one that was replaced since.
   */
  public Optional<RerunOrder> nextOfCascade(int day, boolean acceptJump) {
    Optional<Attempt> newest = attempts.newest(day);
    if (newest.isEmpty()
        || newest.get().state() != Attempt.State.PUBLISHED
        || !newest.get().cascades()) {
      return Optional.empty();
    }
    String reason = newest.get().reason();
    return RerunPlan.firstOutdatedAfter(day, sets)
        .map(next -> new RerunOrder(new NightOrder(next, acceptJump, reason), "age", true));
  }

  private void enter(int day) {
    RunLog.open(settings.work(), Day.format(day), surroundings);
    session.takeovers().forEach(RunLog::say);
    MoveCheck.check(settings.work(), settings.out());
  }

  private void giveUp(Attempt attempt, String why) {
    attempts.save(attempt.abandoned(why, surroundings.now()));
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
      giveUp(attempt, "refused, and its input was corrected since");
      return attemptRun.run(order, basis, newAttempt.of(order, basis, attempt));
    }
  }
}
