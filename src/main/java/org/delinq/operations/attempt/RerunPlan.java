package org.delinq.operations.attempt;

import java.io.IOException;
import java.util.Optional;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.files.StorageFaults;
import org.delinq.operations.publish.Manifest;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.operations.publish.SetReference;

/**
 * What {@code rerun} has to do for a business date.
 *
 * @param replaced the set that stands for it and will be replaced
 * @param givenUp the attempt at it that has not ended and will be given up
 */
public record RerunPlan(Optional<PublishedSet> replaced, Optional<Attempt> givenUp) {
  /**
   * Finds out.
   *
   * @param day the business date
   * @param cascade whether later published dates are to be computed anew as well
   * @throws DelinqException {@code REFUSED} where nothing was begun for the date, where a
   *     publication was cut short, or where later dates are published and {@code cascade} is not
   *     asked for
   */
  public static RerunPlan of(int day, boolean cascade, Attempts attempts, PublishedSets sets) {
    String date = Day.format(day);
    Optional<PublishedSet> standing = sets.of(day);
    Optional<Attempt> newest = attempts.newest(day);
    int last = sets.newest().map(PublishedSet::businessDate).orElse(Day.NONE);
    boolean later = last != Day.NONE && last > day;
    if (later && !cascade) {
      throw new DelinqException(
          ErrorCode.REFUSED,
          "dates after "
              + date
              + " are published, up to "
              + Day.format(last)
              + ", and follow from it",
          "add --cascade, which computes them anew as well, in order");
    }
    if (standing.isEmpty() && newest.isEmpty() && !later) {
      throw new DelinqException(
          ErrorCode.REFUSED, date + " is not published", "'delinq run --date " + date + "'");
    }
    Optional<Attempt> unfinished = newest.filter(attempt -> attempt.state().unfinished());
    if (unfinished.isPresent()
        && standing.filter(set -> set.attempt() == unfinished.get().attempt()).isPresent()) {
      throw new DelinqException(
          ErrorCode.REFUSED,
          date
              + ", attempt "
              + unfinished.get().attempt()
              + " has its set published, but has not ended",
          "'delinq run --date " + date + "' completes what is left of it; then rerun");
    }
    return new RerunPlan(standing, unfinished);
  }

  /**
   * The first published date after {@code day} whose set was not computed from the set that now
   * stands for the date before it.
   */
  public static Optional<Integer> firstOutdatedAfter(int day, PublishedSets sets) {
    Optional<PublishedSet> before = sets.of(day);
    for (int later : sets.dates()) {
      if (later > day) {
        PublishedSet set = sets.of(later).orElseThrow();
        if (before.isPresent() && !followsFrom(set, before.get())) {
          return Optional.of(later);
        }
        before = Optional.of(set);
      }
    }
    return Optional.empty();
  }

  private static boolean followsFrom(PublishedSet set, PublishedSet before) {
    try {
      SetReference link = JsonFiles.read(set.manifest(), Manifest.class).previousManifest();
      return link != null
          && link.businessDate().equals(Day.format(before.businessDate()))
          && link.attempt() == before.attempt();
    } catch (IOException e) {
      throw StorageFaults.of("read", set.manifest(), e);
    }
  }
}
