package org.delinq.operations.attempt;

import java.util.List;
import java.util.Optional;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.operations.publish.PublishedSets;

/** What {@code run} has to do for a business date. */
public sealed interface AttemptPlan {
  /** Nothing: the date is published. */
  record AlreadyPublished(PublishedSet set) implements AttemptPlan {}

  /** To go on with an attempt that failed, was stopped or killed. */
  record GoOn(Attempt attempt) implements AttemptPlan {}

  /**
   * To begin.
   *
   * @param attempt the number of the new attempt, from 1
   */
  record Begin(int attempt) implements AttemptPlan {}

  /**
   * Finds out. An attempt whose publication was cut short is gone on with, so that all of it gets
   * done; the link of the date alone does not prove that.
   *
   * @param day the business date
   * @throws DelinqException {@code REFUSED} where a later date is published: its snapshot was made
   *     without this one, or without the rerun of it that would be gone on with
   */
  static AttemptPlan of(int day, Attempts attempts, PublishedSets sets) {
    List<Attempt> made = attempts.of(day);
    Optional<Attempt> newest =
        made.isEmpty() ? Optional.empty() : Optional.of(made.get(made.size() - 1));
    Optional<PublishedSet> published = sets.of(day);
    boolean goesOn = newest.filter(attempt -> attempt.state().unfinished()).isPresent();
    int standing = published.map(PublishedSet::attempt).orElse(0);
    boolean publishes = published.isEmpty() || (goesOn && newest.get().attempt() != standing);
    if (publishes && newest.filter(Attempt::cascades).isEmpty()) {
      refuseBeforeALaterDate(day, sets);
    }
    if (goesOn) {
      return new GoOn(newest.get());
    }
    if (published.isPresent()) {
      return new AlreadyPublished(published.get());
    }
    return new Begin(nextNumber(day, made, sets));
  }

  /** The number of a new attempt: never one that made, or may have made, a set. */
  static int nextNumber(int day, List<Attempt> made, PublishedSets sets) {
    int last = made.isEmpty() ? 0 : made.get(made.size() - 1).attempt();
    return 1 + sets.attempts(day).stream().mapToInt(Integer::intValue).reduce(last, Math::max);
  }

  private static void refuseBeforeALaterDate(int day, PublishedSets sets) {
    Optional<PublishedSet> newest = sets.newest();
    if (newest.isPresent() && newest.get().businessDate() > day) {
      String later = Day.format(newest.get().businessDate());
      throw new DelinqException(
          ErrorCode.REFUSED,
          Day.format(day) + " comes before " + later + ", the newest published date",
          "if it must be computed, take 'delinq rerun --date "
              + Day.format(day)
              + " --cascade --reason TEXT', which computes the later dates anew as well");
    }
  }
}
