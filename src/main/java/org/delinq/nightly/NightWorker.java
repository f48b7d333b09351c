package org.delinq.nightly;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.nightly.remote.LeaseTable;
import org.delinq.nightly.remote.OfferQueue;
import org.delinq.nightly.remote.PartitionOffer;
import org.delinq.settings.JobSettings;
import org.delinq.settings.RemoteSettings;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Works on partitions that managers offer, as many at a time as it has threads, until it is asked
 * to end. A partition it was in the middle of then goes back to its manager.
 */
public final class NightWorker {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final RemoteSettings settings;
  private final Nights nights;
  private final Consumer<String> say;
  private final BooleanSupplier leaving;
  private final JobRepository repository;
  private final LeaseTable leases;
  private final LeasedWork work;

  /** Knows the nights whose partitions are offered. */
  public interface Nights {
    /**
     * What the manager of an offer asked for; empty where its attempt is not to be seen from here.
     *
     * @throws DelinqException when what it is computed from differs here
     */
    Optional<NightRequest> of(PartitionOffer offer);
  }

  private NightWorker(
      RemoteSettings settings,
      Nights nights,
      Consumer<String> say,
      BooleanSupplier leaving,
      ConfigurableApplicationContext context) {
    this.settings = settings;
    this.nights = nights;
    this.say = say;
    this.leaving = leaving;
    this.repository = context.getBean(JobRepository.class);
    this.leases = new LeaseTable(context.getBean(DataSource.class));
    this.work =
        new LeasedWork(repository, context.getBean(PlatformTransactionManager.class), leases);
  }

  /**
   * Serves until {@code leaving}.
   *
   * @param settings with the database and the workers' settings
   * @param name of this process, unique among all workers
   * @param nights finds what an offer is about
   * @param say told what goes on
   * @param leaving whether to end
   * @throws DelinqException DATABASE or BROKER where one cannot be reached at the start
   */
  public static void serve(
      JobSettings settings,
      String name,
      Nights nights,
      Consumer<String> say,
      BooleanSupplier leaving)
      throws InterruptedException {
    RemoteSettings remote = settings.workers();
    if (remote == null || settings.database() == null) {
      throw new DelinqException(
          ErrorCode.BAD_CONFIGURATION,
          "workers share their database with the manager, and DELINQ_DB_URL is not set",
          "set DELINQ_DB_URL to the manager's PostgreSQL and call again");
    }
    SpringApplication application = Night.application(DatabaseConfiguration.class);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("jobSettings", settings));
    try (ConfigurableApplicationContext context = application.run();
        OfferQueue queue = OfferQueue.open(remote)) {
      NightWorker worker = new NightWorker(remote, nights, say, leaving, context);
      say.accept("worker %s waits for offers on %s".formatted(name, remote));
      worker.serve(queue, name, settings.threads());
    }
  }

  private void serve(OfferQueue queue, String name, int threads) throws InterruptedException {
    List<Thread> crew = new ArrayList<>();
    for (int i = 1; i <= threads; i++) {
      String member = threads == 1 ? name : name + "/" + i;
      Thread thread = new Thread(() -> serve(queue, member), "worker-" + i);
      thread.start();
      crew.add(thread);
    }
    for (Thread thread : crew) {
      thread.join();
    }
    work.close();
  }

  private void serve(OfferQueue queue, String name) {
    while (!leaving.getAsBoolean()) {
      try {
        Optional<PartitionOffer> offer = queue.next(PATIENCE);
        if (offer.isPresent()) {
          take(offer.get(), name);
        }
      } catch (RuntimeException failure) {
        say.accept("worker " + name + ": " + failure.getMessage());
        pause();
      }
    }
  }

  private void take(PartitionOffer offer, String name) {
    Optional<NightRequest> request = nights.of(offer);
    if (request.isEmpty()) {
      say.accept(
          "worker %s: attempt %d at %s is not to be seen in the work folder of this machine"
              .formatted(name, offer.attempt(), offer.businessDate()));
      pause();
      return;
    }
    if (!leases.take(offer.lease(), name)) {
      return;
    }
    StepExecution execution = repository.getStepExecution(offer.stepExecution());
    // A manager that ends a former start takes the leases first: held still, it is of this start.
    if (execution == null || leases.beat(offer.lease(), name, 0) == LeaseTable.Held.NO) {
      return;
    }
    say.accept("%s: %s by %s".formatted(offer.businessDate(), offer.lease(), name));
    work.execute(
        request.get(), offer.step(), execution, offer.lease(), name, settings.heartbeat(), leaving);
    say.accept(
        "%s: %s by %s: %s"
            .formatted(offer.businessDate(), offer.lease(), name, execution.getStatus()));
  }

  /** Leaves what cannot be done here to others for a while. */
  private static void pause() {
    try {
      Thread.sleep(AFTER_FAILURE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
