package org.delinq.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.report.summary.Summary;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.FullDisk;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs one attempt of one night as a Spring Batch job. Called again with the same request after a
 * failure, a stop or a kill it goes on from the last committed chunk.
 */
public final class Night {
  /** The name of the job. */
  public static final String JOB = "nightlyDelinquency";

  private static final Map<String, Object> PROPERTIES =
      Map.of(
          "spring.batch.jdbc.initialize-schema", "never",
          "spring.batch.jdbc.isolation-level-for-create", "read_committed",
          "spring.main.allow-bean-definition-overriding", "false");

  private Night() {}

  /**
   * Runs the night to its end. The caller holds the lock of the output folder.
   *
   * @throws DelinqException when the night was refused or failed; nothing is published then
   */
  public static NightOutcome run(NightRequest request) {
    NightContext night = new NightContext(request);
    night.refuseChangedInput();
    NightInput.write(night);
    SpringApplication application = application(NightlyConfiguration.class);
    application.addInitializers(
        context -> {
          context.getBeanFactory().registerSingleton("jobSettings", night.settings());
          context.getBeanFactory().registerSingleton("nightContext", night);
        });
    try (ConfigurableApplicationContext context = application.run()) {
      return execute(context, night);
    } catch (RuntimeException failure) {
      throw told(List.of(failure), night);
    }
  }

  /** H2 closes itself when its disk is full, and says only that it is closed. */
  private static DelinqException told(List<Throwable> failures, NightContext night) {
    DelinqException failure = NightFailure.of(failures, night.database());
    boolean ofOurFile = failure.code() == ErrorCode.DATABASE && night.settings().database() == null;
    return ofOurFile && FullDisk.isBehind(failures, night.settings().work())
        ? FullDisk.said(failure)
        : failure;
  }

  /** A Spring application without a web server, a banner or a shutdown hook of its own. */
  static SpringApplication application(Class<?> configuration) {
    SpringApplication application = new SpringApplication(configuration);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setRegisterShutdownHook(false);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(PROPERTIES);
    return application;
  }

  /** What identifies the attempt in the job repository. */
  static JobParameters parameters(NightContext night) {
    return new JobParametersBuilder()
        .addString("date", Day.format(night.businessDate()))
        .addLong("attempt", (long) night.request().attempt())
        .addString("folder", night.folder().identity())
        .toJobParameters();
  }

  private static NightOutcome outcome(
      JobRepository repository, JobExecution execution, NightContext night) {
    boolean completed = execution.getStatus() == BatchStatus.COMPLETED;
    return new NightOutcome(
        completed ? NightOutcome.Status.COMPLETED : NightOutcome.Status.STOPPED,
        NightSteps.of(night, repository, execution.getJobInstance()),
        completed ? tiers(night) : List.of(),
        night.previousDay());
  }

  private static List<TierFigures> tiers(NightContext night) {
    Path file =
        new PublishedSets(night.settings().out())
            .folder(night.businessDate(), night.request().attempt())
            .resolve(Summary.FILE);
    try {
      return JsonFiles.read(file, Summary.class).tiers().stream().map(TierFigures::of).toList();
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  private static NightOutcome execute(ConfigurableApplicationContext context, NightContext night) {
    JobRepository repository = context.getBean(JobRepository.class);
    JobOperator operator = context.getBean(JobOperator.class);
    Job job = context.getBean(JOB, Job.class);
    JobParameters parameters = parameters(night);
    JobExecution last = repository.getLastJobExecution(JOB, parameters);
    if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
      return outcome(repository, last, night);
    }
    if (last != null && last.isRunning()) {
      FormerStart.end(last, context, night);
    }
    if (last != null) {
      FormerStart.precede(last.getJobInstance(), context.getBean(DataSource.class));
      night.stepRecords().takeMissing(NightSteps.of(night, repository, last.getJobInstance()));
    }
    try {
      JobExecution execution = operator.start(job, parameters);
      if (execution.getStatus() == BatchStatus.FAILED) {
        List<Throwable> failures = new ArrayList<>(night.failures());
        failures.addAll(execution.getAllFailureExceptions());
        throw told(failures, night);
      }
      return outcome(repository, execution, night);
    } catch (JobExecutionException refused) {
      throw new DelinqException(
          ErrorCode.INTERNAL,
          "the job could not be started: " + refused.getMessage(),
          "report it with the log",
          refused);
    }
  }
}
