package org.delinq.operations;

/** Text for a terminal, aligned and wrapped as {@link ScreenText} measures it, line after line. */
public final class Screen {
  /** Columns of the labels of {@link #entry}. */
  public static final int LABEL = 11;

  private static final int MOST_INDENTED = ScreenText.COLUMNS / 2;

  private final StringBuilder text = new StringBuilder(4096);

  /** A text with spaces behind it up to a width. */
  public static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - ScreenText.width(text)));
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
    int indent = Math.min(ScreenText.width(before), MOST_INDENTED);
    StringBuilder line = new StringBuilder(before);
    boolean empty = true;
    for (String word : content.split(" ", -1)) {
      if (!empty
          && ScreenText.width(line.toString()) + 1 + ScreenText.width(word) > ScreenText.COLUMNS) {
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
