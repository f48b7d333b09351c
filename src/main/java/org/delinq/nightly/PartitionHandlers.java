package org.delinq.nightly;

import java.util.Collection;
import javax.sql.DataSource;
import org.delinq.nightly.remote.LeaseTable;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.partition.support.TaskExecutorPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Decides who executes the partitions of a step: the threads of this process, or workers. An
 * attempt whose partitions were given to workers before goes on with leases even without workers,
 * because one of them may still be at work.
 *
 * @param night the night
 * @param repository the job repository
 * @param transactions those of a chunk
 * @param executor the threads of this process
 * @param database that of the job repository
 */
record PartitionHandlers(
    NightContext night,
    JobRepository repository,
    PlatformTransactionManager transactions,
    TaskExecutor executor,
    DataSource database) {

  /** What executes the partitions of a step. */
  PartitionHandler of(Step step) {
    TaskExecutorPartitionHandler local = new TaskExecutorPartitionHandler();
    local.setStep(step);
    local.setTaskExecutor(executor);
    if (night.settings().database() == null) {
      return local;
    }
    LeaseTable leases = new LeaseTable(database);
    return new PartitionHandler() {
      @Override
      public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution manager)
          throws Exception {
        long instance = manager.getJobExecution().getJobInstance().getId();
        if (night.settings().workers() == null && leases.standings(instance).isEmpty()) {
          return local.handle(splitter, manager);
        }
        try (LeasedWork work = new LeasedWork(repository, transactions, leases);
            SharedPartitions shared =
                new SharedPartitions(night, step.getName(), repository, leases, work, executor)) {
          return shared.handle(splitter, manager);
        }
      }
    };
  }
}
