package org.delinq.nightly;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.report.CsvFile;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.WorkFiles;
import org.jspecify.annotations.Nullable;

/**
 * Hands the rows of a list over officer by officer: {@code
 * worklists/by-officer/<officer_id>-<list>.csv}. One file is open at a time.
 */
final class OfficerFiles implements Closeable {
  /** Their folder in the published set. */
  static final String FOLDER = "worklists/by-officer";

  /** The form of an identifier (extracts.md section 1), which no path separator fits. */
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  private final Path folder;
  private final String suffix;
  private final Form form;
  private String officerId = "";
  private @Nullable CsvFile open;

  /** Begins a CSV with the header of the list. */
  interface Form {
    CsvFile begin(Path file) throws IOException;
  }

  /**
   * Removes what an interrupted step may have left of the list.
   *
   * @param folder of the published set
   * @param list name of the list
   */
  OfficerFiles(Path folder, String list, Form form) {
    this.folder = folder;
    this.suffix = "-" + list + ".csv";
    this.form = form;
    WorkFiles.createFolder(folder);
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.getFileName().toString().endsWith(suffix))
          .forEach(WorkFiles::delete);
    } catch (IOException failure) {
      throw DiskFailure.at(folder, failure);
    }
  }

  /**
   * Writes a row to its officer's file.
   *
   * @param officer whose rows come one after the other
   * @throws DelinqException INTERNAL if that is no identifier
   */
  void write(String officer, List<String> cells) throws IOException {
    CsvFile file = open;
    if (file == null || !officerId.equals(officer)) {
      close();
      if (!IDENTIFIER.matcher(officer).matches()) {
        throw new DelinqException(
            ErrorCode.INTERNAL,
            "a row of a list has an officer_id that is no identifier",
            "check the previous snapshot with: delinq status --verify");
      }
      officerId = officer;
      file = form.begin(folder.resolve(officer + suffix));
      open = file;
    }
    file.write(cells);
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
