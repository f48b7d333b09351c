package org.delinq.operations.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.delinq.operations.Surroundings;
import org.delinq.operations.files.FileModes;
import org.delinq.operations.files.StorageFaults;
import org.delinq.operations.lock.LockHolder;
import org.delinq.operations.lock.RunLock;
import org.delinq.settings.JobSettings;

/**
 * A process that holds the locks of its output and its work folder. Two output folders must not
 * share a work folder at the same time either: its database is one process's.
 */
public final class RunSession implements AutoCloseable {
  private final LockHolder me;
  private final List<RunLock> locks = new ArrayList<>();
  private final List<String> takeovers = new ArrayList<>();

  private RunSession(LockHolder me) {
    this.me = me;
  }

  /**
   * Takes both locks.
   *
   * @param task what the process does, such as {@code run 2026-03-20}
   * @throws org.delinq.error.DelinqException {@code LOCKED} within a second where another process
   *     holds one
   */
  public static RunSession open(JobSettings settings, Surroundings surroundings, String task) {
    RunSession session = new RunSession(LockHolder.thisProcess(surroundings.now(), task));
    try {
      session.take(settings.out());
      if (!settings.work().equals(settings.out())) {
        createPrivately(settings.work());
        session.take(settings.work());
      }
      return session;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** The lock alone would make it a folder that others may look into. */
  private static void createPrivately(Path work) {
    try {
      FileModes.createFolders(work, FileModes.PRIVATE_FOLDER);
    } catch (IOException e) {
      throw StorageFaults.of("write", work, e);
    }
  }

  private void take(Path folder) {
    RunLock lock = RunLock.take(folder, me);
    locks.add(lock);
    lock.predecessor()
        .ifPresent(
            gone -> takeovers.add("took over the lock of " + folder + " from " + gone + ", gone"));
  }

  /** This process. */
  public LockHolder process() {
    return me;
  }

  /** One sentence for each lock whose holder was killed. */
  public List<String> takeovers() {
    return List.copyOf(takeovers);
  }

  /** Lets go. */
  @Override
  public void close() {
    locks.forEach(RunLock::close);
  }
}
