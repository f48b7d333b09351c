package org.delinq.nightly;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.delinq.error.DelinqException;
import org.delinq.nightly.remote.Lease;
import org.delinq.nightly.remote.LeaseTable;
import org.delinq.nightly.remote.LeaseTable.Held;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Executes a partition under a lease, with signs of life while it goes on.
 *
 * <p>Whoever loses a lease can do no harm: its files belong to its round alone, and the version of
 * the step execution that it would commit has moved on. It only has to notice and stop.
 */
final class LeasedWork implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LeasedWork.class);

  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final LeaseTable leases;
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "heartbeats");
            thread.setDaemon(true);
            return thread;
          });

  LeasedWork(JobRepository repository, PlatformTransactionManager transactions, LeaseTable leases) {
    this.repository = repository;
    this.transactions = transactions;
    this.leases = leases;
  }

  /**
   * Executes a partition whose lease was taken.
   *
   * @param request the night, for this partition alone
   * @param execution the partition's, of the lease's round
   * @param heartbeat between signs of life
   * @param leaving whether this process is asked to end
   */
  void execute(
      NightRequest request,
      String step,
      StepExecution execution,
      Lease lease,
      String worker,
      Duration heartbeat,
      BooleanSupplier leaving) {
    // What a former round may have left in the repository must not be gone on with.
    execution.setExecutionContext(
        PartitionStep.fresh(
            execution.getExecutionContext().getInt(PartitionStep.PARTITION), lease.round()));
    LeasedProgress progress = new LeasedProgress();
    NightContext night = new NightContext(request.with(progress));
    ScheduledFuture<?> beat =
        beats.scheduleWithFixedDelay(
            () -> beat(lease, worker, progress, leaving),
            heartbeat.toMillis(),
            heartbeat.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      new PartitionSteps(night, repository, transactions).named(step).execute(execution);
    } catch (JobInterruptedException | RuntimeException failure) {
      night.failures().add(failure);
    } finally {
      beat.cancel(false);
    }
    end(night, execution, lease, worker, progress);
  }

  private void beat(Lease lease, String worker, LeasedProgress progress, BooleanSupplier leaving) {
    try {
      Held held = leases.beat(lease, worker, progress.rows());
      if (held != Held.YES || leaving.getAsBoolean()) {
        progress.requestStop();
      }
    } catch (DataAccessException unreachable) {
      // The manager hears nothing either and gives the partition away; the next commit fails.
      LOG.warn("no sign of life could be given for {}: {}", lease, unreachable.getMessage());
    }
  }

  private void end(
      NightContext night,
      StepExecution execution,
      Lease lease,
      String worker,
      LeasedProgress progress) {
    try {
      if (leases.beat(lease, worker, progress.rows()) == Held.NO) {
        LOG.warn("{} was given to another worker; what was done of it here is dropped", lease);
      } else if (execution.getStatus() == BatchStatus.STOPPED) {
        leases.giveBack(lease, worker);
      } else {
        leases.end(lease, worker, failure(night, execution));
      }
    } catch (DataAccessException unreachable) {
      LOG.warn("the end of {} could not be told: {}", lease, unreachable.getMessage());
    }
  }

  /** What the person on duty is told, absent where all is well. */
  private static LeaseTable.@Nullable Failure failure(NightContext night, StepExecution execution) {
    if (execution.getStatus() == BatchStatus.COMPLETED) {
      return null;
    }
    Collection<Throwable> failures = night.failures();
    DelinqException told =
        NightFailure.of(
            failures.isEmpty() ? execution.getFailureExceptions() : List.copyOf(failures),
            night.database());
    return new LeaseTable.Failure(told.code(), String.valueOf(told.getMessage()), told.nextStep());
  }

  @Override
  public void close() {
    beats.shutdownNow();
  }
}
