package org.delinq.extract.row;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A line with quotes. RFC 4180, strictly: a quote opens a field only as its first character, closes
 * it only as its last, and is doubled in between. opencsv takes the fields apart; because it
 * forgives what the contract does not, the form is checked first.
 */
final class QuotedLine {
  private final byte delimiter;
  private final RFC4180Parser parser;

  QuotedLine(char delimiter) {
    this.delimiter = (byte) delimiter;
    this.parser = new RFC4180ParserBuilder().withSeparator(delimiter).build();
  }

  /** Whether every quote of the UTF-8 line stands where it may. */
  boolean isWellFormed(byte[] line, int from, int to) {
    int at = from;
    while (at < to) {
      if (line[at] == '"') {
        at = closingQuote(line, at + 1, to) + 1;
        if (at > to || (at < to && line[at] != delimiter)) {
          return false;
        }
      } else {
        while (at < to && line[at] != delimiter) {
          if (line[at] == '"') {
            return false;
          }
          at++;
        }
      }
      at++;
    }
    return true;
  }

  /** Where the field ends, or {@code to} if its quote is never closed. */
  private static int closingQuote(byte[] line, int from, int to) {
    int at = from;
    while (at < to) {
      if (line[at] == '"') {
        if (at + 1 == to || line[at + 1] != '"') {
          return at;
        }
        at++;
      }
      at++;
    }
    return to;
  }

  /** The fields of a well-formed line, unquoted. */
  String[] fields(byte[] line, int from, int to) {
    return fields(new String(line, from, to - from, StandardCharsets.UTF_8));
  }

  /** The fields of a well-formed line, unquoted. */
  String[] fields(String line) {
    try {
      return parser.parseLine(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
