package org.delinq.settings;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one extract of a bank differs from the form of extracts.md: the block {@code extracts.<name>}
 * of the job file.
 *
 * @param file plain name of the uncompressed file in the folder of the business date; the
 *     compressed form adds {@code .gz}
 * @param charset UTF-8 or GB18030 (which covers GBK)
 * @param delimiter one ASCII character between fields: a tab or a punctuation mark that stands in
 *     no identifier, number or date
 * @param dateFormat {@code yyyy}, {@code MM} and {@code dd}, once each, with any other characters
 *     around them; with {@link #DATE_FORMAT} dates may also be written {@code yyyyMMdd}
 * @param columns our column name → the bank's
 * @param codes our column name → the bank's code → our code
 * @param constants our column name → the value of every row, for a column the extract lacks
 */
public record ExtractSettings(
    String file,
    Charset charset,
    char delimiter,
    String dateFormat,
    Map<String, String> columns,
    Map<String, Map<String, String>> codes,
    Map<String, String> constants) {
  /** The date format of extracts.md. */
  public static final String DATE_FORMAT = "yyyy-MM-dd";

  /** Copies the maps, in the order of their keys. */
  public ExtractSettings {
    columns = Collections.unmodifiableMap(new TreeMap<>(columns));
    Map<String, Map<String, String>> byColumn = new TreeMap<>();
    codes.forEach(
        (column, values) ->
            byColumn.put(column, Collections.unmodifiableMap(new TreeMap<>(values))));
    codes = Collections.unmodifiableMap(byColumn);
    constants = Collections.unmodifiableMap(new TreeMap<>(constants));
  }

  /** An extract in exactly the form of extracts.md. */
  public static ExtractSettings standard(String file) {
    return new ExtractSettings(
        file, StandardCharsets.UTF_8, ',', DATE_FORMAT, Map.of(), Map.of(), Map.of());
  }
}
