package org.delinq.extract.row;

/** Trimming as the contract has it: U+0020 only, so that a full-width space is seen, not lost. */
final class SpaceTrim {
  private SpaceTrim() {}

  /** The text without the spaces around it. */
  static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    return text.substring(from, to);
  }
}
