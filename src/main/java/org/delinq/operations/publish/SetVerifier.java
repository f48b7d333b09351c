package org.delinq.operations.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.publish.SetVerdict.State;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes every digest of the published sets, superseded ones included, and follows the chain of
 * manifests from each to the one before; holds the manifests against the digests that the database
 * remembers. Reads only.
 */
public final class SetVerifier {
  private final PublishedSets sets;
  private final ManifestDigests remembered;

  /**
   * Compares with no database.
   *
   * @param out the output folder
   */
  public SetVerifier(Path out) {
    this(out, new ManifestDigests());
  }

  /**
   * @param out the output folder
   * @param remembered what the database knows; a set that it does not know is not held against it
   */
  public SetVerifier(Path out, ManifestDigests remembered) {
    sets = new PublishedSets(out);
    this.remembered = remembered;
  }

  /** The verdict on every attempt of every published date, oldest first. */
  public List<SetVerdict> verify() throws IOException {
    List<SetVerdict> verdicts = new ArrayList<>();
    for (int day : sets.dates()) {
      Optional<PublishedSet> found = standing(day);
      if (found.isEmpty()) {
        verdicts.add(
            new SetVerdict(day, 0, State.TAMPERED, List.of("the set behind the link is gone")));
        continue;
      }
      PublishedSet current = found.get();
      for (int attempt : sets.attempts(day)) {
        if (attempt < current.attempt()) {
          PublishedSet superseded = new PublishedSet(day, attempt, sets.folder(day, attempt));
          verdicts.add(new Examination(superseded, current.attempt()).verdict());
        }
      }
      verdicts.add(new Examination(current, current.attempt()).verdict());
    }
    for (int day : remembered.days()) {
      if (!sets.dates().contains(day)) {
        verdicts.add(
            new SetVerdict(
                day, 0, State.TAMPERED, List.of("it was published, and its set is gone")));
      }
    }
    verdicts.sort(Comparator.comparingInt(SetVerdict::businessDate));
    return verdicts;
  }

  /** The set that stands for a date; none too where its link leads nowhere. */
  private Optional<PublishedSet> standing(int day) {
    try {
      return sets.of(day);
    } catch (DelinqException damaged) {
      return Optional.empty();
    }
  }

  /** The examination of one set. */
  private final class Examination {
    private final PublishedSet set;
    private final List<String> tampered = new ArrayList<>();
    private final List<String> stale = new ArrayList<>();

    Examination(PublishedSet set, int currentAttempt) {
      this.set = set;
      if (set.attempt() != currentAttempt) {
        stale.add("replaced by attempt " + currentAttempt);
      } else if (remembered.newestAttempt(set.businessDate()) > currentAttempt) {
        tampered.add(
            "attempt "
                + remembered.newestAttempt(set.businessDate())
                + " was published after it, and does not stand");
      }
    }

    SetVerdict verdict() throws IOException {
      Manifest manifest = manifest(set);
      if (manifest == null) {
        tampered.add(Manifest.FILE_NAME + " cannot be read");
      } else {
        compareIdentity(manifest);
        compareRemembered();
        compareFiles(manifest);
        comparePrevious(manifest.previousManifest());
        for (Manifest.EarlierFile earlier : manifest.earlierFiles()) {
          compareEarlier(earlier);
        }
      }
      State state =
          !tampered.isEmpty() ? State.TAMPERED : !stale.isEmpty() ? State.STALE : State.INTACT;
      List<String> findings = new ArrayList<>(tampered);
      findings.addAll(stale);
      return new SetVerdict(set.businessDate(), set.attempt(), state, findings);
    }

    private void compareIdentity(Manifest manifest) {
      if (!manifest.businessDate().equals(Day.format(set.businessDate()))
          || manifest.attempt() != set.attempt()) {
        tampered.add(
            Manifest.FILE_NAME
                + " is that of "
                + manifest.businessDate()
                + " attempt "
                + manifest.attempt());
      }
    }

    private void compareRemembered() throws IOException {
      Optional<String> known = remembered.of(set.businessDate(), set.attempt());
      if (known.isPresent() && !known.get().equals(FileDigest.of(set.manifest()).sha256())) {
        tampered.add(Manifest.FILE_NAME + " is not the one whose digest the database holds");
      }
    }

    private void compareFiles(Manifest manifest) throws IOException {
      Map<String, String> expected = new TreeMap<>();
      manifest.outputs().forEach(file -> expected.put(file.name(), file.sha256()));
      SetFiles files = SetFiles.of(set.folder());
      for (Path file : files.files()) {
        String name = files.name(file);
        if (name.equals(Manifest.FILE_NAME) || name.equals(Tombstone.FILE_NAME)) {
          continue;
        }
        String digest = expected.remove(name);
        if (digest == null) {
          tampered.add(name + " was added");
        } else if (!FileDigest.of(file).sha256().equals(digest)) {
          tampered.add(name + " was changed");
        }
      }
      forgiveThePurged(expected);
      expected.keySet().forEach(name -> tampered.add(name + " was removed"));
    }

    /** Worklists may be gone where a tombstone states the digests they had. */
    private void forgiveThePurged(Map<String, String> missing) throws IOException {
      Path tombstone = set.folder().resolve(Tombstone.FILE_NAME);
      if (Files.exists(tombstone)) {
        JsonFiles.read(tombstone, Tombstone.class).files().stream()
            .filter(file -> file.name().startsWith(Tombstone.FOLDER))
            .forEach(file -> missing.remove(file.name(), file.sha256()));
      }
    }

    private void comparePrevious(@Nullable SetReference link) throws IOException {
      int before =
          sets.dates().stream()
              .filter(day -> day < set.businessDate())
              .reduce(Day.NONE, (earlier, later) -> later);
      if (link == null) {
        if (before != Day.NONE) {
          stale.add(Day.format(before) + " was published since");
        }
        return;
      }
      int day = Day.parse(link.businessDate());
      Path folder = folder(day, link.attempt());
      Path file = folder.resolve(Manifest.FILE_NAME);
      String name = link.businessDate() + " attempt " + link.attempt();
      boolean replaced = isReplaced(day, link.attempt());
      if (Files.exists(file)) {
        if (!FileDigest.of(file).sha256().equals(link.sha256())) {
          tampered.add("the manifest of " + name + " is not the one this set was built on");
        }
      } else if (!replaced) {
        tampered.add("the set of " + name + ", which this one was built on, is gone");
      }
      if (replaced) {
        stale.add("built on " + name + ", which was replaced since");
      } else if (before != day) {
        stale.add(Day.format(before) + " was published since");
      }
    }

    /** What a rerun took over from the set that it replaced does not make it stale. */
    private void compareEarlier(Manifest.EarlierFile earlier) throws IOException {
      int slash = earlier.name().indexOf('/');
      int day = SetName.date(slash < 0 ? earlier.name() : earlier.name().substring(0, slash));
      if (day == Day.NONE) {
        tampered.add(Manifest.FILE_NAME + " names an earlier file without its date");
        return;
      }
      String name = earlier.name().substring(slash + 1);
      Manifest manifest =
          manifest(new PublishedSet(day, earlier.attempt(), folder(day, earlier.attempt())));
      boolean replaced = isReplaced(day, earlier.attempt());
      if (manifest != null
          && manifest.outputs().stream()
              .noneMatch(
                  file -> file.name().equals(name) && file.sha256().equals(earlier.sha256()))) {
        tampered.add(earlier.name() + " is not the one this set was computed from");
      }
      if (replaced && day != set.businessDate()) {
        stale.add("computed from " + earlier.name() + ", which was replaced since");
      }
    }

    private boolean isReplaced(int day, int attempt) {
      return standing(day).filter(current -> current.attempt() != attempt).isPresent();
    }

    /** Where an attempt's set is: a date restored from a backup has it in the place of its link. */
    private Path folder(int day, int attempt) {
      return standing(day)
          .filter(current -> current.attempt() == attempt)
          .map(PublishedSet::folder)
          .orElseGet(() -> sets.folder(day, attempt));
    }

    private @Nullable Manifest manifest(PublishedSet of) {
      try {
        return JsonFiles.read(of.manifest(), Manifest.class);
      } catch (IOException unreadable) {
        return null;
      }
    }
  }
}
