package org.delinq.operations.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.Surroundings;
import org.delinq.operations.attempt.Attempts;
import org.delinq.operations.files.FileModes;
import org.delinq.operations.files.StorageFaults;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.operations.run.NightJob;
import org.delinq.operations.run.NightOrder;
import org.delinq.operations.run.NightRunner;
import org.delinq.operations.run.RunSession;
import org.delinq.operations.run.StopOnSignal;
import org.delinq.settings.JobSettings;
import org.delinq.storage.WorkFiles;

/**
 * One night under one policy in a folder of its own: its output folder links to the sets published
 * before the date, so that the job finds the memory it would find, and its database, attempts and
 * log are its own. Nothing outside the folder is written.
 */
final class Simulation {
  private final JobSettings settings;
  private final Surroundings surroundings;
  private final StopOnSignal signal;
  private final NightJob job;

  /**
   * @param settings with {@code out} and {@code work} in the simulation's folder, which is replaced
   */
  Simulation(JobSettings settings, Surroundings surroundings, StopOnSignal signal, NightJob job) {
    this.settings = settings;
    this.surroundings = surroundings;
    this.signal = signal;
    this.job = job;
  }

  /**
   * Runs the night from its start to its end.
   *
   * @param day the business date
   * @param published the sets that are published
   * @return the simulated set
   * @throws DelinqException as a night is refused or fails
   */
  PublishedSet run(int day, PublishedSets published) {
    try (RunSession session =
        RunSession.open(settings, surroundings, "simulate " + Day.format(day))) {
      forgetFormerSimulation();
      linkEarlierSets(day, published);
      NightRunner runner = new NightRunner(settings, surroundings, session, signal, job);
      PublishedSet set = runner.run(new NightOrder(day, true, "simulation")).set();
      forgetWork();
      return set;
    } catch (DelinqException failure) {
      if (failure.code() != ErrorCode.STOPPED) {
        throw failure;
      }
      throw new DelinqException(
          ErrorCode.STOPPED,
          "the simulation was stopped",
          "call 'delinq simulate' again; it begins anew",
          failure);
    }
  }

  private void forgetFormerSimulation() {
    for (int linked : new PublishedSets(settings.out()).dates()) {
      WorkFiles.delete(settings.out().resolve(Day.format(linked)));
    }
    WorkFiles.delete(settings.out().resolve("latest"));
    WorkFiles.deleteFolder(settings.out().resolve(".published"));
    forgetWork();
  }

  /** What only a restart needs: the attempt, and the database. The log stays. */
  private void forgetWork() {
    for (int day : new Attempts(settings.work()).dates()) {
      WorkFiles.deleteFolder(settings.work().resolve(Day.format(day)));
    }
    WorkFiles.deleteFolder(settings.work().resolve("db"));
  }

  private void linkEarlierSets(int day, PublishedSets published) {
    Path out = settings.out();
    try {
      FileModes.createFolders(out, FileModes.FOLDER);
      for (int earlier : published.dates()) {
        if (earlier < day) {
          Files.createSymbolicLink(
              out.resolve(Day.format(earlier)), published.of(earlier).orElseThrow().folder());
        }
      }
    } catch (IOException e) {
      throw StorageFaults.of("write", out, e);
    }
  }
}
