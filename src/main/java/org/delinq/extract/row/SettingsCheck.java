package org.delinq.extract.row;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.settings.ExtractSettings;

/**
 * Refuses an extract's block of the job file that speaks of columns or codes nobody knows, before a
 * row is read under it.
 */
final class SettingsCheck {
  private final ExtractKind kind;
  private final ExtractSettings settings;

  private SettingsCheck(ExtractKind kind, ExtractSettings settings) {
    this.kind = kind;
    this.settings = settings;
  }

  /**
   * Checks the settings and answers the date format they name.
   *
   * @throws DelinqException {@link ErrorCode#BAD_CONFIGURATION}
   */
  static DateFormat check(ExtractKind kind, ExtractSettings settings) {
    return new SettingsCheck(kind, settings).check();
  }

  private DateFormat check() {
    DateFormat dates = dateFormat();
    checkColumns();
    new TreeMap<>(settings.codes()).forEach((name, codes) -> checkCodes(name, codes, dates));
    new TreeMap<>(settings.constants())
        .forEach((name, value) -> checkConstant(name, SpaceTrim.trim(value), dates));
    return dates;
  }

  private DateFormat dateFormat() {
    try {
      return new DateFormat(settings.dateFormat());
    } catch (IllegalArgumentException e) {
      throw refused(
          "date-format", "'" + settings.dateFormat() + "' does not have yyyy, MM and dd once each");
    }
  }

  private void checkColumns() {
    Map<String, String> oursByTheirs = new HashMap<>();
    new TreeMap<>(settings.columns())
        .forEach(
            (name, theirs) -> {
              known("columns", name);
              if (SpaceTrim.trim(theirs).isEmpty()) {
                throw refused("columns." + name, "the bank's name of the column is blank");
              }
              String other = oursByTheirs.put(SpaceTrim.trim(theirs), name);
              if (other != null) {
                throw refused(
                    "columns",
                    "both " + other + " and " + name + " are mapped to '" + theirs + "'");
              }
            });
  }

  private void checkCodes(String name, Map<String, String> codes, DateFormat dates) {
    ExtractColumn column = known("codes", name);
    if (column.confidential() || identifiesRow(column)) {
      throw refused("codes." + name, "the column holds no codes");
    }
    for (String ours : new TreeSet<>(codes.values())) {
      checkText("codes." + name, column, SpaceTrim.trim(ours), dates);
    }
  }

  private void checkConstant(String name, String value, DateFormat dates) {
    ExtractColumn column = known("constants", name);
    if (identifiesRow(column)) {
      throw refused("constants." + name, "the column cannot be the same in every row");
    }
    checkText("constants." + name, column, value, dates);
  }

  private boolean identifiesRow(ExtractColumn column) {
    boolean key = column.mandatory() && kind.keyColumns().contains(column);
    return key || column.index() == kind.loanIdColumn();
  }

  private void checkText(String key, ExtractColumn column, String text, DateFormat dates) {
    if (text.isEmpty() ? column.mandatory() : !fits(column, text, dates)) {
      String list = column.codes().isEmpty() ? "" : ", which knows " + listed(column.codes());
      throw refused(key, "'" + text + "' does not fit the column" + list);
    }
  }

  private static boolean fits(ExtractColumn column, String value, DateFormat dates) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    int length = bytes.length;
    return switch (column.form()) {
      case IDENTIFIER -> Identifiers.isIdentifier(bytes, 0, length);
      case TEXT, POLICY_KEY, BY_EVENT_KIND -> true;
      case CODE -> column.codes().contains(value);
      case REGION -> Identifiers.isRegion(bytes, 0, length);
      case AMOUNT -> Numbers.amount(bytes, 0, length) >= 0;
      case RATE -> Numbers.rate(bytes, 0, length) >= 0;
      case DATE ->
          dates.day(bytes, 0, length) != DateFormat.BAD_FORM
              && dates.day(bytes, 0, length) != DateFormat.OUT_OF_RANGE;
      case TIMESTAMP -> dates.timestamp(bytes, 0, length) != DateFormat.BAD_TIMESTAMP;
      case INTEGER -> Numbers.integer(bytes, 0, length) >= 0;
    };
  }

  private ExtractColumn known(String block, String name) {
    List<String> names = kind.columns().stream().map(ExtractColumn::name).toList();
    if (!names.contains(name)) {
      throw refused(block, "there is no column '" + name + "'; the columns are " + listed(names));
    }
    return kind.column(name);
  }

  private static String listed(List<String> names) {
    return String.join(", ", names);
  }

  private DelinqException refused(String key, String why) {
    return new DelinqException(
        ErrorCode.BAD_CONFIGURATION,
        "extracts." + kind.label() + "." + key + ": " + why,
        "correct the extracts block of the job file");
  }
}
