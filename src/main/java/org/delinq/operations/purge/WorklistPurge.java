package org.delinq.operations.purge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.delinq.operations.attempt.Attempts;
import org.delinq.operations.files.DurableFiles;
import org.delinq.operations.files.FileModes;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.files.StorageFaults;
import org.delinq.operations.publish.Manifest;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.operations.publish.Tombstone;
import org.delinq.storage.WorkFiles;

/**
 * Removes the worklists, the only published files with personal data, of sets that are older than
 * their use, and what work folders and simulations keep of them. Age is counted back from the
 * newest published date, not from the machine's clock, which may be wrong. Superseded sets are not
 * spared.
 */
public final class WorklistPurge {
  private final PublishedSets sets;
  private final Attempts attempts;
  private final SimulationPurge simulations;
  private final String now;
  private final String user;

  /**
   * @param work the work folder, whose lock the caller holds
   * @param out the output folder, whose lock the caller holds
   * @param now with offset
   * @param user the account
   */
  public WorklistPurge(Path work, Path out, String now, String user) {
    sets = new PublishedSets(out);
    attempts = new Attempts(work);
    simulations = new SimulationPurge(work);
    this.now = now;
    this.user = user;
  }

  /**
   * Removes the worklists of every set whose date lies more than {@code days} before the newest
   * published date.
   *
   * @return how many sets had worklists to be removed
   */
  public int olderThan(int days) {
    int purged = 0;
    Optional<PublishedSet> newest = sets.newest();
    if (newest.isEmpty()) {
      return 0;
    }
    int oldestSpared = newest.get().businessDate() - days;
    simulations.before(oldestSpared);
    for (int day : sets.dates()) {
      if (day < oldestSpared) {
        purgeWork(day);
        for (int attempt : sets.attempts(day)) {
          purged += purge(new PublishedSet(day, attempt, sets.folder(day, attempt))) ? 1 : 0;
        }
      }
    }
    return purged;
  }

  private void purgeWork(int day) {
    if (attempts.newest(day).filter(attempt -> attempt.state().unfinished()).isEmpty()) {
      attempts.keepOnlyRecordsBefore(day, Integer.MAX_VALUE);
    }
  }

  /** The tombstone comes first: killed between the two, the next purge removes the rest. */
  private boolean purge(PublishedSet set) {
    Path worklists = set.folder().resolve(Tombstone.FOLDER);
    if (!Files.isDirectory(worklists)) {
      return false;
    }
    Path tombstone = set.folder().resolve(Tombstone.FILE_NAME);
    try {
      if (Files.notExists(tombstone)) {
        List<Manifest.OutputFile> files =
            JsonFiles.read(set.manifest(), Manifest.class).outputs().stream()
                .filter(file -> file.name().startsWith(Tombstone.FOLDER))
                .toList();
        DurableFiles.replace(
            tombstone, JsonFiles.bytes(new Tombstone(now, user, files)), FileModes.FILE);
      }
      WorkFiles.deleteFolder(worklists);
      DurableFiles.syncFolder(set.folder());
    } catch (IOException e) {
      throw StorageFaults.of("purge", worklists, e);
    }
    return true;
  }
}
