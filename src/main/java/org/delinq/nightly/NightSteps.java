package org.delinq.nightly;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delinq.storage.DiskFailure;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** What the steps of an attempt have done, over all its starts, as the job repository knows it. */
final class NightSteps {
  private NightSteps() {}

  /** Every step in the order of its first start. */
  static List<StepFacts> of(NightContext night, JobRepository repository, JobInstance instance) {
    List<JobExecution> starts = new ArrayList<>(repository.getJobExecutions(instance));
    starts.sort((one, other) -> Long.compare(one.getId(), other.getId()));
    Map<String, List<StepExecution>> steps = new LinkedHashMap<>();
    for (JobExecution start : starts) {
      List<StepExecution> executions = new ArrayList<>(start.getStepExecutions());
      executions.sort((one, other) -> Long.compare(one.getId(), other.getId()));
      for (StepExecution execution : executions) {
        if (!execution.getStepName().contains(":")) {
          steps.computeIfAbsent(execution.getStepName(), name -> new ArrayList<>()).add(execution);
        }
      }
    }
    return steps.values().stream().map(executions -> facts(night, executions)).toList();
  }

  /** One step over its executions, oldest first. */
  static StepFacts facts(NightContext night, List<StepExecution> executions) {
    StepExecution last = executions.get(executions.size() - 1);
    long milliseconds = 0;
    long read = 0;
    long written = 0;
    for (StepExecution execution : executions) {
      if (execution.getStartTime() != null && execution.getEndTime() != null) {
        // A clock that was set back since it began says nothing of how long it took.
        milliseconds +=
            Math.max(
                0, Duration.between(execution.getStartTime(), execution.getEndTime()).toMillis());
      }
      read += execution.getReadCount();
      written += execution.getWriteCount();
    }
    long quarantined = 0;
    if (last.getStepName().equals("age")) {
      NightCounts counts = counts(night);
      quarantined = counts.allQuarantined();
      read = counts.allAccepted() + quarantined;
    }
    return new StepFacts(
        last.getStepName(), state(night, last), read, written, quarantined, milliseconds);
  }

  private static NightCounts counts(NightContext night) {
    try {
      return night.counts();
    } catch (IOException failure) {
      throw DiskFailure.at(night.folder().path(), failure);
    }
  }

  private static StepFacts.State state(NightContext night, StepExecution execution) {
    return switch (execution.getStatus()) {
      case COMPLETED ->
          night.reuses(execution.getStepName())
              ? StepFacts.State.REUSED
              : StepFacts.State.COMPLETED;
      case STOPPED, STOPPING -> StepFacts.State.STOPPED;
      case STARTING, STARTED, FAILED, ABANDONED, UNKNOWN -> StepFacts.State.FAILED;
    };
  }
}
