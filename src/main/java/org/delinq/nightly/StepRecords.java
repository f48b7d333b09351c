package org.delinq.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.delinq.operations.files.JsonFiles;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.WorkFiles;

/**
 * The records of the steps of one attempt. Steps are done one after the other, so that the files
 * which no earlier step left are those of the step that was done last.
 */
record StepRecords(AttemptFolder folder) {
  /** What a published set is made of. */
  static final String SET = "set/";

  /** Takes down what a step has left that was done just now. */
  void take(StepFacts facts) {
    try {
      SortedMap<String, Long> files = all();
      for (String step : StepNames.all()) {
        if (!step.equals(facts.step())) {
          of(step).ifPresent(earlier -> files.keySet().removeAll(earlier.files().keySet()));
        }
      }
      write(new StepRecord(facts.step(), facts.rowsRead(), facts.rowsWritten(), files));
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

  /** Every file in a folder of the attempt's, except scratch space and these records. */
  private SortedMap<String, Long> all() throws IOException {
    SortedMap<String, Long> files = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(folder.path())) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        boolean stays =
            !folder.path().equals(file.getParent())
                && !file.startsWith(folder.steps())
                && !file.startsWith(folder.sort());
        if (stays) {
          files.put(folder.path().relativize(file).toString().replace('\\', '/'), Files.size(file));
        }
      }
    }
    return files;
  }
}
