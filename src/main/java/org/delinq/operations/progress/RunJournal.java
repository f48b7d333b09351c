package org.delinq.operations.progress;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.delinq.nightly.RunProgress;
import org.delinq.nightly.StepFacts;
import org.delinq.operations.Surroundings;
import org.delinq.operations.attempt.Attempt;
import org.delinq.operations.lock.LockHolder;
import org.delinq.operations.log.LogContext;
import org.delinq.operations.progress.RunStatus.StepLine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what a run tells, shows it, and twice a second writes the status file and looks for a
 * request to stop. Counting a chunk costs one addition; all else happens on a thread of its own, so
 * that a slow terminal or disk does not hold the run up.
 */
public final class RunJournal implements RunProgress, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunJournal.class);
  private static final int BEAT_MILLISECONDS = 500;
  private static final int MESSAGES_KEPT = 20;

  private final Attempt attempt;
  private final LockHolder process;
  private final StatusFile file;
  private final Surroundings surroundings;
  private final List<ProgressView> views;
  private final Map<String, StepLine> steps = new LinkedHashMap<>();
  private final Map<String, LongAdder> rows = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> bytes = new ConcurrentHashMap<>();
  private final Map<String, Long> totalBytes = new ConcurrentHashMap<>();
  private final Map<String, Long> startedAt = new ConcurrentHashMap<>();
  private final Deque<String> messages = new ArrayDeque<>();
  private final List<String> warnings = new ArrayList<>();
  private final ScheduledExecutorService beat =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "delinq-progress");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean stopRequested;

  private RunJournal(
      Attempt attempt,
      LockHolder process,
      StatusFile file,
      Surroundings surroundings,
      List<ProgressView> views) {
    this.attempt = attempt;
    this.process = process;
    this.file = file;
    this.surroundings = surroundings;
    this.views = views;
  }

  /**
   * Begins to keep the journal of an attempt. What an earlier start of the same attempt completed
   * stays in it.
   */
  public static RunJournal open(
      Attempt attempt, LockHolder process, StatusFile file, Surroundings surroundings) {
    List<ProgressView> views = new ArrayList<>(List.of(new LogView()));
    if (surroundings.terminal()) {
      views.add(new BarView(surroundings.err()));
    }
    RunJournal journal = new RunJournal(attempt, process, file, surroundings, views);
    file.forgetStopRequest();
    journal.takeUpFormerSteps();
    journal.write(RunStatus.State.RUNNING, null);
    var unused =
        journal.beat.scheduleAtFixedRate(
            journal::beat, BEAT_MILLISECONDS, BEAT_MILLISECONDS, TimeUnit.MILLISECONDS);
    return journal;
  }

  @Override
  public synchronized void stepStarted(String step, long totalRows) {
    LogContext.enterStep(step);
    startedAt.put(step, System.nanoTime());
    rows.put(step, new LongAdder());
    StepLine line = new StepLine(step, StepLine.RUNNING, 0, totalRows, 0, 0, 0, null);
    steps.put(step, line);
    views.forEach(view -> view.started(line));
  }

  @Override
  public void rowsRead(String step, long more) {
    rows.computeIfAbsent(step, name -> new LongAdder()).add(more);
  }

  @Override
  public void bytesToRead(String step, long total) {
    bytes.put(step, new LongAdder());
    totalBytes.put(step, total);
  }

  @Override
  public void bytesRead(String step, long more) {
    LongAdder read = bytes.get(step);
    if (read != null) {
      read.add(more);
    }
  }

  @Override
  public synchronized void stepEnded(StepFacts facts) {
    StepLine begun = steps.get(facts.step());
    steps.put(
        facts.step(),
        new StepLine(
            facts.step(),
            facts.state().name(),
            facts.rowsRead(),
            begun == null ? facts.rowsRead() : begun.totalRows(),
            facts.rowsWritten(),
            facts.rowsQuarantined(),
            facts.milliseconds(),
            null));
    views.forEach(view -> view.ended(facts));
  }

  @Override
  public synchronized void message(String sentence) {
    if (messages.size() == MESSAGES_KEPT) {
      messages.removeFirst();
    }
    messages.addLast(sentence);
    views.forEach(view -> view.message(sentence));
  }

  @Override
  public synchronized void warning(String sentence) {
    warnings.add(sentence);
    views.forEach(view -> view.warning(sentence));
  }

  @Override
  public boolean stopRequested() {
    return stopRequested;
  }

  /** Asks the run to end at the next chunk. */
  public void requestStop(String by) {
    if (!stopRequested) {
      stopRequested = true;
      message("asked to stop " + by + "; ending at the next chunk");
    }
  }

  /** Every warning told. */
  public synchronized List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Writes how the run ended, and shows nothing more. */
  public void end(RunStatus.State state, Attempt.@Nullable Failure failure) {
    close();
    write(state, failure);
    file.forgetStopRequest();
  }

  @Override
  public void close() {
    beat.shutdown();
    try {
      beat.awaitTermination(BEAT_MILLISECONDS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      views.forEach(ProgressView::close);
    }
  }

  private void beat() {
    if (file.stopRequested()) {
      requestStop("by 'delinq stop'");
    }
    synchronized (this) {
      steps.replaceAll((name, line) -> current(line));
      steps.values().stream()
          .filter(line -> line.state().equals(StepLine.RUNNING))
          .forEach(line -> views.forEach(view -> view.goesOn(line)));
    }
    write(RunStatus.State.RUNNING, null);
  }

  private StepLine current(StepLine line) {
    Long start = startedAt.get(line.step());
    if (start == null || !line.state().equals(StepLine.RUNNING)) {
      return line;
    }
    LongAdder read = rows.get(line.step());
    return new StepLine(
        line.step(),
        line.state(),
        read == null ? 0 : read.sum(),
        line.totalRows(),
        0,
        0,
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
        bytesOf(line.step()));
  }

  private RunStatus.@Nullable Bytes bytesOf(String step) {
    Long total = totalBytes.get(step);
    LongAdder read = bytes.get(step);
    return total == null || read == null ? null : new RunStatus.Bytes(read.sum(), total);
  }

  private void takeUpFormerSteps() {
    file.read()
        .filter(former -> former.attempt() == attempt.attempt())
        .ifPresent(
            former ->
                former.steps().stream()
                    .filter(
                        line ->
                            line.state().equals(StepFacts.State.COMPLETED.name())
                                || line.state().equals(StepFacts.State.REUSED.name()))
                    .forEach(line -> steps.put(line.step(), line)));
  }

  /** The run goes on without its status file: a full disk is told where results are written. */
  private synchronized void write(RunStatus.State state, Attempt.@Nullable Failure failure) {
    RunStatus status =
        new RunStatus(
            attempt.businessDate(),
            attempt.attempt(),
            state,
            process,
            surroundings.now(),
            stopRequested,
            List.copyOf(steps.values()),
            List.copyOf(messages),
            warnings,
            failure);
    try {
      file.write(status);
    } catch (IOException e) {
      LOG.debug("the status file cannot be written", e);
    }
  }
}
