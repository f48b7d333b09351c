package org.delinq.report;

import org.delinq.report.label.Labels.Group;
import org.jspecify.annotations.Nullable;

/**
 * A column of a published CSV.
 *
 * @param header its machine name
 * @param kind what a spreadsheet may do to its cells
 * @param codes what the codes in its cells mean, absent where the cells hold none
 */
public record ReportColumn(String header, Kind kind, @Nullable Group codes) {
  /** Whether a cell is text or a number. */
  public enum Kind {
    /** Text: a cell that a spreadsheet would take for a formula is made harmless. */
    TEXT,
    /** Text like that, a code in some sections: the key of the {@link Section} in column 1. */
    KEY,
    /** A number or date: never touched. */
    NUMBER
  }

  /** A text column. */
  public static ReportColumn text(String header) {
    return new ReportColumn(header, Kind.TEXT, null);
  }

  /** A column of numbers, amounts or dates. */
  public static ReportColumn number(String header) {
    return new ReportColumn(header, Kind.NUMBER, null);
  }

  /** A column of codes of a group, joined by {@code |} where there are several. */
  public static ReportColumn code(String header, Group codes) {
    return new ReportColumn(header, Kind.TEXT, codes);
  }

  /** A column of keys; the first column of the file is their section. */
  public static ReportColumn key(String header) {
    return new ReportColumn(header, Kind.KEY, null);
  }
}
