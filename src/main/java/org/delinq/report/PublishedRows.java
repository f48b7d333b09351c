package org.delinq.report;

import com.opencsv.ICSVParser;
import com.opencsv.RFC4180Parser;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.delinq.storage.DiskFailure;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV that {@link CsvFile} wrote, cell by cell as they were before they were made
 * harmless for spreadsheets. Columns are known by their position: the header may be in any
 * language.
 */
public final class PublishedRows implements Iterator<List<String>>, Closeable {
  private final Path file;
  private final BufferedReader lines;
  private final ICSVParser parser = new RFC4180Parser();
  private @Nullable List<String> next;

  /**
   * Opens a file and passes over its header.
   *
   * @throws org.delinq.error.DelinqException STORAGE if it cannot be read, now or later
   */
  public PublishedRows(Path file) {
    this.file = file;
    try {
      this.lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
      lines.readLine();
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
    advance();
  }

  private void advance() {
    try {
      String line = lines.readLine();
      while (line != null && isCut(line)) {
        String rest = lines.readLine();
        if (rest == null) {
          throw new EOFException("the last row is cut off");
        }
        line += '\r' + rest;
      }
      next = line == null ? null : Arrays.asList(cells(line));
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  /** A carriage return within a cell ends no row; the reader of lines takes it for an end. */
  private static boolean isCut(String line) {
    boolean quoted = false;
    for (int at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) {
      quoted = !quoted;
    }
    return quoted;
  }

  /** Most lines have no quote; those need no parser. */
  private String[] cells(String line) throws IOException {
    String[] cells = line.indexOf('"') < 0 ? line.split(",", -1) : parser.parseLine(line);
    for (int i = 0; i < cells.length; i++) {
      cells[i] = plain(cells[i]);
    }
    return cells;
  }

  private static String plain(String cell) {
    if (cell.startsWith("=\"") && cell.endsWith("\"")) {
      return cell.substring(2, cell.length() - 1);
    }
    return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public List<String> next() {
    List<String> row = next;
    if (row == null) {
      throw new NoSuchElementException();
    }
    advance();
    return row;
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }
}
