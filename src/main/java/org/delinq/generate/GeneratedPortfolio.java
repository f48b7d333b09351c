package org.delinq.generate;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was made up.
 *
 * @param folder the folder of the business date
 * @param files the extracts, in the order of the manifest
 */
public record GeneratedPortfolio(Path folder, List<GeneratedFile> files) {
  /** Copies the list. */
  public GeneratedPortfolio {
    files = List.copyOf(files);
  }

  /** The size of all extracts, in bytes. */
  public long bytes() {
    return files.stream().mapToLong(GeneratedFile::bytes).sum();
  }

  /**
   * One extract.
   *
   * @param name of the file
   * @param rows without the header
   * @param amountTotal fen, the amount that a manifest states; absent where it states none
   * @param sha256 in hexadecimal digits
   */
  public record GeneratedFile(
      String name, long rows, @Nullable Long amountTotal, long bytes, String sha256) {}
}
