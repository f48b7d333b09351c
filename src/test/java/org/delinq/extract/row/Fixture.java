package org.delinq.extract.row;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.delinq.policy.CalendarReader;
import org.delinq.policy.Policy;
import org.delinq.policy.PolicyReader;
import org.delinq.settings.ExtractSettings;
import org.jspecify.annotations.Nullable;

/** One row of an extract that is good in every column, to be spoilt one column at a time. */
final class Fixture {
  static final Policy POLICY =
      new PolicyReader(new CalendarReader(Path.of("jobs/calendars")))
          .read(Path.of("jobs/policies/cn-2023.yml"));

  private static final Map<ExtractKind, String> GOOD_ROWS =
      Map.of(
          ExtractKind.LOANS,
          "L-1,B-1,H-1,张三,13800000000,510104199001011234,某某镇1号,CORPORATE,BR1,OF1,510104,"
              + "FARMER-CREDIT,MORTGAGE,2027-06-30,GOOD,50000.00,41000.50,3.45,60,2026-01-15,"
              + "2027-01-15,EQUAL_PRINCIPAL,3,20,2026-02-20,5,ACTIVE,2026-03-01,PR-2021,COUNTY-A,"
              + "A,SPECIAL_MENTION",
          ExtractKind.INSTALMENTS,
          "L-1,2,2026-03-15,4101.19,143.75,1.00,2026-01-20,2026-09-01",
          ExtractKind.REPAYMENTS,
          "R-1,L-1,2026-03-15,110.00,100.00,5.00,4.00,1.00,GUARANTOR,R-0",
          ExtractKind.EVENTS,
          "E-1,L-1,PROMISE,2026-03-01,2026-03-31,500.00,Li Si,called twice",
          ExtractKind.CONTACTS,
          "C-1,L-1,2026-03-20T09:30:05,PHONE,PROMISED,GUARANTOR,ILLNESS,OF1",
          ExtractKind.BALANCES,
          "FUND:COUNTY-A,1500000.00");

  private final ExtractKind kind;
  private final ExtractSettings settings;
  private final Map<String, String> values;
  private final RowScanner scanner;
  private final ExtractRow row;

  private Fixture(ExtractKind kind, ExtractSettings settings, Map<String, String> values) {
    this.kind = kind;
    this.settings = settings;
    this.values = values;
    this.scanner = new RowScanner(layout(kind, settings, String.join(",", values.keySet())));
    this.row = ExtractRow.of(scanner.layout(), POLICY);
  }

  /** A good row, all columns filled, in the form of the contract. */
  static Fixture of(ExtractKind kind) {
    return of(kind, ExtractSettings.standard(kind.fileName()));
  }

  /** The same under other settings; the file has our column names unless the settings map them. */
  static Fixture of(ExtractKind kind, ExtractSettings settings) {
    String[] good = Objects.requireNonNull(GOOD_ROWS.get(kind)).split(",", -1);
    Map<String, String> values = new LinkedHashMap<>();
    for (ExtractColumn column : kind.columns()) {
      values.put(column.name(), good[column.index()]);
    }
    return new Fixture(kind, settings, values);
  }

  /** The layout of a header in the form of the contract. */
  static ExtractLayout layout(ExtractKind kind, String header) {
    return layout(kind, ExtractSettings.standard(kind.fileName()), header);
  }

  static ExtractLayout layout(ExtractKind kind, ExtractSettings settings, String header) {
    return ExtractLayout.of(kind, settings, header.getBytes(settings.charset()), settings.file());
  }

  /** The header of an extract with all its columns. */
  static String header(ExtractKind kind) {
    return kind.columns().stream().map(ExtractColumn::name).collect(Collectors.joining(","));
  }

  /** Settings of the contract with date format, codes and constants of a bank. */
  static ExtractSettings settings(
      ExtractKind kind,
      String dateFormat,
      Map<String, Map<String, String>> codes,
      Map<String, String> constants) {
    return new ExtractSettings(
        kind.fileName(), StandardCharsets.UTF_8, ',', dateFormat, Map.of(), codes, constants);
  }

  /** The row with another value in a column. */
  Fixture with(String column, String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.replace(column, value);
    return new Fixture(kind, settings, changed);
  }

  /** The row of a file that lacks a column. */
  Fixture without(String column) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.remove(column);
    return new Fixture(kind, settings, changed);
  }

  /** The row of a file with its columns in another order, and with other values in some. */
  Fixture ordered(List<String> columns, Map<String, String> changes) {
    Map<String, String> changed = new LinkedHashMap<>();
    for (String column : columns) {
      changed.put(column, changes.getOrDefault(column, values.getOrDefault(column, "")));
    }
    return new Fixture(kind, settings, changed);
  }

  /** The fault of the row, or null if it is good. */
  @Nullable Fault fault() {
    Fault fault = scan(scanner, line());
    return fault == null ? row.parse(scanner) : fault;
  }

  /** The row as a line of the file. */
  String line() {
    List<String> fields = new ArrayList<>();
    for (String value : values.values()) {
      boolean quoted = value.contains(",") || value.contains("\"");
      fields.add(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
    }
    return String.join(",", fields);
  }

  /** The scanner, on the row after {@link #fault()}. */
  RowScanner scanner() {
    return scanner;
  }

  /** The reader of that type, after {@link #fault()}. */
  <T extends ExtractRow> T row(Class<T> type) {
    return type.cast(row);
  }

  /** Scans a line that stands somewhere inside a buffer. */
  static @Nullable Fault scan(RowScanner scanner, String line) {
    return scan(scanner, line.getBytes(scanner.layout().settings().charset()));
  }

  static @Nullable Fault scan(RowScanner scanner, byte[] line) {
    byte[] buffer = new byte[line.length + 7];
    System.arraycopy(line, 0, buffer, 3, line.length);
    return scanner.scan(buffer, 3, 3 + line.length);
  }
}
