package org.delinq.report;

/**
 * A column of a published CSV.
 *
 * @param header its machine name
 * @param kind what a spreadsheet may do to its cells
 */
public record ReportColumn(String header, Kind kind) {
  /** Whether a cell is text or a number. */
  public enum Kind {
    /** Text: a cell that a spreadsheet would take for a formula is made harmless. */
    TEXT,
    /** A number or date: never touched. */
    NUMBER
  }

  /** A text column. */
  public static ReportColumn text(String header) {
    return new ReportColumn(header, Kind.TEXT);
  }

  /** A column of numbers, amounts or dates. */
  public static ReportColumn number(String header) {
    return new ReportColumn(header, Kind.NUMBER);
  }
}
