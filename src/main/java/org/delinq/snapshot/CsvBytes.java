package org.delinq.snapshot;

import org.delinq.calendar.Day;
import org.delinq.storage.ByteArrayOutput;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV cells as bytes: published files have too many rows for a general CSV writer. Every
 * method appends one cell without its delimiter.
 */
public final class CsvBytes {
  private static final int FIRST_CACHED_DAY = Day.of(1990, 1, 1);
  private static final byte[][] DAYS = new byte[Day.of(2080, 1, 1) - FIRST_CACHED_DAY][];

  private CsvBytes() {}

  /** A whole number, with a minus sign if negative. */
  public static void writeNumber(ByteArrayOutput out, long number) {
    if (number < 0) {
      if (number == Long.MIN_VALUE) {
        out.writeText(Long.toString(number));
        return;
      }
      out.writeByte('-');
    }
    out.writeDigits(Math.abs(number));
  }

  /** An amount in fen as yuan with two decimals. */
  public static void writeYuan(ByteArrayOutput out, long fen) {
    if (fen < 0) {
      out.writeByte('-');
      fen = Math.negateExact(fen);
    }
    out.writeDigits(fen / 100);
    int rest = (int) (fen % 100);
    out.writeByte('.');
    out.writeByte('0' + rest / 10);
    out.writeByte('0' + rest % 10);
  }

  /** A day as {@code 2026-01-31}, nothing for {@link Day#NONE}. */
  public static void writeDay(ByteArrayOutput out, int day) {
    if (day == Day.NONE) {
      return;
    }
    int index = day - FIRST_CACHED_DAY;
    if (index < 0 || index >= DAYS.length) {
      out.writeText(Day.format(day));
      return;
    }
    byte[] text = DAYS[index];
    if (text == null) {
      ByteArrayOutput fresh = new ByteArrayOutput(10);
      fresh.writeText(Day.format(day));
      text = fresh.toByteArray();
      DAYS[index] = text;
    }
    out.write(text);
  }

  /**
   * Text, quoted only where RFC 4180 needs it; a first character that a spreadsheet would take for
   * a formula is preceded by an apostrophe (outputs.md). Nothing for absent text.
   */
  public static void writeText(ByteArrayOutput out, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      writeCell(out, isFormulaStart(text.charAt(0)) ? '\'' + text : text);
    }
  }

  /** A cell as it stands, quoted only where RFC 4180 needs it. */
  public static void writeCell(ByteArrayOutput out, String cell) {
    if (!needsQuotes(cell)) {
      out.writeText(cell);
      return;
    }
    out.writeByte('"');
    out.writeText(cell.replace("\"", "\"\""));
    out.writeByte('"');
  }

  private static boolean isFormulaStart(char first) {
    return first == '='
        || first == '+'
        || first == '-'
        || first == '@'
        || first == '\t'
        || first == '\r';
  }

  private static boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }
}
