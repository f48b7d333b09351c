package org.delinq.nightly;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.delinq.nightly.remote.LeaseTable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What earlier starts of an attempt left in the job repository, made fit to go on from. */
final class FormerStart {
  private static final int TRIES = 10;
  private static final Timestamp LONG_AGO = Timestamp.valueOf(LocalDateTime.of(1970, 1, 1, 0, 0));

  private FormerStart() {}

  /**
   * Ends a start whose process is gone, although the job repository takes it for running. Its
   * workers may be alive: they lose their leases first, so that none of them begins anything in it
   * any more, and then the versions of the step executions move on.
   */
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

  /**
   * The last execution of a step is, for the job repository, the one that the clock calls the
   * newest; after the clock was set back that is an old one. Made equally old, the executions of
   * earlier starts are told apart by their numbers, and come before those of this start whatever
   * the clock does.
   */
  static void precede(JobInstance attempt, DataSource database) {
    new JdbcTemplate(database)
        .update(
            "UPDATE BATCH_STEP_EXECUTION SET CREATE_TIME = ? WHERE JOB_EXECUTION_ID IN (SELECT"
                + " JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION WHERE JOB_INSTANCE_ID = ?)",
            LONG_AGO,
            attempt.getInstanceId());
  }
}
