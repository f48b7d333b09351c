package org.delinq.nightly;

import java.util.concurrent.atomic.AtomicLong;

/** What the work on one leased partition tells: rows for its heartbeat; and whether to stop. */
final class LeasedProgress implements RunProgress {
  private final AtomicLong rows = new AtomicLong();
  private volatile boolean stop;

  /** Rows read so far in this round. */
  long rows() {
    return rows.get();
  }

  /** Asks the work to end at its next chunk. */
  void requestStop() {
    stop = true;
  }

  @Override
  public void rowsRead(String step, long more) {
    rows.addAndGet(more);
  }

  @Override
  public boolean stopRequested() {
    return stop;
  }

  @Override
  public void stepStarted(String step, long totalRows) {}

  @Override
  public void stepEnded(StepFacts facts) {}

  @Override
  public void message(String sentence) {}

  @Override
  public void warning(String sentence) {}
}
