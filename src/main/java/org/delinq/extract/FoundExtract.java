package org.delinq.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.extract.row.ExtractKind;
import org.delinq.storage.DiskFailure;
import org.jspecify.annotations.Nullable;

/**
 * A file in the folder of a business date, plain or compressed.
 *
 * @param packed whether its name ends in {@code .gz}
 */
record FoundExtract(Path path, boolean packed) {
  private static final String PACKED = ".gz";

  /** Plain name of the file as delivered. */
  String name() {
    return String.valueOf(path.getFileName());
  }

  /** Bytes in the file. */
  long size() {
    try {
      return Files.size(path);
    } catch (IOException failure) {
      throw DiskFailure.at(path, failure);
    }
  }

  ExtractBytes open() {
    return packed ? new GzipBytes(path, GzipBytes.HARMLESS_SIZE) : new PlainBytes(path);
  }

  /**
   * Finds an extract.
   *
   * @throws DelinqException {@link ErrorCode#MISSING_EXTRACT} if a mandatory one is not there or if
   *     both forms are
   */
  static @Nullable FoundExtract find(Path folder, ExtractKind kind, String name) {
    FoundExtract found = find(folder, name);
    boolean mandatory =
        switch (kind) {
          case LOANS, REPAYMENTS -> true;
          case INSTALMENTS, EVENTS, CONTACTS, BALANCES -> false;
        };
    if (found == null && mandatory) {
      throw new DelinqException(
          ErrorCode.MISSING_EXTRACT,
          "neither " + name + " nor " + name + PACKED + " is in " + folder,
          "have it delivered, or correct inbox and extracts."
              + kind.label()
              + ".file in the job"
              + " file");
    }
    return found;
  }

  /** Finds a file by its name without {@code .gz}; refuses both forms at once, as above. */
  static @Nullable FoundExtract find(Path folder, String name) {
    Path plain = folder.resolve(name);
    Path packed = folder.resolve(name + PACKED);
    if (Files.exists(plain) && Files.exists(packed)) {
      throw new DelinqException(
          ErrorCode.MISSING_EXTRACT,
          "both " + name + " and " + name + PACKED + " are in " + folder,
          "remove the one that is not meant");
    }
    if (Files.exists(packed)) {
      return new FoundExtract(readable(packed), true);
    }
    return Files.exists(plain) ? new FoundExtract(readable(plain), false) : null;
  }

  private static Path readable(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new DelinqException(
          ErrorCode.BAD_EXTRACT, file + " is a folder, not a file", "have the file delivered");
    }
    return file;
  }

  /** The names in the folder, ascending; refuses a folder that is not there. */
  static SortedSet<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new DelinqException(
          ErrorCode.MISSING_EXTRACT,
          "there is no folder " + folder,
          "have the extracts of the date delivered, or correct inbox in the job file");
    }
    try (Stream<Path> files = Files.list(folder)) {
      SortedSet<String> names = new TreeSet<>();
      files.forEach(file -> names.add(String.valueOf(file.getFileName())));
      return names;
    } catch (IOException failure) {
      throw DiskFailure.at(folder, failure);
    }
  }
}
