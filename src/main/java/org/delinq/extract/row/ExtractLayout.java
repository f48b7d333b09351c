package org.delinq.extract.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.settings.ExtractSettings;

/**
 * Where the columns of one extract stand, found by the names in its header (extracts.md section 1).
 * Immutable; scanners of several threads share it.
 */
public final class ExtractLayout {
  /** {@link #position(int)} of a column that the file lacks. */
  static final int ABSENT = -1;

  private final ExtractKind kind;
  private final ExtractSettings settings;
  private final String file;
  private final HeaderLine header;
  private final DateFormat dates;
  private final Substitutes substitutes;
  private final int[] positions;
  private final List<String> unknownColumns = new ArrayList<>();
  private final List<String> unusedConstants = new ArrayList<>();

  private ExtractLayout(
      ExtractKind kind,
      ExtractSettings settings,
      String file,
      HeaderLine header,
      DateFormat dates,
      Map<String, ExtractColumn> columnsByName) {
    this.kind = kind;
    this.settings = settings;
    this.file = file;
    this.header = header;
    this.dates = dates;
    this.substitutes = Substitutes.of(kind, settings);
    this.positions = new int[kind.columns().size()];
    findColumns(columnsByName);
    checkMandatory();
  }

  /**
   * Reads the header.
   *
   * @param headerLine the first physical line without its LF or CRLF, with its byte-order mark if
   *     it has one
   * @param file the name of the file, for messages
   * @throws DelinqException {@link ErrorCode#BAD_CONFIGURATION} if the settings speak of unknown
   *     columns or codes, {@link ErrorCode#BAD_EXTRACT} if the line is not CSV text in the charset
   *     and with the delimiter of the settings, {@link ErrorCode#BAD_HEADER} if a mandatory column
   *     is missing without a constant or a known column is named twice
   */
  public static ExtractLayout of(
      ExtractKind kind, ExtractSettings settings, byte[] headerLine, String file) {
    DateFormat dates = SettingsCheck.check(kind, settings);
    Map<String, ExtractColumn> columnsByName = columnsByName(kind, settings);
    HeaderLine header = new HeaderCheck(settings, columnsByName.keySet(), file).read(headerLine);
    return new ExtractLayout(kind, settings, file, header, dates, columnsByName);
  }

  /** A name that the job file maps belongs to the mapped column, even if it is one of ours. */
  private static Map<String, ExtractColumn> columnsByName(
      ExtractKind kind, ExtractSettings settings) {
    Map<String, ExtractColumn> columns = new HashMap<>();
    for (ExtractColumn column : kind.columns()) {
      if (!settings.columns().containsKey(column.name())) {
        columns.put(column.name(), column);
      }
    }
    settings
        .columns()
        .forEach((ours, theirs) -> columns.put(SpaceTrim.trim(theirs), kind.column(ours)));
    return columns;
  }

  private void findColumns(Map<String, ExtractColumn> columnsByName) {
    Arrays.fill(positions, ABSENT);
    Set<String> unknown = new HashSet<>();
    List<String> names = header.names();
    for (int i = 0; i < names.size(); i++) {
      ExtractColumn column = columnsByName.get(names.get(i));
      if (column == null) {
        if (unknown.add(names.get(i))) {
          unknownColumns.add(HeaderLine.readable(Fault.shown(names.get(i))));
        }
      } else if (positions[column.index()] != ABSENT) {
        throw badHeader("names column " + described(column) + " twice");
      } else {
        positions[column.index()] = i;
        if (substitutes.hasConstant(column.index())) {
          unusedConstants.add(column.name());
        }
      }
    }
  }

  private void checkMandatory() {
    String missing =
        kind.columns().stream()
            .filter(column -> column.mandatory() && positions[column.index()] == ABSENT)
            .filter(column -> !substitutes.hasConstant(column.index()))
            .map(this::described)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw badHeader("lacks mandatory column " + missing);
    }
  }

  private String described(ExtractColumn column) {
    String theirs = settings.columns().get(column.name());
    return theirs == null ? column.name() : column.name() + " (mapped to '" + theirs + "')";
  }

  private DelinqException badHeader(String what) {
    return new DelinqException(
        ErrorCode.BAD_HEADER,
        file + " " + what + "; the header found is: " + header.shown(),
        "have the file delivered with every mandatory column once, or map the bank's column names"
            + " under extracts."
            + kind.label()
            + ".columns in the job file");
  }

  /** Which extract it is. */
  public ExtractKind kind() {
    return kind;
  }

  /** The name of the file, for messages. */
  public String file() {
    return file;
  }

  /** The form of the file. */
  public ExtractSettings settings() {
    return settings;
  }

  /** Names in the header that the contract does not know, in file order, to be named in the log. */
  public List<String> unknownColumns() {
    return List.copyOf(unknownColumns);
  }

  /** Columns with a constant in the job file that the extract has all the same; the file wins. */
  public List<String> unusedConstants() {
    return List.copyOf(unusedConstants);
  }

  /** Whether the file has the column. */
  public boolean has(ExtractColumn column) {
    return positions[column.index()] != ABSENT;
  }

  /** The place of a column in the file, from 0, or {@link #ABSENT}. */
  int position(int column) {
    return positions[column];
  }

  /** How many fields a line must have. */
  int width() {
    return header.names().size();
  }

  DateFormat dates() {
    return dates;
  }

  Substitutes substitutes() {
    return substitutes;
  }
}
