package org.delinq.operations.run;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.delinq.error.ErrorKind;
import org.delinq.operations.progress.RunJournal;
import org.jspecify.annotations.Nullable;

/**
 * Turns SIGTERM, SIGINT and SIGHUP into a request to stop: the JVM waits until the run has ended at
 * its next chunk, and leaves with the run's own exit code.
 */
public final class StopOnSignal {
  /** The operator is promised ten seconds. */
  private static final int PATIENCE_MILLISECONDS = 9_000;

  private static final int NOT_ENDED = -1;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final PrintStream err;
  private volatile int exitCode = NOT_ENDED;
  private volatile boolean signalled;
  private volatile @Nullable RunJournal journal;

  private StopOnSignal(PrintStream err) {
    this.err = err;
  }

  /** Begins to listen. */
  public static StopOnSignal install(PrintStream err) {
    StopOnSignal signal = new StopOnSignal(err);
    Runtime.getRuntime().addShutdownHook(new Thread(signal::shutDown, "delinq-stop"));
    return signal;
  }

  /** From now on a signal stops this run; one that came before stops it at once. */
  void watch(RunJournal run) {
    journal = run;
    if (signalled) {
      run.requestStop("by a signal");
    }
  }

  /** Whether a signal came: no further date is begun. */
  public boolean signalled() {
    return signalled;
  }

  /**
   * Tells that all is in order and the process may end.
   *
   * @return the exit code, for the caller's {@code return}
   */
  public int end(int code) {
    exitCode = code;
    ended.countDown();
    return code;
  }

  private void shutDown() {
    if (exitCode != NOT_ENDED) {
      return;
    }
    signalled = true;
    RunJournal run = journal;
    if (run != null) {
      run.requestStop("by a signal");
    }
    try {
      if (!ended.await(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        err.println("delinq: did not come to the end of a chunk; the next run goes on before it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // The JVM would leave with 143, which says nothing about the run.
    Runtime.getRuntime().halt(exitCode == NOT_ENDED ? ErrorKind.STOPPED.exitCode() : exitCode);
  }
}
