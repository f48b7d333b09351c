package org.delinq.report;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

  /** An amount of at most so many bytes fits into 64 bits. */
  private static final int SHORT = 18;

  private final int[] columns;
  private final long[] fen;
  private final ByteArrayOutput amount = new ByteArrayOutput(32);
  private int cell;
  private int wanted;
  private boolean quoted;
  private boolean rowBegun;
  private long lines;

  private CsvTotal(int[] columns) {
    this.columns = columns;
    this.fen = new long[columns.length];
  }

  /**
   * Counts the rows of a file and adds up columns of amounts.
   *
   * @param columns their places from 0, ascending
   * @throws org.delinq.error.DelinqException STORAGE if it cannot be read or its last row is cut
   * @throws ArithmeticException if a cell has more than two decimals
   * @throws NumberFormatException if a cell is no number
   */
  public static CsvTotal of(Path file, int... columns) {
    CsvTotal total = new CsvTotal(columns.clone());
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

  /**
   * The sum of a column in fen.
   *
   * @param column one of those that were asked for
   */
  public long fen(int column) {
    int place = Arrays.binarySearch(columns, column);
    if (place < 0) {
      throw new IllegalArgumentException("column " + column + " was not added up");
    }
    return fen[place];
  }

  /** Most bytes are letters and digits, which are above all that delimits. */
  private void add(byte[] bytes, int count) {
    boolean kept = isWanted();
    for (int i = 0; i < count; i++) {
      byte b = bytes[i];
      if (b > ',') {
        if (kept) {
          amount.writeByte(b);
        }
      } else if (b == '"') {
        quoted = !quoted;
      } else if (b == ',' && !quoted) {
        endCell();
        kept = isWanted();
      } else if (b == '\n' && !quoted) {
        endCell();
        endRow();
        kept = isWanted();
      } else if (kept) {
        amount.writeByte(b);
      }
    }
    if (count > 0) {
      rowBegun = bytes[count - 1] != '\n' || quoted;
    }
  }

  private boolean isWanted() {
    return lines > 0 && wanted < columns.length && columns[wanted] == cell;
  }

  private void endCell() {
    if (isWanted()) {
      fen[wanted] = Math.addExact(fen[wanted], amount());
      amount.truncate(0);
      wanted++;
    }
    cell++;
  }

  private void endRow() {
    if (lines > 0 && wanted < columns.length) {
      throw new NumberFormatException("a row has no column " + columns[wanted]);
    }
    cell = 0;
    wanted = 0;
    lines++;
  }

  /**
   * The form that is published, digits and two decimals, is read here, any other by {@link Fen}.
   */
  private long amount() {
    byte[] bytes = amount.array();
    int length = amount.length();
    int start = length > 0 && bytes[0] == '-' ? 1 : 0;
    int point = length - 3;
    if (point <= start || length > SHORT || bytes[point] != '.') {
      return parsed();
    }
    long number = 0;
    for (int i = start; i < length; i++) {
      if (i != point) {
        int digit = bytes[i] - '0';
        if (digit < 0 || digit > 9) {
          return parsed();
        }
        number = 10 * number + digit;
      }
    }
    return start == 1 ? -number : number;
  }

  private long parsed() {
    return Fen.ofYuan(new String(amount.array(), 0, amount.length(), StandardCharsets.US_ASCII));
  }
}
