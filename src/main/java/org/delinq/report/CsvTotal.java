package org.delinq.report;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.delinq.money.Fen;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.storage.DiskFailure;

/**
 * What a published CSV says in total, counted in the file itself: by bytes, because the files with
 * a row for every loan are too long for a general CSV reader. Commas and line ends within quotes
 * end neither cell nor row. Not for several threads.
 */
public final class CsvTotal {
  private static final int BUFFER = 1 << 16;
  private static final int NO_COLUMN = -1;

  private final int column;
  private final ByteArrayOutput amount = new ByteArrayOutput(32);
  private int cell;
  private boolean quoted;
  private boolean rowBegun;
  private long lines;
  private long fen;

  private CsvTotal(int column) {
    this.column = column;
  }

  /**
   * Counts the rows of a file.
   *
   * @throws org.delinq.error.DelinqException STORAGE if it cannot be read or its last row is cut
   */
  public static long rows(Path file) {
    return read(file, NO_COLUMN).rows();
  }

  /**
   * Counts the rows of a file and adds up a column of amounts.
   *
   * @param column its place, from 0
   * @throws org.delinq.error.DelinqException STORAGE if it cannot be read or its last row is cut
   * @throws ArithmeticException if a cell has more than two decimals
   * @throws NumberFormatException if a cell is no number
   */
  public static CsvTotal of(Path file, int column) {
    return read(file, column);
  }

  private static CsvTotal read(Path file, int column) {
    CsvTotal total = new CsvTotal(column);
    byte[] buffer = new byte[BUFFER];
    try (InputStream bytes = Files.newInputStream(file)) {
      for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
        total.add(buffer, count);
      }
      if (total.rowBegun) {
        throw new EOFException("the last row is cut off");
      }
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
    return total;
  }

  /** Rows without the header. */
  public long rows() {
    return Math.max(0, lines - 1);
  }

  /** The sum of the column in fen. */
  public long fen() {
    return fen;
  }

  private void add(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      byte b = bytes[i];
      if (b == '"') {
        quoted = !quoted;
      } else if (b == ',' && !quoted) {
        cell++;
      } else if (b == '\n' && !quoted) {
        endRow();
      } else if (cell == column) {
        amount.writeByte(b);
      }
    }
    if (count > 0) {
      rowBegun = bytes[count - 1] != '\n' || quoted;
    }
  }

  private void endRow() {
    if (column != NO_COLUMN && lines > 0) {
      fen =
          Math.addExact(
              fen,
              Fen.ofYuan(
                  new String(amount.array(), 0, amount.length(), StandardCharsets.US_ASCII)));
    }
    amount.truncate(0);
    cell = 0;
    lines++;
  }
}
