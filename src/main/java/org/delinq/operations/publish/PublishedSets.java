package org.delinq.operations.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.files.StorageFaults;

/**
 * What an output folder holds: {@code <out>/<date>}, a symbolic link to {@code
 * <out>/.published/<date>.<attempt>}. Other names, and what a crash left behind, are passed over. A
 * link to nowhere, or to a set without its manifest, is refused: taking the date for unpublished
 * would silently compute from an older snapshot.
 */
public final class PublishedSets {
  static final String STORE = ".published";
  static final String LATEST = "latest";

  private final Path out;

  /**
   * @param out the output folder; need not exist yet
   */
  public PublishedSets(Path out) {
    this.out = out;
  }

  /** The published dates as {@link Day}s, ascending. */
  public List<Integer> dates() {
    return new ArrayList<>(published(out));
  }

  /** The newest published date. */
  public Optional<PublishedSet> newest() {
    return newest(day -> true);
  }

  /** The newest set published for a date before {@code day}: the memory of that day's run. */
  public Optional<PublishedSet> newestBefore(int day) {
    return newest(candidate -> candidate < day);
  }

  /**
   * The newest set published for a date from {@code first} to {@code last}, both included: such as
   * the month's end that a migration starts from.
   */
  public Optional<PublishedSet> newestBetween(int first, int last) {
    return newest(candidate -> candidate >= first && candidate <= last);
  }

  private Optional<PublishedSet> newest(IntPredicate wanted) {
    return published(out).stream()
        .filter(wanted::test)
        .reduce((earlier, later) -> later)
        .flatMap(this::of);
  }

  /**
   * The set published for a date.
   *
   * @throws DelinqException {@code STORAGE} when the link is there and the set behind it is not
   */
  public Optional<PublishedSet> of(int day) {
    Path link = out.resolve(Day.format(day));
    if (!Files.isSymbolicLink(link) && !Files.isDirectory(link)) {
      return Optional.empty();
    }
    Path folder;
    try {
      folder = link.toRealPath();
    } catch (NoSuchFileException e) {
      throw damaged(link, "points to a folder that is not there");
    } catch (IOException e) {
      throw StorageFaults.of("follow", link, e);
    }
    if (!Files.isRegularFile(folder.resolve(Manifest.FILE_NAME))) {
      throw damaged(link, "holds no " + Manifest.FILE_NAME);
    }
    return Optional.of(new PublishedSet(day, attemptOf(day, folder), folder));
  }

  /** Every attempt whose set was moved to {@code .published} for a date, superseded ones too. */
  public SortedSet<Integer> attempts(int day) {
    SortedSet<Integer> attempts = new TreeSet<>();
    for (String name : names(out.resolve(STORE))) {
      SetName.parse(name)
          .filter(set -> set.businessDate() == day)
          .ifPresent(set -> attempts.add(set.attempt()));
    }
    return attempts;
  }

  /** Where the set of an attempt is kept, whether it stands for its date or is superseded. */
  public Path folder(int day, int attempt) {
    return out.resolve(STORE).resolve(new SetName(day, attempt).toString());
  }

  private static SortedSet<Integer> published(Path out) {
    SortedSet<Integer> days = new TreeSet<>();
    for (String name : names(out)) {
      int day = SetName.date(name);
      if (day != Day.NONE) {
        days.add(day);
      }
    }
    return days;
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw StorageFaults.of("list", folder, e);
    }
  }

  private static int attemptOf(int day, Path folder) {
    Optional<SetName> name = SetName.parse(String.valueOf(folder.getFileName()));
    if (name.isPresent() && name.get().businessDate() == day) {
      return name.get().attempt();
    }
    Path manifest = folder.resolve(Manifest.FILE_NAME);
    try {
      return JsonFiles.read(manifest, Manifest.class).attempt();
    } catch (IOException e) {
      throw StorageFaults.of("read", manifest, e);
    }
  }

  private static DelinqException damaged(Path link, String how) {
    return new DelinqException(
        ErrorCode.STORAGE,
        "the published set " + link + " " + how,
        "restore it from the backup, or remove the link if the date shall count as unpublished");
  }
}
