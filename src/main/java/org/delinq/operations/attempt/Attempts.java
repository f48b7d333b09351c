package org.delinq.operations.attempt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.delinq.calendar.Day;
import org.delinq.operations.files.DurableFiles;
import org.delinq.operations.files.FileModes;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.files.StorageFaults;
import org.delinq.storage.WorkFiles;

/** The attempts in a work folder: {@code <work>/<date>/<attempt>/attempt.json}. */
public final class Attempts {
  private static final String FILE_NAME = "attempt.json";

  private final Path work;

  /**
   * @param work the work folder; need not exist yet
   */
  public Attempts(Path work) {
    this.work = work;
  }

  /** The folder of a business date. */
  public Path folder(int day) {
    return work.resolve(Day.format(day));
  }

  /** The folder of an attempt. */
  public Path folder(int day, int attempt) {
    return folder(day).resolve(Integer.toString(attempt));
  }

  /** The business dates with a folder, as {@link Day}s, ascending. */
  public List<Integer> dates() {
    TreeSet<Integer> days = new TreeSet<>();
    for (String name : names(work)) {
      try {
        days.add(Day.parse(name));
      } catch (DateTimeException aStranger) {
        // Such as the folders of the logs and the database.
      }
    }
    return new ArrayList<>(days);
  }

  /**
   * The attempts at a date, oldest first. A folder without its record, left by a kill just after it
   * was made, is no attempt yet.
   */
  public List<Attempt> of(int day) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String name : names(folder(day))) {
      try {
        numbers.add(Integer.valueOf(name));
      } catch (NumberFormatException aStranger) {
        // Such as the status file of the date.
      }
    }
    List<Attempt> attempts = new ArrayList<>();
    for (int number : numbers) {
      Path file = folder(day, number).resolve(FILE_NAME);
      try {
        attempts.add(JsonFiles.read(file, Attempt.class));
      } catch (NoSuchFileException notBegun) {
        // A kill came between the folder and its record.
      } catch (IOException e) {
        throw StorageFaults.of("read", file, e);
      }
    }
    return attempts;
  }

  /** The newest attempt at a date. */
  public Optional<Attempt> newest(int day) {
    List<Attempt> attempts = of(day);
    return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
  }

  /** Writes the record of an attempt; makes its folder, which only the owner may enter. */
  public void save(Attempt attempt) {
    Path folder = folder(Day.parse(attempt.businessDate()), attempt.attempt());
    Path file = folder.resolve(FILE_NAME);
    try {
      FileModes.createFolders(folder, FileModes.PRIVATE_FOLDER);
      DurableFiles.replace(file, JsonFiles.bytes(attempt), FileModes.FILE);
    } catch (IOException e) {
      throw StorageFaults.of("write", file, e);
    }
  }

  /**
   * Removes what earlier attempts at a date left, except their records: what a rerun may take over
   * is that of the newest.
   */
  public void keepOnlyRecordsBefore(int day, int attempt) {
    for (Attempt earlier : of(day)) {
      if (earlier.attempt() < attempt) {
        Path folder = folder(day, earlier.attempt());
        for (String name : names(folder)) {
          Path entry = folder.resolve(name);
          if (Files.isDirectory(entry)) {
            WorkFiles.deleteFolder(entry);
          } else if (!name.equals(FILE_NAME)) {
            WorkFiles.delete(entry);
          }
        }
      }
    }
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
}
