package org.delinq.extract.row;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The first line of an extract, read under one charset and delimiter.
 *
 * @param text the decoded line without byte-order mark
 * @param names the column names, unquoted and trimmed
 */
record HeaderLine(String text, List<String> names) {
  private static final int MAX_SHOWN = 300;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final DateFormat DATES = new DateFormat("yyyy-MM-dd");

  /** The decoded text, or null if the bytes are no text in that charset. */
  static @Nullable String decoded(byte[] line, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The fields of a decoded header, or null if its quotes stand where they must not. */
  static @Nullable HeaderLine split(String text, char delimiter) {
    QuotedLine csv = new QuotedLine(delimiter);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return csv.isWellFormed(bytes, 0, bytes.length)
        ? new HeaderLine(text, Stream.of(csv.fields(text)).map(SpaceTrim::trim).toList())
        : null;
  }

  /** How many of the names stand in the header. */
  long countOf(Set<String> known) {
    return names.stream().distinct().filter(known::contains).count();
  }

  /** Whether some field reads as a date or an amount, as no column name does. */
  boolean looksLikeData() {
    return names.stream()
        .map(name -> name.getBytes(StandardCharsets.UTF_8))
        .anyMatch(
            bytes ->
                Numbers.amount(bytes, 0, bytes.length) >= 0
                    || DATES.day(bytes, 0, bytes.length) != DateFormat.BAD_FORM);
  }

  /** The header as a person may see it: one line, bounded, without control characters. */
  String shown() {
    return readable(text);
  }

  /** Text of a file as a person may see it: one line, bounded, without control characters. */
  static String readable(String text) {
    int length = text.codePointCount(0, text.length());
    String cut =
        length <= MAX_SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN)) + "…";
    StringBuilder readable = new StringBuilder();
    cut.codePoints()
        .map(c -> Character.isISOControl(c) && c != '\t' ? '\uFFFD' : c)
        .forEach(readable::appendCodePoint);
    return readable.toString();
  }
}
