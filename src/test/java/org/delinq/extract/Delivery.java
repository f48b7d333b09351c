package org.delinq.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.delinq.extract.row.ExtractKind;
import org.delinq.settings.ExtractSettings;

/** The folder of a business date and a work folder, for tests. */
final class Delivery {
  private final Path folder;
  private final Path work;
  private final Map<ExtractKind, ExtractSettings> settings = new EnumMap<>(ExtractKind.class);

  Delivery(Path base) {
    this.folder = base.resolve("inbox/2026-01-31");
    this.work = base.resolve("work");
    try {
      Files.createDirectories(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path folder() {
    return folder;
  }

  Path work() {
    return work;
  }

  Map<ExtractKind, ExtractSettings> settings() {
    return settings;
  }

  /** One loan, and repayments without a row. */
  Delivery least() {
    return lines(ExtractKind.LOANS, Rows.loan("L1")).lines(ExtractKind.REPAYMENTS);
  }

  /** An extract with its header and those lines. */
  Delivery lines(ExtractKind kind, String... rows) {
    return lines(kind, List.of(rows));
  }

  /** An extract with its header and those lines. */
  Delivery lines(ExtractKind kind, List<String> rows) {
    List<String> all = new ArrayList<>(rows);
    all.add(0, Rows.header(kind));
    return file(kind.fileName(), String.join("\n", all) + "\n");
  }

  Delivery file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Delivery file(String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Delivery gzip(String name, byte[] bytes) {
    return file(name, packed(bytes));
  }

  static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toByteArray();
  }

  ReceivedExtracts receive() {
    return receive(2);
  }

  ReceivedExtracts receive(int threads) {
    return new ExtractReceiver(settings, false, threads, ReadProgress.NONE).receive(folder, work);
  }

  ReceivedExtract receive(ExtractKind kind) {
    return receive().delivered(kind);
  }
}
