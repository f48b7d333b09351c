package org.delinq.nightly;

import java.io.IOException;
import java.nio.file.Files;
import org.delinq.extract.ReceivedExtract;
import org.delinq.extract.ReceivedExtracts;
import org.delinq.extract.row.ExtractKind;
import org.delinq.storage.DiskFailure;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** How much a start of a step has to read, as far as that is known before it begins. */
record RowsAhead(NightContext night, JobRepository repository) {

  /** Rows that are left for this start, or {@link RunProgress#UNKNOWN}. */
  long of(StepExecution execution) {
    if (night.reuses(execution.getStepName())) {
      return RunProgress.UNKNOWN;
    }
    JobInstance attempt = execution.getJobExecution().getJobInstance();
    try {
      return switch (execution.getStepName()) {
        case StepNames.AGE -> toAge(attempt);
        case StepNames.CLASSIFY ->
            left(StepNames.CLASSIFY, night.counts().allOnTheBooks(), attempt);
        default -> RunProgress.UNKNOWN;
      };
    } catch (IOException failure) {
      throw DiskFailure.at(night.folder().path(), failure);
    }
  }

  /** Before a restart loans were counted, not the rows beside them. */
  private long toAge(JobInstance attempt) {
    if (!ReceivedExtracts.isIn(night.folder().receive())) {
      return RunProgress.UNKNOWN;
    }
    long rows = 0;
    long loans = 0;
    for (ReceivedExtract extract : night.extracts().extracts()) {
      rows += extract.rows();
      loans += extract.kind() == ExtractKind.LOANS ? extract.rows() : 0;
    }
    return loans == 0 ? rows : rows * left(StepNames.AGE, loans, attempt) / loans;
  }

  private long left(String step, long loans, JobInstance attempt) {
    long done = 0;
    if (Files.exists(night.folder().ranges())) {
      for (int partition = 0; partition < night.ranges().size(); partition++) {
        StepExecution last = repository.getLastStepExecution(attempt, step + ":" + partition);
        done += last == null ? 0 : LoanBatches.loans(last.getExecutionContext());
      }
    }
    return Math.max(0, loans - done);
  }
}
