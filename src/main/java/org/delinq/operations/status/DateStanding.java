package org.delinq.operations.status;

import java.util.Optional;
import org.delinq.calendar.Day;
import org.delinq.operations.attempt.Attempt;
import org.delinq.operations.attempt.Attempts;
import org.delinq.operations.lock.LockHolder;
import org.delinq.operations.lock.RunLock;
import org.delinq.operations.progress.RunStatus;
import org.delinq.operations.progress.StatusFile;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.settings.JobSettings;

/**
 * All that small files know of a business date.
 *
 * @param day as a {@link Day}
 * @param holder who is written in the lock of the output folder
 * @param status what the newest run of the date wrote last
 * @param attempt the newest attempt
 * @param published the set that stands for the date
 */
public record DateStanding(
    int day,
    Optional<LockHolder> holder,
    Optional<RunStatus> status,
    Optional<Attempt> attempt,
    Optional<PublishedSet> published) {

  /** Reads it. */
  public static DateStanding of(JobSettings settings, int day) {
    Attempts attempts = new Attempts(settings.work());
    return new DateStanding(
        day,
        RunLock.holder(settings.out()),
        new StatusFile(attempts.folder(day)).read(),
        attempts.newest(day),
        new PublishedSets(settings.out()).of(day));
  }

  /** In what state the date is. */
  public State state() {
    if (status.isPresent() && status.get().state() == RunStatus.State.RUNNING) {
      LockHolder process = status.get().process();
      boolean holds = holder.filter(process::equals).isPresent();
      if (holds && (process.alive() || !process.here())) {
        return State.RUNNING;
      }
      if (attempt.filter(newest -> newest.state() == Attempt.State.STARTED).isPresent()) {
        return State.KILLED;
      }
    }
    if (attempt.isPresent()) {
      return switch (attempt.get().state()) {
        case STARTED -> State.KILLED;
        case STOPPED -> State.STOPPED;
        case FAILED -> State.FAILED;
        case PUBLISHED -> published.isPresent() ? State.PUBLISHED : State.UNKNOWN;
        case ABANDONED -> published.isPresent() ? State.PUBLISHED : State.ABANDONED;
      };
    }
    return published.isPresent() ? State.PUBLISHED : State.UNKNOWN;
  }

  /** The state of a date. */
  public enum State {
    /** A process works on it. */
    RUNNING,
    /** The process that worked on it is gone without having ended. */
    KILLED,
    /** It was stopped on request. */
    STOPPED,
    /** It failed, or its extracts were refused. */
    FAILED,
    /** It was given up and is not published. */
    ABANDONED,
    /** It is published. */
    PUBLISHED,
    /** It was never begun. */
    UNKNOWN
  }
}
