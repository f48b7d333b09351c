package org.delinq.nightly;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.nightly.remote.Lease;
import org.delinq.nightly.remote.LeaseTable;
import org.delinq.nightly.remote.LeaseTable.Standing;
import org.delinq.nightly.remote.OfferQueue;
import org.delinq.nightly.remote.PartitionOffer;
import org.delinq.operations.lock.LockHolder;
import org.delinq.settings.RemoteSettings;
import org.delinq.settings.RemoteSettings.WithoutWorkers;
import org.delinq.storage.WorkFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.partition.support.AbstractPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.TaskExecutor;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Gives the partitions of a step to workers and waits until all have ended. A partition whose
 * worker falls silent is given to another, from its start and into files of its own; where no
 * worker is to be seen, this process works itself or waits, as {@link RemoteSettings} say.
 */
final class SharedPartitions extends AbstractPartitionHandler implements AutoCloseable {
  private static final long POLL_MILLISECONDS = 200;
  private static final Duration OFFERED_AGAIN_AFTER = Duration.ofSeconds(5);

  private final NightContext night;
  private final String step;
  private final JobRepository repository;
  private final LeaseTable leases;
  private final LeasedWork work;
  private final TaskExecutor executor;
  private final @Nullable RemoteSettings settings;
  private final @Nullable OfferQueue queue;
  private final String me =
      "manager " + LockHolder.thisHost() + ":" + ProcessHandle.current().pid();
  private final Map<String, Given> open = new LinkedHashMap<>();
  private final AtomicInteger busyHere = new AtomicInteger();
  private long workerSeenAt = System.nanoTime();
  private boolean saidAlone;
  private boolean stopping;

  /** A partition that has not ended. */
  private static final class Given {
    private final StepExecution execution;
    private final Lease lease;
    private long offeredAt;
    private long rows;

    Given(StepExecution execution, Lease lease) {
      this.execution = execution;
      this.lease = lease;
    }
  }

  SharedPartitions(
      NightContext night,
      String step,
      JobRepository repository,
      LeaseTable leases,
      LeasedWork work,
      TaskExecutor executor) {
    this.night = night;
    this.step = step;
    this.repository = repository;
    this.leases = leases;
    this.work = work;
    this.executor = executor;
    this.settings = night.settings().workers();
    this.queue = settings == null ? null : OfferQueue.open(settings);
  }

  @Override
  protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> partitions)
      throws InterruptedException {
    long instance = manager.getJobExecution().getJobInstance().getId();
    WorkFiles.write(night.folder().policy(), night.request().policy().bytes());
    for (StepExecution partition : partitions) {
      give(instance, partition);
    }
    Set<StepExecution> ended = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      if (night.progress().stopRequested() && !stopping) {
        stopping = true;
        leases.stop(instance);
      }
      Map<String, Standing> standings = leases.standings(instance);
      for (Given given : List.copyOf(open.values())) {
        Standing standing = standings.get(given.lease.partition());
        if (standing != null && standing.round() == given.lease.round()) {
          look(given, standing, ended);
        }
      }
      helpWhereAlone(standings);
      Thread.sleep(POLL_MILLISECONDS);
    }
    return ended;
  }

  /**
   * Begins a round of a partition, from its start, and offers it. First of all the version of the
   * step execution moves on: from then on nobody commits to an earlier round.
   *
   * @throws OptimisticLockingFailureException when the holder of the former round committed
   *     meanwhile; nothing has changed then
   */
  private void give(long instance, StepExecution execution) {
    execution.setStatus(BatchStatus.STARTING);
    execution.setExitStatus(ExitStatus.EXECUTING);
    execution.setReadCount(0);
    execution.setWriteCount(0);
    repository.update(execution);
    int partition = execution.getExecutionContext().getInt(PartitionStep.PARTITION);
    Lease lease = leases.nextRound(instance, execution.getStepName());
    night.folder().beginRound(step, partition, lease.round());
    execution.setExecutionContext(PartitionStep.fresh(partition, lease.round()));
    repository.updateExecutionContext(execution);
    Given given = new Given(execution, lease);
    open.put(lease.partition(), given);
    offer(given);
  }

  private void offer(Given given) {
    given.offeredAt = System.nanoTime();
    OfferQueue offers = queue;
    if (offers == null) {
      return;
    }
    offers.offer(
        new PartitionOffer(
            Day.format(night.businessDate()),
            night.request().attempt(),
            given.execution.getId(),
            step,
            given.lease),
        OFFERED_AGAIN_AFTER);
  }

  private void look(Given given, Standing standing, Collection<StepExecution> ended) {
    night.progress().rowsRead(step, standing.rows() - given.rows);
    given.rows = standing.rows();
    if (standing.worker() == null) {
      if (stopping) {
        stopUntaken(given, ended);
      } else if (elapsed(given.offeredAt).compareTo(OFFERED_AGAIN_AFTER) > 0) {
        offer(given);
      }
    } else if (standing.ended()) {
      end(given, load(given), standing, ended);
    } else if (!standing.givenBack() && isHeard(standing)) {
      workerSeenAt = standing.worker().equals(me) ? workerSeenAt : System.nanoTime();
    } else {
      replace(given, standing, ended);
    }
  }

  /** The worker fell silent, or gave the partition back. */
  private void replace(Given given, Standing standing, Collection<StepExecution> ended) {
    StepExecution execution = load(given);
    boolean done =
        execution.getStatus() == BatchStatus.COMPLETED
            || (stopping && execution.getStatus() == BatchStatus.STOPPED);
    if (done) {
      end(given, execution, standing, ended);
      return;
    }
    if (!standing.givenBack()) {
      night
          .progress()
          .warning(
              "worker %s was silent for %d s: %s begins again"
                  .formatted(
                      standing.worker(), standing.silence().toSeconds(), given.lease.partition()));
    }
    try {
      give(given.lease.jobInstance(), execution);
      night.progress().rowsRead(step, -given.rows);
    } catch (OptimisticLockingFailureException alive) {
      // It was heard of in the job repository just now: look again.
    }
  }

  private boolean isHeard(Standing standing) {
    return settings == null || standing.silence().compareTo(settings.lostAfter()) < 0;
  }

  private void end(
      Given given, StepExecution execution, Standing standing, Collection<StepExecution> ended) {
    LeaseTable.Failure failure = standing.failure();
    if (failure != null) {
      night
          .failures()
          .add(
              new DelinqException(
                  failure.code(),
                  failure.what() + " (" + standing.worker() + ")",
                  failure.nextStep()));
    }
    open.remove(given.lease.partition());
    ended.add(execution);
  }

  private void stopUntaken(Given given, Collection<StepExecution> ended) {
    if (leases.take(given.lease, me)) {
      StepExecution execution = load(given);
      execution.setStatus(BatchStatus.STOPPED);
      execution.setExitStatus(ExitStatus.STOPPED);
      repository.update(execution);
      open.remove(given.lease.partition());
      ended.add(execution);
    }
  }

  private StepExecution load(Given given) {
    StepExecution execution = repository.getStepExecution(given.execution.getId());
    if (execution == null) {
      throw new IllegalStateException("step execution " + given.execution.getId() + " is gone");
    }
    return execution;
  }

  private void helpWhereAlone(Map<String, Standing> standings) {
    boolean alone =
        settings == null || elapsed(workerSeenAt).compareTo(settings.noWorkerAfter()) > 0;
    if (!alone || stopping) {
      return;
    }
    boolean working = settings == null || settings.withoutWorkers() == WithoutWorkers.WORK;
    if (!saidAlone && settings != null) {
      saidAlone = true;
      night
          .progress()
          .warning(
              "no worker took a partition of %s for %d s (queue %s): %s"
                  .formatted(
                      step,
                      settings.noWorkerAfter().toSeconds(),
                      settings.queue(),
                      working ? "working on them here" : "waiting for one"));
    }
    if (working) {
      open.values().forEach(given -> workHereIfFree(given, standings.get(given.lease.partition())));
    }
  }

  private void workHereIfFree(Given given, @Nullable Standing standing) {
    if (standing != null
        && standing.worker() == null
        && standing.round() == given.lease.round()
        && busyHere.get() < night.settings().threads()
        && leases.take(given.lease, me)) {
      workHere(given);
    }
  }

  private void workHere(Given given) {
    busyHere.incrementAndGet();
    StepExecution execution = load(given);
    Duration heartbeat = settings == null ? Duration.ofSeconds(1) : settings.heartbeat();
    executor.execute(
        () -> {
          try {
            work.execute(
                night.request(),
                step,
                execution,
                given.lease,
                me,
                heartbeat,
                night.progress()::stopRequested);
          } finally {
            busyHere.decrementAndGet();
          }
        });
  }

  private static Duration elapsed(long since) {
    return Duration.ofNanos(System.nanoTime() - since);
  }

  @Override
  public void close() {
    if (queue != null) {
      queue.close();
    }
  }
}
