package org.delinq.nightly;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The step that a partition executes: a chunk step built for that partition alone, so that readers
 * and writers are plain objects of one thread instead of step-scoped proxies.
 */
final class PartitionStep<I, O> implements Step {
  /** The key under which a partition's execution context holds its number. */
  static final String PARTITION = "partition";

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

  @Override
  public String getName() {
    return name;
  }

  @Override
  public void execute(StepExecution execution) throws JobInterruptedException {
    int partition = execution.getExecutionContext().getInt(PARTITION);
    PartitionWork<I, O> work = factory.of(partition);
    new StepBuilder(execution.getStepName(), repository)
        .<I, O>chunk(night.settings().chunkSize())
        .reader(work.reader())
        .processor(work.processor())
        .writer(work.writer())
        .transactionManager(transactions)
        .interruptionPolicy(StepFactory.stopPolicy(night))
        .build()
        .execute(execution);
    night.failures().addAll(execution.getFailureExceptions());
  }
}
