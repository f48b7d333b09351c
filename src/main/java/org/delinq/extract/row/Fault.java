package org.delinq.extract.row;

import java.nio.charset.StandardCharsets;

/**
 * What is wrong with a row, as {@code quarantine/<extract>.csv} says it.
 *
 * @param column our name of the column; empty for physical reasons
 * @param value the trimmed text of that field as the file has it, at most 80 characters (code
 *     points); empty for physical reasons. It may be personal data: what is published goes through
 *     {@link ExtractColumn#confidential()}
 */
public record Fault(QuarantineReason reason, String column, String value) {
  /** The most characters of a value that are shown. */
  public static final int MAX_VALUE_CHARACTERS = 80;

  /** A fault of the line as such: it names neither column nor value. */
  static Fault physical(QuarantineReason reason) {
    return new Fault(reason, "", "");
  }

  /** UTF-8 text, cut after {@link #MAX_VALUE_CHARACTERS} characters. */
  static String shown(byte[] bytes, int from, int to) {
    int bound = Math.min(to - from, MAX_VALUE_CHARACTERS * 4 + 4);
    String text = new String(bytes, from, bound, StandardCharsets.UTF_8);
    return shown(text);
  }

  /** Text, cut after {@link #MAX_VALUE_CHARACTERS} characters. */
  static String shown(String text) {
    return text.codePointCount(0, text.length()) <= MAX_VALUE_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_VALUE_CHARACTERS));
  }
}
