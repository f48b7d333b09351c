package org.delinq.nightly;

import javax.sql.DataSource;
import org.delinq.report.Report;
import org.delinq.report.Reports;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.ListableStepLocator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The job {@value Night#JOB}: its steps in the order of operations.md section 2. */
@Configuration(proxyBeanMethods = false)
@Import(DatabaseConfiguration.class)
class NightlyConfiguration {
  @Bean
  TaskExecutor partitionExecutor(NightContext night) {
    ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    executor.setThreadNamePrefix("partition-");
    executor.setCorePoolSize(night.settings().threads());
    executor.setDaemon(true);
    return executor;
  }

  @Bean
  ResultLoading resultLoading(NightContext night, DataSource database) {
    return new ResultLoading(night, database);
  }

  @Bean
  StepFactory stepFactory(
      NightContext night,
      JobRepository repository,
      PlatformTransactionManager transactions,
      TaskExecutor partitionExecutor,
      DataSource database,
      ResultLoading results) {
    PartitionSteps steps = new PartitionSteps(night, repository, transactions);
    PartitionHandlers handlers =
        new PartitionHandlers(night, repository, transactions, partitionExecutor, database);
    return new StepFactory(night, repository, transactions, steps, handlers, results);
  }

  @Bean
  Job nightlyDelinquency(
      NightContext night, JobRepository repository, StepFactory steps, ResultLoading results) {
    SimpleJobBuilder job =
        new JobBuilder(Night.JOB, repository)
            .start(steps.single("receive", new ReceiveWork(night)))
            .next(steps.single("order", new OrderWork(night)))
            .next(steps.partitioned(StepNames.AGE))
            .next(steps.single("quarantine", new QuarantineWork(night)))
            .next(steps.single("borrowers", new BorrowerWork(night)))
            .next(steps.partitioned(StepNames.CLASSIFY))
            .next(steps.single("snapshot", new SnapshotWork(night)))
            .next(steps.single("worklists", new WorklistWork(night)))
            .next(steps.single("subsidy", new SubsidyWork(night)))
            .next(steps.single("compensation", new CompensationWork(night)));
    for (Report report : Reports.all()) {
      job = job.next(steps.single(StepNames.nameOf(report), ReportWork.of(night, report)));
    }
    Job all =
        job.next(steps.single("reconcile", new ReconcileWork(night)))
            .next(steps.single("summary", new SummaryWork(night, repository)))
            .next(steps.single("page", new PageWork(night)))
            .next(steps.single(StepNames.PUBLISH, new PublishWork(night, results)))
            .build();
    StepNames.requireSame(((ListableStepLocator) all).getStepNames());
    return all;
  }
}
