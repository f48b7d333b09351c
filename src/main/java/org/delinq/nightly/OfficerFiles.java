package org.delinq.nightly;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.WorkFiles;

/**
 * Hands the rows of a list over officer by officer: {@code
 * worklists/by-officer/<officer_id>-<list>.csv}. Makes the parts of the files, for whoever writes
 * them: there are thousands, and opening one costs more than its rows.
 */
final class OfficerFiles {
  /** Their folder in the published set. */
  static final String FOLDER = "worklists/by-officer";

  /** The form of an identifier (extracts.md section 1), which no path separator fits. */
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  /** Bytes of a part, except that it ends with a row. */
  private static final int PART = 1 << 17;

  private final Path folder;
  private final String suffix;
  private final byte[] header;
  private final Parts parts;
  private ByteArrayOutput content = new ByteArrayOutput();
  private String officerId = "";
  private boolean begun;

  /** Takes the parts of the files, each file's in their order. */
  interface Parts {
    void put(Part part) throws InterruptedException;
  }

  /**
   * A piece of a file.
   *
   * @param begins whether it is the file's first, in place of a file of that name
   */
  record Part(Path file, boolean begins, ByteArrayOutput content) {
    /** Writes it; a failure of the disk is a STORAGE error. */
    void write() {
      try (OutputStream out =
          begins
              ? Files.newOutputStream(file)
              : Files.newOutputStream(file, StandardOpenOption.APPEND)) {
        content.writeTo(out);
      } catch (IOException failure) {
        throw DiskFailure.at(file, failure);
      }
    }
  }

  /**
   * Removes what an interrupted step may have left of the list.
   *
   * @param folder of the published set
   * @param list name of the list
   * @param header what each file starts with
   */
  OfficerFiles(Path folder, String list, byte[] header, Parts parts) {
    this.folder = folder;
    this.suffix = "-" + list + ".csv";
    this.header = header.clone();
    this.parts = parts;
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
   * Adds a row to its officer's file.
   *
   * @param officer whose rows come one after the other
   * @param row with its line end
   * @throws DelinqException INTERNAL if that is no identifier
   */
  void write(String officer, ByteArrayOutput row) throws InterruptedException {
    if (!officerId.equals(officer)) {
      end();
      if (!IDENTIFIER.matcher(officer).matches()) {
        throw new DelinqException(
            ErrorCode.INTERNAL,
            "a row of a list has an officer_id that is no identifier",
            "check the previous snapshot with: delinq status --verify");
      }
      officerId = officer;
      begun = false;
      content.write(header);
    }
    content.write(row.array(), 0, row.length());
    if (content.length() >= PART) {
      end();
    }
  }

  /** Hands over what is left. */
  void end() throws InterruptedException {
    if (content.length() > 0) {
      parts.put(new Part(folder.resolve(officerId + suffix), !begun, content));
      content = new ByteArrayOutput(content.length());
      begun = true;
    }
  }
}
