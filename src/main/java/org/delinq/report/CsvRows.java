package org.delinq.report;

import java.util.List;
import org.delinq.snapshot.CsvBytes;
import org.delinq.storage.ByteArrayOutput;

/**
 * Makes the bytes of a published CSV: UTF-8, LF, quotes only where needed, cells made harmless for
 * spreadsheets (outputs.md).
 */
public final class CsvRows {
  private static final int EXCEL_DIGITS = 11;

  private final List<ReportColumn> columns;
  private final CsvLanguage language;
  private final boolean excel;

  /**
   * @param language of the headers and codes
   * @param excel whether files start with a byte-order mark and keep long digit strings as text
   */
  public CsvRows(List<ReportColumn> columns, CsvLanguage language, boolean excel) {
    this.columns = List.copyOf(columns);
    this.language = language;
    this.excel = excel;
  }

  /** Appends what a file starts with. */
  public void begin(ByteArrayOutput out) {
    if (excel) {
      out.writeText("\ufeff");
    }
    for (int i = 0; i < columns.size(); i++) {
      delimit(out, i);
      CsvBytes.writeCell(out, language.header(columns.get(i)));
    }
    out.writeByte('\n');
  }

  /**
   * Appends one row of machine codes with its line end; refuses another number of cells with {@link
   * IllegalArgumentException}.
   */
  public void append(ByteArrayOutput out, List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          cells.size() + " cells for " + columns.size() + " columns");
    }
    for (int i = 0; i < columns.size(); i++) {
      delimit(out, i);
      ReportColumn column = columns.get(i);
      String cell = language.cell(column, cells, cells.get(i));
      if (column.kind() == ReportColumn.Kind.NUMBER) {
        CsvBytes.writeCell(out, cell);
      } else if (excel && isLongNumber(cell)) {
        CsvBytes.writeCell(out, "=\"" + cell + '"');
      } else {
        CsvBytes.writeText(out, cell);
      }
    }
    out.writeByte('\n');
  }

  private static void delimit(ByteArrayOutput out, int column) {
    if (column > 0) {
      out.writeByte(',');
    }
  }

  private static boolean isLongNumber(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
        return false;
      }
    }
    return cell.length() > EXCEL_DIGITS || cell.startsWith("0");
  }
}
