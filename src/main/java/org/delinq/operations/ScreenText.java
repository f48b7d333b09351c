package org.delinq.operations;

import org.jline.utils.WCWidth;

/**
 * Text on a screen of {@value #COLUMNS} columns, by the columns that characters really take: two
 * for a Chinese one, none for one that stands on another.
 */
public final class ScreenText {
  /** The width that every report keeps to, but for words that are longer. */
  public static final int COLUMNS = 80;

  private ScreenText() {}

  /** The columns of a text. */
  public static int width(String text) {
    return text.codePoints().map(ScreenText::width).sum();
  }

  private static int width(int codePoint) {
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }

  /** A cell of so many columns: cut off or filled up with blanks. */
  public static String cell(String text, int columns) {
    StringBuilder cell = new StringBuilder();
    int used = 0;
    for (int codePoint : text.codePoints().toArray()) {
      if (used + width(codePoint) > columns) {
        break;
      }
      cell.appendCodePoint(codePoint);
      used += width(codePoint);
    }
    return cell.append(" ".repeat(columns - used)).toString();
  }

  /**
   * Lines that begin with so many blanks and are broken at blanks only, so that a path or a command
   * can be copied whole.
   */
  public static String wrapped(String text, int indent) {
    String margin = " ".repeat(indent);
    StringBuilder lines = new StringBuilder(margin);
    int used = indent;
    for (String word : text.strip().split("\\s+")) {
      int width = width(word);
      if (used > indent && used + 1 + width > COLUMNS) {
        lines.append('\n').append(margin);
        used = indent;
      } else if (used > indent) {
        lines.append(' ');
        used++;
      }
      lines.append(word);
      used += width;
    }
    return lines.toString();
  }
}
