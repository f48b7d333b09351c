package org.delinq.operations.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.delinq.nightly.NightWorker;
import org.delinq.operations.Surroundings;
import org.delinq.operations.lock.LockHolder;
import org.delinq.operations.log.RunLog;
import org.delinq.operations.run.WorkerNights;
import org.delinq.settings.JobSettings;
import org.delinq.settings.RemoteSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code worker}: works on the partitions of nights that run with {@code --workers remote}. */
@Command(
    name = "worker",
    mixinStandardHelpOptions = true,
    description = {
      "Work on partitions of runs with '--workers remote', until stopped.",
      "Needs DELINQ_DB_* (the manager's PostgreSQL), DELINQ_AMQP_* (RabbitMQ) and the manager's"
          + " inbox, out and work folders, wherever they are mounted here."
    })
final class WorkerCommand implements Callable<Integer> {
  /** As long as a run is given to come to the end of a chunk. */
  private static final long PATIENCE_SECONDS = 9;

  private final Surroundings surroundings;

  @Mixin private JobOptions options = new JobOptions();

  WorkerCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    JobSettings settings =
        options
            .settings(surroundings)
            .withWorkers(RemoteSettings.of(surroundings.variables(), surroundings.currentFolder()));
    String name = LockHolder.thisHost() + ":" + ProcessHandle.current().pid();
    RunLog.open(settings.work(), "worker-" + name.replace(':', '-'), surroundings);
    AtomicBoolean leaving = new AtomicBoolean();
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  leaving.set(true);
                  await(ended);
                  // The JVM would leave with 143, although nothing is left undone.
                  Runtime.getRuntime().halt(0);
                }));
    try {
      NightWorker.serve(
          settings, name, new WorkerNights(settings, surroundings), RunLog::say, leaving::get);
      return 0;
    } finally {
      ended.countDown();
    }
  }

  private static void await(CountDownLatch ended) {
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        RunLog.say("did not come to the end of a chunk; the manager begins the partition again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
