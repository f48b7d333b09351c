package org.delinq.nightly;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.delinq.database.ResultLoad;
import org.delinq.database.ResultLoads;
import org.delinq.error.DelinqException;
import org.delinq.storage.DiskFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobInterruptedException;

/**
 * Loads the results of a night into the database while the night goes on: each part as soon as its
 * step is done, in a thread and a connection of its own. What fails is told to {@link #awaitAll};
 * {@link #close} ends it at the next row. Except for that thread, for the thread of the job alone.
 */
final class ResultLoading implements AutoCloseable {
  private static final int POLL_MILLISECONDS = 100;

  /** A database that does not answer must not keep a run from ending. */
  private static final int PATIENCE_SECONDS = 4;

  private final NightContext night;
  private final ResultLoads loads;
  private final Deque<ResultPart> waiting;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(ResultLoading::daemon);
  private volatile boolean closed;
  private volatile @Nullable ResultLoad load;
  private CompletableFuture<Void> loaded = CompletableFuture.completedFuture(null);

  ResultLoading(NightContext night, DataSource connections) {
    this.night = night;
    this.loads = new ResultLoads(night.database(), connections);
    this.waiting = new ArrayDeque<>(ResultPart.of(night));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "results");
    thread.setDaemon(true);
    return thread;
  }

  /** Has everything loaded that this step and those before it have left, if it is not yet. */
  void stepCompleted(String step) {
    int done = StepNames.indexOf(step);
    while (!waiting.isEmpty() && StepNames.indexOf(waiting.element().step()) <= done) {
      ResultPart part = waiting.remove();
      loaded = loaded.thenRunAsync(() -> load(part), thread);
    }
  }

  private void load(ResultPart part) {
    try {
      part.load(begun());
    } catch (IOException failure) {
      throw DiskFailure.at(night.folder().path(), failure);
    }
  }

  private ResultLoad begun() {
    requireOpen();
    ResultLoad current = load;
    if (current == null) {
      current = loads.begin(night.businessDate(), night.request().attempt());
      load = current;
      requireOpen();
    }
    return current;
  }

  private void requireOpen() {
    if (closed) {
      throw new CancellationException("the night has ended");
    }
  }

  /**
   * Waits until everything is loaded.
   *
   * @return the whole load, which no other thread touches any more
   * @throws DelinqException what a part failed with
   * @throws IllegalStateException caused by a {@code JobInterruptedException}, where the run is
   *     asked to stop meanwhile
   */
  ResultLoad awaitAll() {
    stepCompleted(StepNames.PUBLISH);
    CompletableFuture<ResultLoad> whole = loaded.thenApplyAsync(done -> begun(), thread);
    while (!night.progress().stopRequested()) {
      try {
        return whole.get(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        // Asks again whether the run is to stop.
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw stopped();
      } catch (ExecutionException failed) {
        throw unwrapped(failed);
      }
    }
    throw stopped();
  }

  private static IllegalStateException stopped() {
    return new IllegalStateException(
        "stopped on request", new JobInterruptedException("stopped on request"));
  }

  private static RuntimeException unwrapped(ExecutionException failed) {
    return failed.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(failed.getCause());
  }

  /** What a database knows of the loads before this one. */
  ResultLoads loads() {
    return loads;
  }

  /** Ends what is going on, and gives the connection up. */
  @Override
  public void close() {
    closed = true;
    ResultLoad current = load;
    if (current != null) {
      current.cancel();
    }
    thread.shutdown();
    try {
      if (thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        closeLoad();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void closeLoad() {
    ResultLoad current = load;
    load = null;
    if (current != null) {
      try {
        current.close();
      } catch (DelinqException broken) {
        // Nothing is lost with such a connection, and what went wrong with it was told before.
      }
    }
  }
}
