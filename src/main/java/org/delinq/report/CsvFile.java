package org.delinq.report;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes one published CSV: UTF-8, LF, quotes only where needed, cells made harmless for
 * spreadsheets (outputs.md).
 */
public final class CsvFile implements Closeable {
  private static final int EXCEL_DIGITS = 11;

  private final List<ReportColumn> columns;
  private final CsvLanguage language;
  private final boolean excel;
  private final ICSVWriter writer;
  private long rows;

  /**
   * Creates the file, replacing a former one, and writes its header.
   *
   * @param language of the headers and codes
   * @param excel whether to start with a byte-order mark and keep long digit strings as text
   */
  public CsvFile(Path file, List<ReportColumn> columns, CsvLanguage language, boolean excel)
      throws IOException {
    this.columns = List.copyOf(columns);
    this.language = language;
    this.excel = excel;
    BufferedWriter text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    if (excel) {
      text.write('\ufeff');
    }
    this.writer = new CSVWriterBuilder(text).withLineEnd("\n").build();
    writer.writeNext(columns.stream().map(language::header).toArray(String[]::new), false);
  }

  /**
   * Writes one row of machine codes; refuses another number of cells with {@link
   * IllegalArgumentException}.
   */
  public void write(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          cells.size() + " cells for " + columns.size() + " columns");
    }
    String[] row = new String[cells.size()];
    for (int i = 0; i < row.length; i++) {
      ReportColumn column = columns.get(i);
      String cell = language.cell(column, cells, cells.get(i));
      row[i] = column.kind() == ReportColumn.Kind.NUMBER ? cell : harmless(cell);
    }
    writer.writeNext(row, false);
    rows++;
  }

  /** Number of rows written, without the header. */
  public long rows() {
    return rows;
  }

  private String harmless(String cell) {
    if (cell.isEmpty()) {
      return cell;
    }
    if (excel && isLongNumber(cell)) {
      return "=\"" + cell + '"';
    }
    return switch (cell.charAt(0)) {
      case '=', '+', '-', '@', '\t', '\r' -> "'" + cell;
      default -> cell;
    };
  }

  private static boolean isLongNumber(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
        return false;
      }
    }
    return cell.length() > EXCEL_DIGITS || cell.charAt(0) == '0';
  }

  /** The CSV library swallows what the disk says; this brings it back. */
  private void flush() throws IOException {
    if (writer.checkError()) {
      IOException cause = writer.getException();
      throw cause == null ? new IOException("the CSV could not be written") : cause;
    }
  }

  @Override
  public void close() throws IOException {
    try (writer) {
      flush();
    }
  }
}
