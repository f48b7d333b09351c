package org.delinq.nightly;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.delinq.extract.QuarantinedRow;
import org.delinq.extract.ReceivedExtract;
import org.delinq.extract.row.ExtractKind;
import org.delinq.report.CsvFile;
import org.delinq.report.CsvLanguage;
import org.delinq.report.ReportColumn;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.storage.ExternalSort;
import org.delinq.storage.SortedRecords;
import org.delinq.storage.WorkFiles;
import org.jspecify.annotations.Nullable;

/**
 * Step {@code quarantine}: writes {@code quarantine/<extract>.csv} for every extract present, rows
 * by line (extracts.md section 3). What will be published says neither the record nor personal
 * values; the full file, mode 0600, stays in the work folder.
 */
final class QuarantineWork implements StepFactory.Work {
  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.text("file"),
          ReportColumn.number("line"),
          ReportColumn.text("loan_id"),
          ReportColumn.text("reason"),
          ReportColumn.text("column"),
          ReportColumn.text("value"),
          ReportColumn.text("record"));

  private final NightContext night;

  QuarantineWork(NightContext night) {
    this.night = night;
  }

  @Override
  public StepFactory.Counts run() throws IOException {
    Path published = night.folder().set().resolve("quarantine");
    WorkFiles.createFolder(published);
    WorkFiles.createFolder(night.folder().quarantine());
    Map<ExtractKind, CsvFile> full = new EnumMap<>(ExtractKind.class);
    Map<ExtractKind, CsvFile> bare = new EnumMap<>(ExtractKind.class);
    Map<ExtractKind, Charset> charsets = new EnumMap<>(ExtractKind.class);
    night.extractSettings().forEach((kind, settings) -> charsets.put(kind, settings.charset()));
    long rows = 0;
    try (ExternalSort sort = night.sort("quarantine")) {
      for (ReceivedExtract extract : night.extracts().extracts()) {
        ExtractKind kind = extract.kind();
        String name = kind.label() + ".csv";
        WorkFiles.create(night.folder().quarantine().resolve(name)).close();
        full.put(kind, open(night.folder().quarantine().resolve(name)));
        bare.put(kind, open(published.resolve(name)));
      }
      night.addAll(sort, "age", AgeWriter.QUARANTINED);
      ByteArrayOutput key = new ByteArrayOutput();
      ByteArrayOutput value = new ByteArrayOutput();
      for (QuarantinedRow row : night.balances().quarantined()) {
        key.truncate(0);
        value.truncate(0);
        QuarantineFile.writeKey(key, row);
        QuarantineFile.writeValue(value, row);
        sort.add(key, value);
      }
      SortedRecords sorted = sort.sorted();
      ByteArrayInput input = new ByteArrayInput(new byte[0]);
      while (sorted.next()) {
        QuarantinedRow row = QuarantineFile.read(sorted, input);
        file(full, row).write(cells(row, record(charsets, row)));
        file(bare, row).write(cells(row, null));
        rows++;
      }
    } finally {
      for (CsvFile file : full.values()) {
        file.close();
      }
      for (CsvFile file : bare.values()) {
        file.close();
      }
    }
    QuarantineLimits.check(night);
    return new StepFactory.Counts(rows, rows);
  }

  private static CsvFile file(Map<ExtractKind, CsvFile> files, QuarantinedRow row) {
    CsvFile file = files.get(row.kind());
    if (file == null) {
      throw new IllegalStateException(row.kind() + " was not received");
    }
    return file;
  }

  private static CsvFile open(Path file) {
    return new CsvFile(file, COLUMNS, CsvLanguage.MACHINE, false);
  }

  private static String record(Map<ExtractKind, Charset> charsets, QuarantinedRow row) {
    return new String(row.record(), charsets.getOrDefault(row.kind(), StandardCharsets.UTF_8));
  }

  /** The cells of a row; what is published has no record. */
  private static List<String> cells(QuarantinedRow row, @Nullable String record) {
    return List.of(
        row.kind().label() + ".csv",
        Long.toString(row.line()),
        row.loanId(),
        row.fault().reason().name(),
        row.fault().column(),
        record == null ? row.publishedValue() : row.fault().value(),
        record == null ? "" : record);
  }
}
