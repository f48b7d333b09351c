package org.delinq.nightly.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.delinq.calendar.Day;
import org.delinq.generate.GenerateRequest;
import org.delinq.generate.PortfolioGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights whose partitions are worked on by other processes, on real PostgreSQL and RabbitMQ: the
 * workers are killed, paused and missing, and the bytes are those of a night on one machine.
 */
@ExtendWith(ServicesAreThere.class)
class RemoteWorkersTest {
  private static final int KILLS = Integer.getInteger("delinq.worker.kills", 3);
  private static final int LOANS = 6_000;

  @TempDir Path home;

  private Crew crew;
  private SortedMap<String, String> expected;

  @BeforeEach
  void runsTheNightOnOneMachine() throws Exception {
    PortfolioGenerator.generate(
        new GenerateRequest(LOANS, Day.parse(Crew.DATE), 7, home.resolve("inbox"), false, 1));
    crew = new Crew(home);
    assertThat(crew.local().waitFor()).as(crew.log("local")).isZero();
    expected = crew.published("local");
    assertThat(expected).hasSizeGreaterThan(15);
  }

  @AfterEach
  void endsEveryProcess() throws Exception {
    crew.end();
  }

  @Test
  void threeWorkersKilledAtRandom() throws Exception {
    List<String> names = new ArrayList<>(List.of("w0", "w1", "w2"));
    List<Process> workers = new ArrayList<>();
    names.forEach(name -> workers.add(crew.worker(name)));
    Process manager = crew.manager();
    Random random = new Random(20260319);
    int killed = 0;
    while (manager.isAlive()) {
      for (int i = 0; i < workers.size() && killed < KILLS; i++) {
        if (crew.atWork(names.get(i))) {
          TimeUnit.MILLISECONDS.sleep(random.nextInt(150));
          workers.get(i).destroyForcibly().waitFor();
          killed++;
          names.set(i, "w" + (workers.size() + killed - 1));
          workers.set(i, crew.worker(names.get(i)));
        }
      }
      manager.waitFor(20, TimeUnit.MILLISECONDS);
    }

    assertThat(manager.exitValue()).as(crew.log("manager")).isZero();
    assertThat(killed).isEqualTo(KILLS);
    assertThat(crew.published("remote")).isEqualTo(expected);
  }

  @Test
  void aWorkerPausedPastItsLeaseComesBackTooLate() throws Exception {
    Process sleeper = crew.worker("sleeper");
    Process manager = crew.manager();
    crew.await("a partition at the worker", () -> crew.atWork("sleeper"));
    Crew.signal(sleeper, "STOP");
    crew.worker("other");
    crew.await("another round", () -> crew.count("manager", "was silent for") == 1);
    crew.await("the other at work", () -> crew.atWork("other"));
    Crew.signal(sleeper, "CONT");

    assertThat(manager.waitFor()).as(crew.log("manager")).isZero();
    assertThat(crew.published("remote")).isEqualTo(expected);
    crew.await(
        "the sleeper to notice", () -> crew.count("sleeper", "was given to another worker") == 1);
  }

  @Test
  void aWorkerThatIsAskedToLeaveGivesItsPartitionBack() throws Exception {
    Process leaving = crew.worker("leaving");
    Process manager = crew.manager();
    crew.await("a partition at the worker", () -> crew.atWork("leaving"));
    leaving.destroy();
    crew.worker("other");

    assertThat(leaving.waitFor()).as(crew.log("leaving")).isZero();
    assertThat(manager.waitFor()).as(crew.log("manager")).isZero();
    assertThat(crew.count("manager", "was silent for")).isZero();
    assertThat(crew.published("remote")).isEqualTo(expected);
  }

  @Test
  void withoutAnyWorkerTheManagerWorksItself() throws Exception {
    crew.with("DELINQ_NO_WORKER_AFTER", "1");

    assertThat(crew.manager().waitFor()).as(crew.log("manager")).isZero();
    assertThat(crew.count("manager", "no worker took a partition of age for 1 s")).isPositive();
    assertThat(crew.published("remote")).isEqualTo(expected);
  }

  @Test
  void withoutAnyWorkerTheManagerWaitsWhereItIsToldTo() throws Exception {
    crew.with("DELINQ_NO_WORKER_AFTER", "1").with("DELINQ_NO_WORKER", "WAIT");
    Process manager = crew.manager();
    crew.await("the warning", () -> crew.count("manager", "waiting for one") == 1);
    crew.worker("late");

    assertThat(manager.waitFor()).as(crew.log("manager")).isZero();
    assertThat(crew.published("remote")).isEqualTo(expected);
  }

  @Test
  void aManagerThatWasKilledGoesOnAloneWhileItsWorkerIsAtWork() throws Exception {
    Process worker = crew.worker("worker");
    Process manager = crew.manager();
    crew.await("a partition at the worker", () -> crew.atWork("worker"));
    manager.destroyForcibly().waitFor();
    assertThat(worker.isAlive()).isTrue();

    Process second = crew.manager();
    assertThat(second.waitFor()).as(crew.log("manager")).isZero();
    assertThat(crew.published("remote")).isEqualTo(expected);
  }
}
