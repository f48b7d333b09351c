package org.delinq.operations.purge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.delinq.calendar.Day;
import org.delinq.database.Database;
import org.delinq.database.PastRuns;
import org.delinq.operations.attempt.Attempts;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.storage.WorkFiles;

/**
 * Removes the work folders, the logs, the superseded sets and what the database keeps of the runs
 * of old business dates: never a set that stands for its date or its record, never an attempt that
 * {@code run} would go on with.
 */
public final class AttemptPurge {
  private final Path work;
  private final Attempts attempts;
  private final PublishedSets sets;
  private final Database database;
  private final List<String> removed = new ArrayList<>();
  private final Set<Integer> unfinished = new HashSet<>();

  /**
   * What was removed.
   *
   * @param folders relative to the folder they were in
   * @param runs how many attempts the job repository knows no more
   */
  public record Removed(List<String> folders, int runs) {}

  /**
   * The caller holds the lock of both folders.
   *
   * @param work the work folder
   * @param out the output folder
   * @param database of the runs
   */
  public AttemptPurge(Path work, Path out, Database database) {
    this.work = work;
    this.database = database;
    attempts = new Attempts(work);
    sets = new PublishedSets(out);
  }

  /**
   * Spares the newest published dates.
   *
   * @param keep how many, at least 1
   */
  public Removed keep(int keep) {
    List<Integer> published = sets.dates();
    if (published.size() <= keep) {
      return new Removed(List.of(), 0);
    }
    int oldestKept = published.get(published.size() - keep);
    for (int day : attempts.dates()) {
      if (day < oldestKept) {
        purgeWork(day);
      }
    }
    removed.addAll(new SimulationPurge(work).before(oldestKept));
    for (int day : published) {
      if (day < oldestKept) {
        purgeSuperseded(day);
      }
    }
    int runs = PastRuns.removeBefore(database, oldestKept, unfinished);
    return new Removed(List.copyOf(removed), runs);
  }

  private void purgeWork(int day) {
    if (attempts.newest(day).filter(newest -> newest.state().unfinished()).isPresent()) {
      unfinished.add(day);
      return;
    }
    WorkFiles.deleteFolder(attempts.folder(day));
    removed.add("work folder " + Day.format(day));
    WorkFiles.delete(work.resolve("logs").resolve(Day.format(day) + ".log"));
  }

  private void purgeSuperseded(int day) {
    Optional<PublishedSet> standing = sets.of(day);
    for (int attempt : sets.attempts(day)) {
      Path folder = sets.folder(day, attempt);
      if (standing.isPresent()
          && standing.get().attempt() != attempt
          && Files.isDirectory(folder)) {
        WorkFiles.deleteFolder(folder);
        removed.add("superseded set " + folder.getFileName());
      }
    }
  }
}
