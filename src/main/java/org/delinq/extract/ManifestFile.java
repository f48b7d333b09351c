package org.delinq.extract;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Reads {@code manifest.csv} (extracts.md section 1). */
final class ManifestFile {
  /** Its name without {@code .gz}. */
  static final String NAME = "manifest.csv";

  private static final int MAX_SIZE = 1 << 20;
  private static final String FILE = "file";
  private static final String ROWS = "rows";
  private static final String AMOUNT_TOTAL = "amount_total";
  private static final String SHA256 = "sha256";

  private final String name;
  private final List<String> columns;

  private ManifestFile(String name, List<String> columns) {
    this.name = name;
    this.columns = columns;
  }

  /**
   * Reads it.
   *
   * @throws DelinqException {@link ErrorCode#BAD_EXTRACT} if it is no such file
   */
  static List<ManifestEntry> read(FoundExtract found) {
    try (CSVReader lines =
        new CSVReaderBuilder(new StringReader(text(found)))
            .withCSVParser(new RFC4180ParserBuilder().build())
            .withMultilineLimit(1)
            .build()) {
      String[] header = lines.readNext();
      List<String> columns =
          header == null ? List.of() : Arrays.stream(header).map(String::strip).toList();
      ManifestFile file = new ManifestFile(found.name(), columns);
      file.checkHeader();
      List<ManifestEntry> entries = new ArrayList<>();
      String[] row = lines.readNext();
      while (row != null) {
        if (row.length > 1 || !row[0].isBlank()) {
          entries.add(file.entry(lines.getLinesRead(), row));
        }
        row = lines.readNext();
      }
      return entries;
    } catch (IOException | CsvException failure) {
      throw refused(found.name(), "is not CSV", failure);
    }
  }

  private static String text(FoundExtract found) {
    byte[] bytes = new byte[MAX_SIZE];
    int length;
    try (ExtractBytes source = found.open()) {
      length = source.read(bytes);
    }
    if (length == MAX_SIZE) {
      throw refused(found.name(), "is larger than 1 MiB", null);
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notText) {
      throw refused(found.name(), "is not text in UTF-8", notText);
    }
  }

  private void checkHeader() {
    for (String column : List.of(FILE, ROWS, AMOUNT_TOTAL, SHA256)) {
      long times = columns.stream().filter(column::equals).count();
      if (times > 1 || (times == 0 && column.equals(FILE))) {
        throw refused(
            name,
            (times == 0 ? "lacks column " : "names twice column ")
                + column
                + "; the header found is: "
                + String.join(",", columns),
            null);
      }
    }
  }

  private ManifestEntry entry(long line, String[] row) {
    if (row.length != columns.size()) {
      throw bad(line, "has " + row.length + " fields where the header has " + columns.size());
    }
    String file = value(row, FILE);
    if (file == null) {
      throw bad(line, "names no file");
    }
    String rows = value(row, ROWS);
    String digest = value(row, SHA256);
    if (rows != null && !rows.matches("[0-9]{1,18}")) {
      throw bad(line, "states rows '" + rows + "', which is no whole number");
    }
    if (digest != null && !digest.matches("[0-9A-Fa-f]{64}")) {
      throw bad(line, "states sha256 '" + digest + "', which is not 64 hexadecimal digits");
    }
    return new ManifestEntry(
        line,
        file,
        rows == null ? null : Long.valueOf(rows),
        amount(line, value(row, AMOUNT_TOTAL)),
        digest == null ? null : digest.toLowerCase(Locale.ROOT));
  }

  private @Nullable BigInteger amount(long line, @Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches("[0-9]{1,30}(\\.[0-9]{1,2})?")) {
      throw bad(line, "states amount_total '" + text + "', which is no plain decimal");
    }
    return new BigDecimal(text).movePointRight(2).toBigIntegerExact();
  }

  private @Nullable String value(String[] row, String column) {
    int at = columns.indexOf(column);
    String value = at < 0 ? "" : row[at].strip();
    return value.isEmpty() ? null : value;
  }

  private DelinqException bad(long line, String what) {
    return refused(name, "line " + line + " " + what, null);
  }

  private static DelinqException refused(String name, String what, @Nullable Exception cause) {
    String said = name + " " + what;
    String next = "have the manifest delivered again: columns file,rows,amount_total,sha256";
    return cause == null
        ? new DelinqException(ErrorCode.BAD_EXTRACT, said, next)
        : new DelinqException(ErrorCode.BAD_EXTRACT, said, next, cause);
  }
}
