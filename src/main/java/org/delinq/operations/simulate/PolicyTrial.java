package org.delinq.operations.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.delinq.calendar.Day;
import org.delinq.operations.Surroundings;
import org.delinq.operations.files.DurableFiles;
import org.delinq.operations.files.FileModes;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.files.StorageFaults;
import org.delinq.operations.publish.Manifest;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.operations.run.NightJob;
import org.delinq.operations.run.StopOnSignal;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;

/** Tries another policy out on a night and tells what it would change. */
public final class PolicyTrial {
  private static final String WORKLISTS = "worklists/";

  private final Surroundings surroundings;
  private final StopOnSignal signal;
  private final NightJob job;

  /**
   * @param signal stops the simulated night
   * @param job the work of a night
   */
  public PolicyTrial(Surroundings surroundings, StopOnSignal signal, NightJob job) {
    this.surroundings = surroundings;
    this.signal = signal;
    this.job = job;
  }

  /**
   * The settings of a trial.
   *
   * @param real where nights are published
   * @param other the other policy, out and work in the trial's folder
   * @param inForce the policy in force, out and work in the trial's folder
   * @param folder the trial's folder
   */
  public record Places(JobSettings real, JobSettings other, JobSettings inForce, Path folder) {
    /** Where the results are. */
    public Path results() {
      return folder.resolve("difference");
    }
  }

  /**
   * What came out.
   *
   * @param notes what the reader of the difference should know
   */
  public record Result(NightDifference difference, List<String> notes) {
    /** Keeps a copy. */
    public Result {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Simulates the night under the other policy, and compares it with the published one or, where
   * the date is not published, with a simulation under the policy in force.
   */
  public Result run(int day, Places places) {
    PublishedSets published = new PublishedSets(places.real().out());
    Optional<PublishedSet> standing = published.of(day);
    PublishedSet after = simulate(places.other(), day, published);
    PublishedSet before = standing.orElseGet(() -> simulate(places.inForce(), day, published));
    try {
      return compare(before, after, standing.isPresent(), places.results());
    } catch (IOException e) {
      throw StorageFaults.of("write", places.results(), e);
    }
  }

  private PublishedSet simulate(JobSettings settings, int day, PublishedSets published) {
    return new Simulation(settings, surroundings, signal, job).run(day, published);
  }

  private static Result compare(
      PublishedSet before, PublishedSet after, boolean published, Path results) throws IOException {
    FileModes.createFolders(results, FileModes.FOLDER);
    Manifest old = JsonFiles.read(before.manifest(), Manifest.class);
    Manifest other = JsonFiles.read(after.manifest(), Manifest.class);
    Path moves = results.resolve("moves.csv");
    TierCounts counts =
        TierCounts.of(
            before.folder().resolve("loan-status.csv"),
            after.folder().resolve("loan-status.csv"),
            moves);
    FileModes.set(moves, FileModes.FILE);
    NightDifference difference =
        new NightDifference(
            Day.format(after.businessDate()),
            published ? side("published", old, before.attempt()) : side("simulated", old, null),
            side("simulated", other, null),
            counts.matrix(),
            counts.provisions(),
            worklists(old, other),
            counts.moved(),
            counts.moves());
    DurableFiles.replace(
        results.resolve("difference.json"), JsonFiles.bytes(difference), FileModes.FILE);
    return new Result(difference, notes(old, other));
  }

  private static NightDifference.Side side(
      String what, Manifest manifest, @Nullable Integer attempt) {
    return new NightDifference.Side(
        what, manifest.policy().id(), manifest.policy().sha256(), attempt);
  }

  private static List<String> notes(Manifest before, Manifest after) {
    List<String> notes = new ArrayList<>();
    if (!before.inputs().equals(after.inputs())) {
      notes.add(
          "the extracts changed since the night was published: not every difference is the"
              + " policy's");
    }
    if (!Objects.equals(before.previousManifest(), after.previousManifest())) {
      notes.add(
          "the set before was replaced since the night was published: not every difference is the"
              + " policy's");
    }
    return notes;
  }

  private static List<NightDifference.ListSize> worklists(Manifest before, Manifest after) {
    Map<String, Long> old = rows(before);
    Map<String, Long> other = rows(after);
    List<NightDifference.ListSize> sizes = new ArrayList<>();
    other.forEach(
        (name, rows) ->
            sizes.add(new NightDifference.ListSize(name, old.getOrDefault(name, 0L), rows)));
    return sizes;
  }

  /** The lists of the institution; those by officer are parts of them. */
  private static Map<String, Long> rows(Manifest manifest) {
    Map<String, Long> rows = new TreeMap<>();
    for (Manifest.OutputFile file : manifest.outputs()) {
      String name = file.name();
      if (name.startsWith(WORKLISTS)
          && name.indexOf('/', WORKLISTS.length()) < 0
          && file.rows() != null) {
        rows.put(name.substring(WORKLISTS.length()).replace(".csv", ""), file.rows());
      }
    }
    return rows;
  }
}
