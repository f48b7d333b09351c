package org.delinq.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Runs the same work in several threads at once and waits for all of them. */
public final class Workers {
  private final Work work;
  private final AtomicReference<@Nullable Throwable> firstFailure = new AtomicReference<>();
  private final List<Thread> team = new ArrayList<>();

  private Workers(Work work) {
    this.work = work;
  }

  /** The work of one thread. */
  @FunctionalInterface
  public interface Work {
    /** Does the work of worker number 0, 1, 2, …; ends early when interrupted. */
    void run(int worker) throws InterruptedException;
  }

  /**
   * Runs the work in that many threads. When one fails the others are interrupted, and its
   * exception is thrown here as it is.
   *
   * @param name of the threads
   * @throws DelinqException STOPPED if the calling thread is interrupted
   */
  public static void run(int threads, String name, Work work) {
    Workers workers = new Workers(work);
    for (int i = 0; i < threads; i++) {
      int worker = i;
      workers.team.add(new Thread(() -> workers.attempt(worker), name + "-" + i));
    }
    workers.team.forEach(Thread::start);
    workers.await();
  }

  /**
   * Does some work for every item, in up to that many threads at once, which take the items in
   * their order. Failures as in {@link #run}.
   *
   * @param name of the threads
   */
  public static <T> void forEach(int threads, String name, List<T> items, Consumer<T> work) {
    AtomicInteger next = new AtomicInteger();
    run(
        Math.min(threads, items.size()),
        name,
        worker -> {
          for (int at = next.getAndIncrement(); at < items.size(); at = next.getAndIncrement()) {
            if (Thread.interrupted()) {
              throw new InterruptedException();
            }
            work.accept(items.get(at));
          }
        });
  }

  private void attempt(int worker) {
    try {
      work.run(worker);
    } catch (InterruptedException | RuntimeException | Error failure) {
      if (firstFailure.compareAndSet(null, failure)) {
        team.forEach(Thread::interrupt);
      }
    }
  }

  private void await() {
    boolean interrupted = false;
    for (Thread member : team) {
      while (member.isAlive()) {
        try {
          member.join();
        } catch (InterruptedException asked) {
          interrupted = true;
          team.forEach(Thread::interrupt);
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
      throw new DelinqException(
          ErrorCode.STOPPED, "the run was interrupted", "start the same date again to go on");
    }
    Throwable failure = firstFailure.get();
    if (failure instanceof RuntimeException known) {
      throw known;
    }
    if (failure instanceof Error fatal) {
      throw fatal;
    }
    if (failure != null) {
      throw new IllegalStateException("interrupted by nobody", failure);
    }
  }
}
