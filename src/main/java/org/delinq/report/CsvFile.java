package org.delinq.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.storage.DiskFailure;

/**
 * Writes one published CSV as {@link CsvRows} makes it. A failure of the disk is a {@link
 * org.delinq.error.ErrorCode#STORAGE} error.
 */
public final class CsvFile implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final CsvRows form;
  private final OutputStream disk;
  private final ByteArrayOutput buffer = new ByteArrayOutput();
  private long rows;

  /** Creates the file, replacing a former one, and writes its header. */
  public CsvFile(Path file, CsvRows form) {
    this.file = file;
    this.form = form;
    try {
      this.disk = Files.newOutputStream(file);
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
    form.begin(buffer);
  }

  /**
   * As {@link #CsvFile(Path, CsvRows)}.
   *
   * @param language of the headers and codes
   * @param excel whether to start with a byte-order mark and keep long digit strings as text
   */
  public CsvFile(Path file, List<ReportColumn> columns, CsvLanguage language, boolean excel) {
    this(file, new CsvRows(columns, language, excel));
  }

  /**
   * Writes one row of machine codes; refuses another number of cells with {@link
   * IllegalArgumentException}.
   */
  public void write(List<String> cells) {
    form.append(buffer, cells);
    endRow();
  }

  /** Writes one row that stands ready with its line end. */
  public void write(ByteArrayOutput row) {
    buffer.write(row.array(), 0, row.length());
    endRow();
  }

  private void endRow() {
    rows++;
    if (buffer.length() >= BUFFER) {
      flush();
    }
  }

  /** Number of rows written, without the header. */
  public long rows() {
    return rows;
  }

  private void flush() {
    try {
      buffer.writeTo(disk);
      buffer.truncate(0);
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  @Override
  public void close() {
    try (disk) {
      flush();
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }
}
