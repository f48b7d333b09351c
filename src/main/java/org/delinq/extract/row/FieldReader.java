package org.delinq.extract.row;

import static org.delinq.extract.row.QuarantineReason.BAD_AMOUNT;
import static org.delinq.extract.row.QuarantineReason.BAD_CODE;
import static org.delinq.extract.row.QuarantineReason.BAD_DATE;
import static org.delinq.extract.row.QuarantineReason.BAD_IDENTIFIER;
import static org.delinq.extract.row.QuarantineReason.BAD_RATE;
import static org.delinq.extract.row.QuarantineReason.MISSING_VALUE;
import static org.delinq.extract.row.QuarantineReason.OUT_OF_RANGE;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a row in the order in which it is asked, and keeps the first fault. A field
 * that is blank or at fault reads as the value given for absent ones.
 */
final class FieldReader {
  private final DateFormat dates;
  private final boolean[] mandatory;
  private final @Nullable CodeTable[] codes;
  private @Nullable Fault fault;

  FieldReader(ExtractLayout layout) {
    List<ExtractColumn> columns = layout.kind().columns();
    dates = layout.dates();
    mandatory = new boolean[columns.size()];
    codes = new CodeTable[columns.size()];
    for (ExtractColumn column : columns) {
      mandatory[column.index()] = column.mandatory();
      if (column.form() == ColumnForm.CODE) {
        codes[column.index()] = new CodeTable(column.codes());
      }
    }
  }

  /** Forgets the row before. */
  void begin() {
    fault = null;
  }

  /** The first fault since {@link #begin()}, or null. */
  @Nullable Fault fault() {
    return fault;
  }

  /** Notes a fault of a column unless an earlier one is known. */
  void fail(RowScanner row, QuarantineReason reason, int column) {
    if (fault == null) {
      fault = row.fault(reason, column);
    }
  }

  /** Whether the column has a value; a mandatory one must. */
  boolean isFilled(RowScanner row, int column) {
    boolean filled = !row.isBlank(column);
    if (!filled && mandatory[column]) {
      fail(row, MISSING_VALUE, column);
    }
    return filled;
  }

  /** Checks an identifier. */
  void identifier(RowScanner row, int column) {
    if (isFilled(row, column)
        && !Identifiers.isIdentifier(row.bytes(column), row.from(column), row.to(column))) {
      fail(row, BAD_IDENTIFIER, column);
    }
  }

  /** A {@link org.delinq.calendar.Day}. */
  int day(RowScanner row, int column, int absent) {
    if (!isFilled(row, column)) {
      return absent;
    }
    int day = dates.day(row.bytes(column), row.from(column), row.to(column));
    if (day == DateFormat.BAD_FORM || day == DateFormat.OUT_OF_RANGE) {
      fail(row, day == DateFormat.BAD_FORM ? BAD_DATE : OUT_OF_RANGE, column);
      return absent;
    }
    return day;
  }

  /** Seconds since 1970-01-01T00:00:00. */
  long timestamp(RowScanner row, int column) {
    if (!isFilled(row, column)) {
      return 0;
    }
    long timestamp = dates.timestamp(row.bytes(column), row.from(column), row.to(column));
    if (timestamp == DateFormat.BAD_TIMESTAMP) {
      fail(row, BAD_DATE, column);
      return 0;
    }
    return timestamp;
  }

  /** Fen, 0 or more. */
  long amount(RowScanner row, int column, long absent) {
    return isFilled(row, column) ? filledAmount(row, column, 0, absent) : absent;
  }

  /** Fen, above 0. */
  long positiveAmount(RowScanner row, int column) {
    return isFilled(row, column) ? filledAmount(row, column, 1, 1) : 1;
  }

  private long filledAmount(RowScanner row, int column, long least, long absent) {
    long fen = Numbers.amount(row.bytes(column), row.from(column), row.to(column));
    if (fen < least) {
      fail(row, fen == Numbers.BAD_FORM ? BAD_AMOUNT : OUT_OF_RANGE, column);
      return absent;
    }
    return fen;
  }

  /** Millionths of a percent, 0 to 100 %. */
  long rate(RowScanner row, int column, long absent) {
    if (!isFilled(row, column)) {
      return absent;
    }
    long rate = Numbers.rate(row.bytes(column), row.from(column), row.to(column));
    if (rate < 0) {
      fail(row, rate == Numbers.BAD_FORM ? BAD_RATE : OUT_OF_RANGE, column);
      return absent;
    }
    return rate;
  }

  /** A whole number. */
  int integer(RowScanner row, int column, int least, int greatest, int absent) {
    if (!isFilled(row, column)) {
      return absent;
    }
    long number = Numbers.integer(row.bytes(column), row.from(column), row.to(column));
    if (number < least || number > greatest) {
      fail(row, number == Numbers.BAD_FORM ? BAD_CODE : OUT_OF_RANGE, column);
      return absent;
    }
    return (int) number;
  }

  /** The ordinal of a code of the column's own list. */
  int code(RowScanner row, int column, int absent) {
    CodeTable table = codes[column];
    if (table == null) {
      throw new IllegalArgumentException("column " + column + " has no list of codes");
    }
    return code(row, column, table, absent);
  }

  /** The ordinal of a code of a list. */
  int code(RowScanner row, int column, CodeTable table, int absent) {
    if (!isFilled(row, column)) {
      return absent;
    }
    int ordinal = table.find(row.bytes(column), row.from(column), row.to(column));
    if (ordinal == CodeTable.UNKNOWN) {
      fail(row, BAD_CODE, column);
      return absent;
    }
    return ordinal;
  }
}
