package org.delinq.nightly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** Builds the steps of the night, all with the same progress, stopping and failure handling. */
final class StepFactory {
  private final NightContext night;
  private final JobRepository repository;
  private final PlatformTransactionManager transactions;
  private final PartitionSteps partitionSteps;
  private final PartitionHandlers handlers;
  private final ResultLoading results;

  StepFactory(
      NightContext night,
      JobRepository repository,
      PlatformTransactionManager transactions,
      PartitionSteps partitionSteps,
      PartitionHandlers handlers,
      ResultLoading results) {
    this.night = night;
    this.repository = repository;
    this.transactions = transactions;
    this.partitionSteps = partitionSteps;
    this.handlers = handlers;
    this.results = results;
  }

  /** What a step that is done in one go does; repeatable from its start. */
  interface Work {
    /**
     * Does it.
     *
     * @return how many rows were read and written
     */
    Counts run() throws Exception;
  }

  /** Rows read and written by a step. */
  record Counts(long read, long written) {}

  /** A step that is done in one go, and from its start after a kill. */
  Step single(String name, Work work) {
    Reuse reuse = night.request().reuse();
    return tasklet(
        name, reuse != null && reuse.covers(name) ? new ReuseWork(night, reuse, name) : work);
  }

  private Step tasklet(String name, Work work) {
    return new StepBuilder(name, repository)
        .tasklet(
            (contribution, chunk) -> {
              stopPolicy(night).checkInterrupted(contribution.getStepExecution());
              Counts counts = work.run();
              contribution.getStepExecution().setReadCount(counts.read());
              contribution.incrementWriteCount(counts.written());
              return RepeatStatus.FINISHED;
            },
            transactions)
        .listener(new Progress(night, repository, results))
        .build();
  }

  /** A chunked step over the ranges of the night; exactly the missing partitions run on restart. */
  Step partitioned(String name) {
    Reuse reuse = night.request().reuse();
    if (reuse != null && reuse.covers(name)) {
      return tasklet(name, new ReuseWork(night, reuse, name));
    }
    return new StepBuilder(name, repository)
        .partitioner(name, gridSize -> partitions())
        .partitionHandler(handlers.of(partitionSteps.named(name)))
        .listener(new Progress(night, repository, results))
        .listener(new AllPartitionsDone(night, repository))
        .build();
  }

  private Map<String, ExecutionContext> partitions() {
    Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
    for (int partition = 0; partition < night.ranges().size(); partition++) {
      ExecutionContext context = new ExecutionContext();
      context.putInt(PartitionStep.PARTITION, partition);
      contexts.put(Integer.toString(partition), context);
    }
    return contexts;
  }

  /**
   * Ends a step at its next chunk when the run was asked to stop. The exception alone would end a
   * chunk step as COMPLETED with its rest unread; {@code terminateOnly} makes it STOPPED.
   */
  static StepInterruptionPolicy stopPolicy(NightContext night) {
    return execution -> {
      if (night.progress().stopRequested()) {
        execution.setTerminateOnly();
        throw new JobInterruptedException("stopped on request");
      }
    };
  }

  /** Tells the surroundings of a step's beginning and end. */
  private record Progress(NightContext night, JobRepository repository, ResultLoading results)
      implements StepExecutionListener {
    @Override
    public void beforeStep(StepExecution execution) {
      night
          .progress()
          .stepStarted(execution.getStepName(), new RowsAhead(night, repository).of(execution));
    }

    @Override
    public ExitStatus afterStep(StepExecution execution) {
      if (execution.getStatus() == BatchStatus.FAILED
          && night.progress().stopRequested()
          && night.failures().stream().allMatch(JobInterruptedException.class::isInstance)) {
        execution.setStatus(BatchStatus.STOPPED);
        execution.setExitStatus(ExitStatus.STOPPED);
      }
      StepFacts facts = NightSteps.facts(night, List.of(execution));
      if (execution.getStatus() == BatchStatus.COMPLETED) {
        night.stepRecords().take(facts);
        results.stepCompleted(facts.step());
      }
      night.progress().stepEnded(facts);
      return execution.getExitStatus();
    }
  }

  /**
   * Fails a partitioned step that calls itself complete although a partition is missing: a failure
   * inside the partitioner leaves a retry with nothing to do.
   */
  private record AllPartitionsDone(NightContext night, JobRepository repository)
      implements StepExecutionListener {
    @Override
    public ExitStatus afterStep(StepExecution execution) {
      if (execution.getStatus() != BatchStatus.COMPLETED) {
        return execution.getExitStatus();
      }
      int wanted = night.ranges().size();
      int done = 0;
      for (int partition = 0; partition < wanted; partition++) {
        StepExecution last =
            repository.getLastStepExecution(
                execution.getJobExecution().getJobInstance(),
                execution.getStepName() + ":" + partition);
        if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
          done++;
        }
      }
      if (done == wanted && wanted > 0) {
        return execution.getExitStatus();
      }
      execution.setStatus(BatchStatus.FAILED);
      night
          .failures()
          .add(
              new DelinqException(
                  ErrorCode.INTERNAL,
                  "step %s ended with %d of %d partitions done"
                      .formatted(execution.getStepName(), done, wanted),
                  "run the date again; if it stays, report it with the log"));
      return ExitStatus.FAILED;
    }
  }
}
