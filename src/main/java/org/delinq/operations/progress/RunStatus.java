package org.delinq.operations.progress;

import java.util.List;
import java.util.Objects;
import org.delinq.operations.attempt.Attempt;
import org.delinq.operations.lock.LockHolder;
import org.jspecify.annotations.Nullable;

/**
 * {@code <work>/<date>/status.json}: where the newest run of a date stands. Replaced twice a second
 * while it runs, so that {@code delinq status} needs no database.
 *
 * @param businessDate {@code YYYY-MM-DD}
 * @param attempt from 1
 * @param state RUNNING also after a kill: only a look at the process tells
 * @param process the process that runs it, or ran it
 * @param updatedAt when this was written, with offset
 * @param stopRequested whether it was asked to end
 * @param steps the steps begun so far, in order, also those of earlier starts of the attempt
 * @param messages the last sentences told, oldest first
 * @param warnings every warning told
 * @param failure how it failed; null unless it did
 */
public record RunStatus(
    String businessDate,
    int attempt,
    State state,
    LockHolder process,
    String updatedAt,
    boolean stopRequested,
    List<StepLine> steps,
    List<String> messages,
    List<String> warnings,
    Attempt.@Nullable Failure failure) {

  /** Keeps copies; refuses what lacks a part. */
  public RunStatus {
    Objects.requireNonNull(businessDate, "business_date");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(process, "process");
    Objects.requireNonNull(updatedAt, "updated_at");
    steps = List.copyOf(steps);
    messages = List.copyOf(messages);
    warnings = List.copyOf(warnings);
  }

  /** Whether the run goes on. */
  public enum State {
    /** It goes on, or was killed. */
    RUNNING,
    /** It ended on request. */
    STOPPED,
    /** It ended by an error. */
    FAILED,
    /** It published its set. */
    PUBLISHED
  }

  /**
   * One step.
   *
   * @param state RUNNING, COMPLETED, REUSED, STOPPED or FAILED
   * @param rowsRead rows read so far by this start
   * @param totalRows rows this start has to read; -1 where that is not known
   * @param rowsWritten known when the step has ended
   * @param rowsQuarantined known when the step has ended
   * @param milliseconds spent so far
   * @param bytes how far it is where only bytes are known beforehand; null elsewhere
   */
  public record StepLine(
      String step,
      String state,
      long rowsRead,
      long totalRows,
      long rowsWritten,
      long rowsQuarantined,
      long milliseconds,
      @Nullable Bytes bytes) {
    /** The state of a step that goes on. */
    public static final String RUNNING = "RUNNING";

    /** Rows per second over the time spent, 0 while there is none. */
    public long rowsPerSecond() {
      return milliseconds <= 0 ? 0 : rowsRead * 1000 / milliseconds;
    }

    /** Seconds to go at the rate so far, or -1 where that cannot be told. */
    public long secondsLeft() {
      if (totalRows >= 0) {
        return secondsLeft(rowsRead, totalRows);
      }
      return bytes == null ? -1 : secondsLeft(bytes.read(), bytes.total());
    }

    private long secondsLeft(long done, long total) {
      long rate = milliseconds <= 0 ? 0 : done * 1000 / milliseconds;
      return rate == 0 ? -1 : Math.max(0, total - done) / rate;
    }
  }

  /**
   * The bytes of files that are read.
   *
   * @param read so far
   * @param total of all of them
   */
  public record Bytes(long read, long total) {}
}
