package org.delinq.extract.row;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.settings.ExtractSettings;
import org.jspecify.annotations.Nullable;

/**
 * Tells a file that is not the extract it should be (a workbook, an archive, another delimiter or
 * encoding) from one with a faulty header, and says what was found.
 */
final class HeaderCheck {
  private static final List<Character> DELIMITERS = List.of(',', '|', ';', '\t', '^', '~');
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

  private final ExtractSettings settings;
  private final Set<String> wanted;
  private final String file;

  /**
   * @param wanted the names that the columns of the extract have in the file
   * @param file named in messages
   */
  HeaderCheck(ExtractSettings settings, Set<String> wanted, String file) {
    this.settings = settings;
    this.wanted = wanted;
    this.file = file;
  }

  /**
   * The header of the file.
   *
   * @throws DelinqException {@link ErrorCode#BAD_EXTRACT} if the first line is not that of a text
   *     file in the charset and with the delimiter of the settings
   */
  HeaderLine read(byte[] line) {
    String nonsense = FileSignature.of(line);
    if (nonsense != null) {
      throw refused("it is " + nonsense);
    }
    String text = HeaderLine.decoded(line, settings.charset());
    if (text == null) {
      throw refused(otherEncoding(line));
    }
    HeaderLine header = HeaderLine.split(text, settings.delimiter());
    long found = header == null ? 0 : header.countOf(wanted);
    String better = betterReading(line, found);
    if (better != null) {
      throw refused(better);
    }
    if (header == null) {
      throw refused("a quote in its first line is not closed or stands inside a field");
    }
    if (found == 0 && header.looksLikeData()) {
      throw refused("its first line is a row of data, not the names of the columns");
    }
    return header;
  }

  private String otherEncoding(byte[] line) {
    for (Charset charset : CHARSETS) {
      if (HeaderLine.decoded(line, charset) != null) {
        return "its first line is not encoded in "
            + settings.charset()
            + " but reads as "
            + charset;
      }
    }
    return "its first line is not encoded in " + settings.charset();
  }

  /** The other charset and delimiter under which more of the columns are found. */
  private @Nullable String betterReading(byte[] line, long found) {
    String better = null;
    long most = Math.max(found, 1);
    for (Charset charset : CHARSETS) {
      String text = HeaderLine.decoded(line, charset);
      for (char delimiter : DELIMITERS) {
        HeaderLine other = text == null ? null : HeaderLine.split(text, delimiter);
        if (other != null && other.countOf(wanted) > most) {
          most = other.countOf(wanted);
          better = "its columns are found when it is read as " + form(charset, delimiter);
        }
      }
    }
    return better;
  }

  private static String form(Charset charset, char delimiter) {
    String shown = delimiter == '\t' ? "a tab" : "'" + delimiter + "'";
    return charset + " with " + shown + " between fields";
  }

  private DelinqException refused(String found) {
    return new DelinqException(
        ErrorCode.BAD_EXTRACT,
        file
            + " is not the extract it should be: "
            + found
            + "; expected is CSV text in "
            + form(settings.charset(), settings.delimiter()),
        "have the file delivered again, or correct charset and delimiter in the extracts block of"
            + " the job file");
  }
}
