package org.delinq.nightly;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.delinq.operations.files.JsonFiles;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.WorkFiles;
import org.jspecify.annotations.Nullable;

/**
 * The records of the steps of one attempt. Steps are done one after the other, so that the files
 * which no earlier step left are those of the step that was done last.
 *
 * <p>A night leaves thousands of files and has dozens of steps: which file is whose is read from
 * the records once and then kept, and only files that are no step's yet are looked at. Not for
 * several threads.
 */
final class StepRecords {
  /** What a published set is made of. */
  static final String SET = "set/";

  private final AttemptFolder folder;

  /** The steps of the files that have been taken down; null until it is needed. */
  private @Nullable Map<String, String> owners;

  private final Set<String> folders = new HashSet<>();

  StepRecords(AttemptFolder folder) {
    this.folder = folder;
  }

  /** Takes down what a step has left that was done just now. */
  void take(StepFacts facts) {
    String step = facts.step();
    try {
      Map<String, String> known = owners == null ? ownersOnDisk() : owners;
      owners = known;
      known.values().removeIf(step::equals);
      SortedMap<String, Long> files = new TreeMap<>();
      addNew("", known, files);
      write(new StepRecord(step, facts.rowsRead(), facts.rowsWritten(), files));
      files.keySet().forEach(name -> known.put(name, step));
    } catch (IOException failure) {
      throw DiskFailure.at(folder.steps(), failure);
    }
  }

  /**
   * Takes down what a kill prevented: the step that was done last may have no record. Nothing has
   * been left behind it yet.
   *
   * @param steps what the attempt has done so far
   */
  void takeMissing(List<StepFacts> steps) {
    for (StepFacts step : steps) {
      boolean done =
          switch (step.state()) {
            case COMPLETED, REUSED -> true;
            case STOPPED, FAILED -> false;
          };
      if (done && of(step.step()).isEmpty()) {
        take(step);
      }
    }
  }

  /** The record of a step; empty where it was not done or its record is gone. */
  Optional<StepRecord> of(String step) {
    try {
      return Optional.of(JsonFiles.read(file(step), StepRecord.class));
    } catch (NoSuchFileException notDone) {
      return Optional.empty();
    } catch (IOException failure) {
      throw DiskFailure.at(file(step), failure);
    }
  }

  /** Takes down that a step keeps no longer what has been removed of its files meanwhile. */
  void forgetRemoved(String step) {
    of(step)
        .ifPresent(
            record -> {
              SortedMap<String, Long> left = new TreeMap<>(record.files());
              left.keySet().removeIf(name -> Files.notExists(folder.path().resolve(name)));
              write(new StepRecord(step, record.rowsRead(), record.rowsWritten(), left));
            });
  }

  private void write(StepRecord content) {
    WorkFiles.createFolder(folder.steps());
    WorkFiles.write(file(content.step()), JsonFiles.bytes(content));
  }

  private Path file(String step) {
    return folder.steps().resolve(step + ".json");
  }

  private Map<String, String> ownersOnDisk() {
    Map<String, String> read = new HashMap<>();
    for (String step : StepNames.all()) {
      of(step).ifPresent(record -> record.files().keySet().forEach(name -> read.put(name, step)));
    }
    return read;
  }

  /**
   * Adds every file of a folder of the attempt's that is no step's, except scratch space, these
   * records, and what lies in the attempt's folder itself.
   *
   * @param prefix name of the folder with a {@code /} behind it, empty for the attempt's own
   */
  private void addNew(String prefix, Map<String, String> known, SortedMap<String, Long> files)
      throws IOException {
    Path parent = folder.path().resolve(prefix);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
      for (Path entry : entries) {
        String name = prefix + entry.getFileName();
        if (known.containsKey(name)
            || entry.equals(folder.steps())
            || entry.equals(folder.sort())) {
          continue;
        }
        if (folders.contains(name)) {
          addNew(name + '/', known, files);
          continue;
        }
        BasicFileAttributes facts = Files.readAttributes(entry, BasicFileAttributes.class);
        if (facts.isDirectory()) {
          folders.add(name);
          addNew(name + '/', known, files);
        } else if (facts.isRegularFile() && !prefix.isEmpty()) {
          files.put(name, facts.size());
        }
      }
    }
  }
}
