package org.delinq.nightly;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The step that a partition executes: a chunk step built for that partition alone, so that readers
 * and writers are plain objects of one thread instead of step-scoped proxies.
 */
final class PartitionStep<I, O> implements Step {
  /** The key under which a partition's execution context holds its number. */
  static final String PARTITION = "partition";

  /** The key of its round, for a partition that was given to workers. */
  static final String ROUND = "round";

  private final String name;
  private final NightContext night;
  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final PartitionWork.Factory<I, O> factory;

  PartitionStep(
      String name,
      NightContext night,
      JobRepository repository,
      PlatformTransactionManager transactions,
      PartitionWork.Factory<I, O> factory) {
    this.name = name;
    this.night = night;
    this.repository = repository;
    this.transactions = transactions;
    this.factory = factory;
  }

  /** The context of a partition that has not begun. */
  static ExecutionContext fresh(int partition, int round) {
    ExecutionContext context = new ExecutionContext();
    context.putInt(PARTITION, partition);
    context.putInt(ROUND, round);
    return context;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public void execute(StepExecution execution) throws JobInterruptedException {
    int partition = execution.getExecutionContext().getInt(PARTITION);
    int round = execution.getExecutionContext().getInt(ROUND, AttemptFolder.FIRST_ROUND);
    PartitionWork<I, O> work = factory.of(partition);
    ShardFiles files =
        new ShardFiles(night.folder().partition(name, partition, round), work.writer().files());
    int loansPerCommit = night.settings().chunkSize();
    long before = LoanBatches.loans(execution.getExecutionContext());
    new StepBuilder(execution.getStepName(), repository)
        .<ShardPage, ShardPage>chunk(LoanBatches.batches(loansPerCommit))
        .reader(new LoanBatches<>(work, loansPerCommit))
        .writer(new ShardWriter(night, name, work.writer(), files))
        .transactionManager(transactions)
        .interruptionPolicy(StepFactory.stopPolicy(night))
        .build()
        .execute(execution);
    countLoans(execution, LoanBatches.loans(execution.getExecutionContext()) - before);
    night.failures().addAll(execution.getFailureExceptions());
  }

  /** The job repository counts loans, not batches. */
  private void countLoans(StepExecution execution, long loans) {
    execution.setReadCount(loans);
    execution.setWriteCount(loans);
    repository.update(execution);
  }
}
