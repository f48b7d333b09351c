package org.delinq.nightly;

import javax.sql.DataSource;
import org.delinq.nightly.remote.LeaseTable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A start of the attempt whose process is gone, although the job repository takes it for running.
 * Its workers may be alive: they lose their leases first, so that none of them begins anything in
 * it any more, and then the versions of the step executions move on.
 */
final class FormerStart {
  private static final int TRIES = 10;

  private FormerStart() {}

  /** Ends it; the attempt can then be gone on with. */
  static void end(JobExecution former, ApplicationContext context, NightContext night) {
    if (night.settings().database() != null) {
      new LeaseTable(context.getBean(DataSource.class)).revoke(former.getJobInstance().getId());
    }
    JobRepository repository = context.getBean(JobRepository.class);
    JobOperator operator = context.getBean(JobOperator.class);
    for (int tries = 1; ; tries++) {
      try {
        JobExecution current = repository.getJobExecution(former.getId());
        operator.recover(current == null ? former : current);
        return;
      } catch (OptimisticLockingFailureException aWorkerCommitted) {
        if (tries == TRIES) {
          throw aWorkerCommitted;
        }
      }
    }
  }
}
