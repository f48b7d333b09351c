package org.delinq.generate;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;

/**
 * The folder of a made-up business date. It appears complete or not at all; one that holds anything
 * but an earlier made-up portfolio is left alone.
 */
final class GeneratedFolder {
  /** Marks a folder as made up, and so as free to be replaced. */
  static final String MARK = "GENERATED.txt";

  private final Path target;
  private final Path staging;

  GeneratedFolder(Path into, int date) {
    this.target = into.resolve(Day.format(date));
    this.staging = into.resolve("." + Day.format(date) + ".generating");
  }

  /** Where the files stand in the end. */
  Path target() {
    return target;
  }

  /** An empty folder to write the files to. */
  Path open() throws IOException {
    refuseForeign();
    clear(staging);
    return Files.createDirectories(staging);
  }

  /** Lets the written folder take its place. */
  void publish(String mark) throws IOException {
    Files.writeString(staging.resolve(MARK), mark);
    refuseForeign();
    clear(target);
    Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private void refuseForeign() throws IOException {
    if (!Files.exists(target) || Files.exists(target.resolve(MARK)) || isEmpty(target)) {
      return;
    }
    throw foreign();
  }

  private DelinqException foreign() {
    return new DelinqException(
        ErrorCode.REFUSED,
        target + " holds files that were not made up here",
        "name another folder, or remove them first");
  }

  private static boolean isEmpty(Path folder) throws IOException {
    return list(folder).isEmpty();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    for (Path file : list(folder)) {
      try {
        Files.delete(file);
      } catch (DirectoryNotEmptyException e) {
        throw foreign();
      }
    }
    Files.delete(folder);
  }
}
