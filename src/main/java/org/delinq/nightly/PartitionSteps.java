package org.delinq.nightly;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The steps that the partitions of a night execute, the same on this machine and on a worker.
 *
 * @param night the night they belong to
 * @param repository the job repository
 * @param transactions those of a chunk
 */
record PartitionSteps(
    NightContext night, JobRepository repository, PlatformTransactionManager transactions) {

  /** Ages the loans of a range. */
  Step age() {
    return step(
        StepNames.AGE,
        partition ->
            new PartitionWork<>(
                new AgeReader(night, night.ranges().get(partition)),
                new AgeProcessor(night),
                new AgeWriter(partition)));
  }

  /** Classifies the loans of a range. */
  Step classify() {
    return step(
        StepNames.CLASSIFY,
        partition ->
            new PartitionWork<>(
                new ClassifyReader(night, partition),
                new ClassifyProcessor(night),
                new ClassifyWriter(night.businessDate())));
  }

  /**
   * The step of a name that came with an offer.
   *
   * @throws IllegalArgumentException for a step that is not partitioned
   */
  Step named(String name) {
    return switch (name) {
      case StepNames.AGE -> age();
      case StepNames.CLASSIFY -> classify();
      default -> throw new IllegalArgumentException("step " + name + " is not partitioned");
    };
  }

  private <I, O> Step step(String name, PartitionWork.Factory<I, O> factory) {
    return new PartitionStep<>(name, night, repository, transactions, factory);
  }
}
