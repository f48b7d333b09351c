package org.delinq.operations;

import picocli.CommandLine.Help.Ansi;

/**
 * Text for a terminal of 80 columns, aligned and wrapped by the width at which it is displayed: a
 * Chinese character takes two columns.
 */
public final class Screen {
  /** Columns of a line. */
  public static final int WIDTH = 80;

  /** Columns of the labels of {@link #entry}. */
  public static final int LABEL = 11;

  private static final int MOST_INDENTED = WIDTH / 2;

  private final StringBuilder text = new StringBuilder(4096);

  /** How many columns a text takes. */
  public static int width(String text) {
    return Ansi.OFF.text(text).getCJKAdjustedLength();
  }

  /** A text with spaces behind it up to a width. */
  public static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /** An empty line. */
  public void space() {
    text.append('\n');
  }

  /** A line as it is, without what could move the cursor. */
  public void line(String line) {
    text.append(Failures.printable(line).stripTrailing()).append('\n');
  }

  /** A label and behind it a text, wrapped. */
  public void entry(String label, String content) {
    wrapped(pad(label, LABEL), content);
  }

  /** A text behind something that stands before its first line only, wrapped. */
  public void wrapped(String before, String content) {
    int indent = Math.min(width(before), MOST_INDENTED);
    StringBuilder line = new StringBuilder(before);
    boolean empty = true;
    for (String word : content.split(" ", -1)) {
      if (!empty && width(line.toString()) + 1 + width(word) > WIDTH) {
        line(line.toString());
        line.setLength(0);
        line.append(" ".repeat(indent));
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    line(line.toString());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
